import type { BrowserContext, Page } from 'playwright'
import type { Alone } from './alone/alone.ts'
import { askAlone, openAlone } from './alone/page.ts'
import { choose, marked, SCRIPTS, started, type Choice, type Script } from './choosing.ts'
import { percentile } from './median.ts'
import { opened } from './opened.ts'
import { newest } from './packaged.ts'
import { counties, repeated } from './repeated.ts'

/** So many choices of each kind, if so many pages are enough for them. */
const RUNS = 30
const PAGES = 12
const TIMES = 100
/** A choice that is asked is painted in at most so many times what its questions and its drawing take alone. */
const LIMIT = 2
/** Milliseconds: half of the choices, and nineteen of twenty. */
const MARKS = { asked: [60, 120], many: [Infinity, 200], known: [Infinity, 20] } as const

interface Measured extends Alone, Choice {}

/**
 * From a choice to its paint, new answers apart from known ones, beside its own questions and drawing on a page that does nothing else, by turns: with the
 * published documents, and with a hundred times the rows of which the same documents are chosen.
 */
export async function choices(): Promise<void> {
	const version = await newest()
	const chosen = (await counties(version)).join('.')
	await opened(['repeated', await repeated(version, TIMES)], async (address, context) => {
		console.log(`\nFrom a choice to its paint, ms: ${String(RUNS)} choices each, p50 / p95`)
		console.log(row('', '', ['painted', 'SQL alone', 'drawn alone', 'marks', 'ratio']))
		for (const data of [`data/${version}/`, 'data/repeated/'])
			await measure(await context(), address, new URLSearchParams({ data, c: chosen }).toString())
	})
}

async function measure(context: BrowserContext, address: string, query: string): Promise<void> {
	const bare = await openAlone(context, address, query)
	for (const script of SCRIPTS) {
		const measured: Measured[] = []
		const enough = (isAsked: boolean) => measured.filter((one) => one.isAsked === isAsked).length >= RUNS
		// A page remembers what it was told: what is asked, is asked once on each.
		for (let nth = 0; nth < PAGES && !(enough(true) && enough(false)); nth++) {
			const page = await context.newPage()
			await page.goto(`${address}?${query}&view=${script.view}`)
			await marked(page, 'tables-filled')
			await started(page)
			await page.locator('article[aria-busy=false]').waitFor()
			// A view with a body of its own has its controls once that is there.
			await page.locator('[data-waiting]').waitFor({ state: 'detached' })
			if (script.control === 'search') await page.locator('main input[type=search]').waitFor()
			measured.push(...(await taken(page, bare, script)))
			await page.close()
		}
		report(script, query, measured)
	}
	await context.close()
}

/** Every value twice. */
async function taken(
	page: Page,
	bare: Page,
	{ view, control, values }: Script,
): Promise<readonly Measured[]> {
	const measured: Measured[] = []
	for (const value of [...values, ...values]) {
		await page.bringToFront()
		const choice = await choose(page, control, value)
		const query = await page.evaluate(() => location.search)
		measured.push({ ...choice, ...(await askAlone(bare, view, query)) })
	}
	return measured
}

function report({ view }: Script, query: string, measured: readonly Measured[]): void {
	const isMany = query.includes('repeated')
	const name = `${view}${isMany ? ` × ${String(TIMES)}` : ''}`
	for (const isAsked of [true, false]) {
		const some = measured.filter((one) => one.isAsked === isAsked)
		const kind = `${name}, ${isAsked ? 'asked' : 'known'} ${String(some.length)}`
		if (some.length === 0) console.log(row('', kind, []))
		else reportKind(kind, some, MARKS[!isAsked ? 'known' : isMany ? 'many' : 'asked'])
	}
}

function reportKind(name: string, some: readonly Measured[], marks: readonly [number, number]): void {
	const both = (of: (one: Measured) => number) =>
		[50, 95].map((part) => percentile(some.map(of), part)) as [number, number]
	const painted = both((one) => one.painted)
	const least = both((one) => one.sql + one.drawn)
	const ratios = painted.map((time, at) => time / (least[at] ?? Number.NaN))
	const isKept =
		painted.every((time, at) => time <= (marks[at] ?? 0)) && ratios.every((ratio) => ratio <= LIMIT)
	const figures = [painted, both((one) => one.sql), both((one) => one.drawn), marks].map((pair) =>
		pair.map((time) => (time === Infinity ? '–' : time.toFixed(0))).join(' / '),
	)
	const shown = ratios.map((ratio) => ratio.toFixed(2)).join(' / ')
	console.log(row(isKept ? 'PASS' : 'FAIL', name, [...figures, `${shown} (at most ${String(LIMIT)})`]))
	if (!isKept) process.exitCode = 1
}

const row = (outcome: string, name: string, columns: readonly string[]) =>
	outcome.padEnd(6) + name.padEnd(30) + columns.map((it) => it.padStart(18)).join('')
