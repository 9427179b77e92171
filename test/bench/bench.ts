import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build } from 'vite'
import { browser } from '../setup/browser.mjs'
import { compressed, serve, siteOf, type Site } from '../support/serve.ts'
import { median, visit, type Times } from './timing.ts'

const RUNS = 5
const PAGE = ['first-picture', 'engine-ready', 'engine-answer'] as const
const BARE = 'bare-answer'
/** The first picture comes in at most this part of the time that the engine alone needs for its first answer. */
const LIMIT = 0.5

/**
 * `npm run bench`: how long one waits for the first picture and for the engine, beside a page that only starts the engine.
 * Both are served alike, compressed and from this machine, by turns, each time with an empty profile; medians.
 */
export async function main(): Promise<void> {
	process.env['CHROMIUM_PATH'] = await browser()
	const [site, bare] = await sites()
	weights(site)
	const [ours, alone] = await Promise.all([serve(site), serve(bare)])
	try {
		const pages: Visit[] = []
		const bares: Visit[] = []
		for (let run = 0; run < RUNS; run++) {
			pages.push(await visit(ours.address, PAGE))
			bares.push(await visit(alone.address, [BARE]))
		}
		table(pages, bares)
	} finally {
		await Promise.all([ours.close(), alone.close()])
	}
}

type Visit = Awaited<ReturnType<typeof visit>>

async function sites(): Promise<readonly [Site, Site]> {
	const outDir = resolve('test/output/bare')
	await mkdir(outDir, { recursive: true })
	await build({ logLevel: 'warn' })
	await build({
		configFile: false,
		logLevel: 'warn',
		base: './',
		root: resolve('test/bench/bare'),
		build: { outDir, emptyOutDir: true, target: 'es2022' },
	})
	console.log('Compressing …')
	return [await compressed(await siteOf('dist')), await compressed(await siteOf(outDir))]
}

/** The heaviest files as they travel. */
function weights(site: Site): void {
	const files = [...site].map(([path, { body }]) => ({ path, kib: body.length / 1024 }))
	console.log('\nSent, KiB (brotli 9)')
	for (const { path, kib } of files.sort((a, b) => b.kib - a.kib).slice(0, 12))
		console.log(`${kib.toFixed(1).padStart(9)}  ${path}`)
	const total = files.reduce((sum, { kib }) => sum + kib, 0)
	console.log(`${total.toFixed(1).padStart(9)}  all ${String(files.length)} files`)
}

function table(pages: readonly Visit[], bares: readonly Visit[]): void {
	const rows = [...PAGE.map((mark) => ({ mark, visits: pages })), { mark: BARE, visits: bares }].map(
		({ mark, visits }) => ({
			mark,
			cold: visits.map(({ cold }) => of(cold, mark)),
			warm: visits.map(({ warm }) => of(warm, mark)),
		}),
	)
	console.log(`\nSince navigation, ms: median of ${String(RUNS)} (least–most)`)
	console.log(`${''.padEnd(14)}${'cold'.padStart(22)}${'warm'.padStart(22)}`)
	for (const { mark, cold, warm } of rows)
		console.log(`${mark.padEnd(14)}${spread(cold).padStart(22)}${spread(warm).padStart(22)}`)
	for (const kind of ['cold', 'warm'] as const) {
		const middle = (name: string) => median(rows.find(({ mark }) => mark === name)?.[kind] ?? [])
		const ratio = middle('first-picture') / middle(BARE)
		const kept = ratio <= LIMIT
		console.log(
			`${kept ? 'PASS' : 'FAIL'}  first picture / engine alone, ${kind}: ${ratio.toFixed(2)} (at most ${String(LIMIT)})`,
		)
		if (!kept) process.exitCode = 1
	}
}

const of = (times: Times, mark: string) => times[mark] ?? Number.NaN

const spread = (values: readonly number[]) =>
	`${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`
