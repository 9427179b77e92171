import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { chromium, type Browser } from 'playwright'
import { SIZE } from '../../src/site/card-image.ts'
import { cardFiles } from '../../src/site/site.ts'
import { browser } from '../setup/browser.mjs'
import { fonts } from '../setup/fonts.mjs'
import { DRAWN_FROM, checksum } from './checksum.ts'
import { indexed } from './palette.ts'
import { about, pixels, png } from './png.ts'

const COLOURS = 128

/**
 * `npm run cards`: draws the pictures that announce links, `public/cards/<view>.<language>.png`, where what they show has
 * changed, and takes away those of views that are gone. `npm run cards -- all` draws every one anew.
 */
export async function main([which = '']: readonly string[]): Promise<void> {
	const wanted = await cardFiles('public/data')
	await mkdir('public/cards', { recursive: true })
	for (const file of await readdir('public/cards'))
		if (!wanted.has(`cards/${file}`)) await rm(`public/cards/${file}`)
	const kept = which === 'all' ? new Set() : await upToDate(wanted)
	const drawn = [...wanted].filter(([path]) => !kept.has(path))
	console.log(`${String(drawn.length)} of ${String(wanted.size)} cards are drawn.`)
	if (drawn.length === 0) return
	const executablePath = await browser()
	await fonts()
	const launched = await chromium.launch({
		executablePath,
		args: ['--no-sandbox', '--disable-dev-shm-usage'],
	})
	try {
		for (const [path, svg] of drawn) await writeFile(`public/${path}`, await draw(launched, svg))
	} finally {
		await launched.close()
	}
}

async function upToDate(wanted: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
	const files = await readdir('public/cards')
	const same = await Promise.all(
		files.map(async (file) => {
			const path = `cards/${file}`
			const { remarks } = about(await readFile(`public/${path}`))
			return remarks[DRAWN_FROM] === checksum(wanted.get(path) ?? '') ? [path] : []
		}),
	)
	return new Set(same.flat())
}

async function draw(launched: Browser, svg: string): Promise<Buffer> {
	const page = await launched.newPage({ viewport: SIZE, colorScheme: 'light', deviceScaleFactor: 1 })
	await page.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`)
	const taken = pixels(await page.screenshot({ type: 'png' }))
	await page.close()
	return png(indexed(taken, COLOURS), { [DRAWN_FROM]: checksum(svg) })
}
