import { browser } from '../setup/browser.mjs'
import { compressed, serve, type Site } from '../support/serve.ts'
import { builtApp, builtPage } from './built.ts'
import { median } from './median.ts'
import { visit } from './timing.ts'

const RUNS = 5
const PICTURE = 'first-picture'
const BARE = 'bare-answer'
const READY = 'engine-ready'
/** Rows are inserted when a question names their table; this long after navigation all of them are. */
const FILLED = 'tables-filled'
/** What is visited, and the marks it sets. The default view comes with its answer; a choice is answered by the engine. */
const VISITS = [
	{ site: 'page', query: '', marks: [PICTURE, READY, FILLED] },
	{ site: 'bare', query: '', marks: [BARE] },
	{ site: 'page', query: '?digits=3', marks: ['engine-answer'] },
] as const
/** The first picture comes in at most this part of the time that the engine alone needs for its first answer. */
const LIMIT = 0.5

/**
 * How long one waits for the first picture and for the engine, beside a page that only starts the engine.
 * Both are served alike, compressed and from this machine, by turns, each time with an empty profile; medians.
 */
export async function pictures(): Promise<void> {
	process.env['CHROMIUM_PATH'] = await browser()
	const [site, bare] = await sites()
	weights(site)
	const [ours, alone] = await Promise.all([serve(site), serve(bare)])
	const addresses = { page: ours.address, bare: alone.address }
	const measured: Measured = { cold: {}, warm: {} }
	try {
		for (let run = 0; run < RUNS; run++)
			for (const { site, query, marks } of VISITS) {
				const times = await visit(addresses[site] + query, marks)
				for (const kind of KINDS)
					for (const [mark, time] of Object.entries(times[kind])) (measured[kind][mark] ??= []).push(time)
			}
	} finally {
		await Promise.all([ours.close(), alone.close()])
	}
	table(measured)
}

const KINDS = ['cold', 'warm'] as const
/** Milliseconds of every run, by the name of the mark. */
type Measured = Readonly<Record<(typeof KINDS)[number], Record<string, number[]>>>

async function sites(): Promise<readonly [Site, Site]> {
	const [app, bare] = [await builtApp(), await builtPage('bare')]
	console.log('Compressing …')
	return [await compressed(app), await compressed(bare)]
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

function table(measured: Measured): void {
	console.log(`\nSince navigation, ms: median of ${String(RUNS)} (least–most)`)
	console.log(`${''.padEnd(14)}${'cold'.padStart(22)}${'warm'.padStart(22)}`)
	for (const mark of Object.keys(measured.cold))
		console.log(
			`${mark.padEnd(14)}${KINDS.map((kind) => spread(measured[kind][mark]).padStart(22)).join('')}`,
		)
	for (const kind of KINDS) {
		const ratio = median(measured[kind][PICTURE]) / median(measured[kind][BARE])
		const kept = ratio <= LIMIT
		const figures = `${ratio.toFixed(2)} (at most ${String(LIMIT)})`
		console.log(`${kept ? 'PASS' : 'FAIL'}  first picture / engine alone, ${kind}: ${figures}`)
		if (!kept) process.exitCode = 1
		const beside = (mark: string) => (median(measured[kind][mark]) / median(measured[kind][BARE])).toFixed(2)
		console.log(
			`      engine ready / engine alone, ${kind}: ${beside(READY)}, with all rows: ${beside(FILLED)}`,
		)
	}
}

const spread = (values: readonly number[] = []) =>
	`${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`
