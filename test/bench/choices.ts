import type { BrowserContext, Page } from 'playwright'
import { askAlone, openAlone, type Alone } from './alone/page.ts'
import { choose, marked, SCRIPTS, type Script } from './choosing.ts'
import { percentile } from './median.ts'
import { opened } from './opened.ts'
import { newest } from './packaged.ts'
import { counties, repeated } from './repeated.ts'

const RUNS = 30
const TIMES = 100
/** A choice is painted in at most so many times what its questions and its drawing take alone. */
const LIMIT = 2

interface Measured extends Alone {
	readonly painted: number
}

/**
 * From a choice to its paint, beside its own questions and drawing on a page that does nothing else, by turns: with the
 * published documents, and with a hundred times the rows of which the same documents are chosen.
 */
export async function choices(): Promise<void> {
	const version = await newest()
	const chosen = (await counties(version)).join('.')
	await opened(['repeated', await repeated(version, TIMES)], async (address, context) => {
		console.log(`\nFrom a choice to its paint, ms: ${String(RUNS)} choices each, p50 / p95`)
		console.log(row('', '', ['painted', 'SQL alone', 'drawn alone', 'ratio']))
		for (const data of [`data/${version}/`, 'data/repeated/'])
			await measure(await context(), address, new URLSearchParams({ data, c: chosen }).toString())
	})
}

async function measure(context: BrowserContext, address: string, query: string): Promise<void> {
	const bare = await openAlone(context, address, query)
	for (const script of SCRIPTS) {
		const page = await context.newPage()
		await page.goto(`${address}?${query}&view=${script.view}`)
		await marked(page, 'engine-ready')
		await page.locator('article[aria-busy=false]').waitFor()
		// A view with a body of its own has its controls once that is there.
		await page.locator('[data-waiting]').waitFor({ state: 'detached' })
		if (script.control === 'search') await page.locator('main input[type=search]').waitFor()
		report(script, query, await taken(page, bare, script))
		await page.close()
	}
	await context.close()
}

/** The first round of values warms both pages up and is not counted. */
async function taken(
	page: Page,
	bare: Page,
	{ view, control, values }: Script,
): Promise<readonly Measured[]> {
	const measured: Measured[] = []
	for (let turn = 0; measured.length < RUNS; turn++) {
		const value = values[turn % values.length] ?? ''
		await page.bringToFront()
		const painted = await choose(page, control, value)
		const query = await page.evaluate(() => location.search)
		const alone = await askAlone(bare, view, query)
		if (turn >= values.length) measured.push({ painted, ...alone })
	}
	return measured
}

function report({ view }: Script, query: string, measured: readonly Measured[]): void {
	const both = (of: (one: Measured) => number) =>
		[50, 95].map((part) => percentile(measured.map(of), part)) as [number, number]
	const painted = both((one) => one.painted)
	const least = both((one) => one.sql + one.drawn)
	const ratios = painted.map((time, at) => time / (least[at] ?? Number.NaN))
	const figures = [painted, both((one) => one.sql), both((one) => one.drawn)].map((pair) =>
		pair.map((time) => time.toFixed(0)).join(' / '),
	)
	const name = `${view}${query.includes('repeated') ? ` × ${String(TIMES)}` : ''}`
	const kept = ratios.every((ratio) => ratio <= LIMIT)
	const shown = ratios.map((ratio) => ratio.toFixed(2)).join(' / ')
	console.log(row(kept ? 'PASS' : 'FAIL', name, [...figures, `${shown} (at most ${String(LIMIT)})`]))
	if (!kept) process.exitCode = 1
}

const row = (outcome: string, name: string, columns: readonly string[]) =>
	outcome.padEnd(6) + name.padEnd(18) + columns.map((it) => it.padStart(18)).join('')
