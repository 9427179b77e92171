import type { BrowserContext, Page } from 'playwright'
import wording from '../../src/rooms/indicators/wording/view.ts'
import { askAlone, openAlone } from './alone/page.ts'
import { choose, marked } from './choosing.ts'
import { madeUp } from './made-up.ts'
import { median } from './median.ts'
import { opened } from './opened.ts'
import { newest } from './packaged.ts'

const RUNS = 3
const SIZE = 10_000
const LEAST = ['60', '80', '100'] as const
/** A choice is painted in at most so many milliseconds: half of what the page gives a question. */
const LIMIT = 15_000

/** One choice, in milliseconds. */
interface Measured {
	readonly painted: number
	/** Its questions and its drawing on a page that does nothing else. */
	readonly sql: number
	readonly drawn: number
	/** What holds the main thread for more than 50 ms, while the engine is at work and around it: the choice, the answer. */
	readonly meanwhile: readonly number[]
	readonly around: readonly number[]
	/** How many places are alike. */
	readonly places: number
}

/**
 * How long the similarity of wording takes in the page, from a choice of how alike to its paint, beside its SQL alone in
 * the same engine, by turns: for the published indicators, and for made-up ones that have the lengths, the characters
 * and the pairs of characters of the published ones.
 *
 * Texts are compared only where they share one of their rarest pairs, of which a text has the fewer to show the more
 * alike texts must be: a third of its pairs at 80 %, more than half at 60 %, one at 100 %. Where the characters stay the
 * same, a rare pair stands in as many more texts as there are more, so what is compared grows with the square of their
 * number. Most of it is told apart by the bits of its pairs, and lists are compared of little more than what is alike.
 */
export async function similarity(): Promise<void> {
	const version = await newest()
	await opened(['made-up', await madeUp(version, SIZE)], async (address, context) => {
		console.log(`\nSimilarity of wording from a choice to its paint, ms: median of ${String(RUNS)}`)
		console.log(
			row('', '', [
				'places',
				'painted',
				'SQL alone',
				'drawn alone',
				'painted / SQL',
				'held meanwhile',
				'held around',
			]),
		)
		await measure(await context(), address, 'published', `data/${version}/`)
		await measure(await context(), address, String(SIZE), 'data/made-up/')
	})
}

async function measure(context: BrowserContext, address: string, name: string, data: string): Promise<void> {
	const query = new URLSearchParams({ data }).toString()
	const bare = await openAlone(context, address, query)
	const measured = LEAST.map((least) => ({ least, runs: [] as Measured[] }))
	for (let run = -1; run < RUNS; run++) {
		// A page remembers what it was told, so each round has a page of its own.
		const page = await context.newPage()
		await page.addInitScript(watch)
		// None of the values is chosen at the beginning, so that each is a change.
		await page.goto(`${address}?${query}&view=indicators&show=wording&least=70`)
		await marked(page, 'engine-ready')
		await page.locator('article[aria-busy=false]').waitFor()
		for (const { least, runs } of measured) {
			const one = await taken(page, bare, least)
			// The first round warms the bare page and the browser up and is not counted.
			if (run >= 0) runs.push(one)
		}
		await page.close()
	}
	for (const { least, runs } of measured) report(`${name}, ${least} %`, runs)
	await context.close()
}

/** What held the main thread for more than 50 ms: when it began, and for how long. */
interface Held {
	readonly start: number
	readonly ms: number
}

/** Runs in the page, before all else. */
function watch(): void {
	const held: Held[] = []
	const observer = new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries()) held.push({ start: startTime, ms: duration })
	})
	observer.observe({ type: 'longtask' })
	Object.assign(globalThis, { held })
}

async function taken(page: Page, bare: Page, least: string): Promise<Measured> {
	await page.bringToFront()
	const from = await page.evaluate(() => performance.now())
	const { painted } = await choose(page, 'similarity', least)
	const seen = await page.evaluate((from) => {
		const chosen = performance.getEntriesByName('chosen').at(-1)?.startTime ?? Number.NaN
		const { held } = globalThis as unknown as { readonly held: readonly Held[] }
		const marks = performance.getEntriesByName('engine-answer') as PerformanceMark[]
		return {
			held: held.filter(({ start }) => start >= from),
			answers: marks
				.filter(({ startTime }) => startTime >= from)
				.map(({ startTime, detail }) => ({ at: startTime, ...(detail as { asked: string; rows: number }) })),
			chosen,
			query: location.search,
		}
	}, from)
	const answer = seen.answers.find(({ asked }) => asked === wording.sql.split('\n', 1)[0])
	if (!answer) throw new Error('The page did not ask what is alike.')
	// What ends after the answer came is its decoding and its drawing.
	const meanwhile = ({ start, ms }: Held) => start >= seen.chosen && start + ms < answer.at
	const alone = await askAlone(bare, wording.id, seen.query)
	return {
		painted,
		...alone,
		meanwhile: seen.held.filter(meanwhile).map(({ ms }) => ms),
		around: seen.held.filter((held) => !meanwhile(held)).map(({ ms }) => ms),
		places: answer.rows,
	}
}

function report(name: string, runs: readonly Measured[]): void {
	const middle = (of: (one: Measured) => number) => median(runs.map(of))
	const painted = middle((run) => run.painted)
	const sql = middle((run) => run.sql)
	const kept = painted <= LIMIT
	const figures = [middle((run) => run.places), painted, sql, middle((run) => run.drawn)]
	console.log(
		row(kept ? 'PASS' : 'FAIL', name, [
			...figures.map((figure) => figure.toFixed(0)),
			(painted / sql).toFixed(2),
			counted(runs.flatMap(({ meanwhile }) => meanwhile)),
			counted(runs.flatMap(({ around }) => around)),
		]),
	)
	if (!kept) process.exitCode = 1
}

/** How many there are in all runs, and the longest. */
const counted = (lengths: readonly number[]) =>
	lengths.length > 0 ? `${String(lengths.length)} (≤ ${Math.max(...lengths).toFixed(0)})` : '0'

const row = (outcome: string, name: string, columns: readonly string[]) =>
	outcome.padEnd(6) + name.padEnd(18) + columns.map((it) => it.padStart(18)).join('')
