import { access, mkdir, writeFile } from 'node:fs/promises'
import { chromium, type Browser } from 'playwright'
import { SIZE } from '../../src/site/card-image.ts'
import { cardFiles } from '../../src/site/site.ts'
import { browser } from '../setup/browser.mjs'
import { fonts } from '../setup/fonts.mjs'
import { indexed } from './palette.ts'
import { pixels, png } from './png.ts'

const COLOURS = 128
/** Bytes that all of them may weigh: they are part of what is published. */
const MOST = 2_500_000

/**
 * `npm run cards`, after `npm run build`: draws the pictures that announce links into the built site,
 * `dist/cards/<view>.<language>.png`. A build needs no browser, and these do: they are pages.
 */
export async function main(): Promise<void> {
	await access('dist/card').catch((cause: unknown) => {
		throw new Error('There is no built site in dist/: run `npm run build` first.', { cause })
	})
	const wanted = await cardFiles('public/data')
	await mkdir('dist/cards', { recursive: true })
	const executablePath = await browser()
	await fonts()
	const launched = await chromium.launch({
		executablePath,
		args: ['--no-sandbox', '--disable-dev-shm-usage'],
	})
	let bytes = 0
	try {
		for (const [path, svg] of wanted) {
			const picture = await draw(launched, svg)
			bytes += picture.length
			await writeFile(`dist/${path}`, picture)
		}
	} finally {
		await launched.close()
	}
	console.log(`${String(wanted.size)} cards are drawn, ${String(Math.round(bytes / 1024))} KiB.`)
	if (bytes > MOST) throw new Error(`The cards weigh more than ${String(MOST)} bytes.`)
}

async function draw(launched: Browser, svg: string): Promise<Buffer> {
	const page = await launched.newPage({ viewport: SIZE, colorScheme: 'light', deviceScaleFactor: 1 })
	await page.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`)
	const taken = pixels(await page.screenshot({ type: 'png' }))
	await page.close()
	return png(indexed(taken, COLOURS))
}
