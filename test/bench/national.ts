import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright'
import { buildNational } from '../../data/national/build.ts'
import { browser } from '../setup/browser.mjs'
import { serve, siteOf, type Served } from '../support/serve.ts'
import { answerAlone, heapAlone, openAlone } from './alone/page.ts'
import { builtApp, builtPage, joined } from './built.ts'
import { choose, marked, SCRIPTS, type Script } from './choosing.ts'
import { median, percentile } from './median.ts'
import statements from './national.sql?raw'
import { newest } from './packaged.ts'
import { ARGS } from './timing.ts'

const EXTENT = { counties: 2850, departments: 1, years: 3, seed: 1 }
const DATA = 'data/national/'
const DATABASE = 'national.duckdb'
const RUNS = 5
const PATIENCE = 300_000
/** A province, and one of its counties: Heilongjiang, Linkou. */
const PROVINCE = 'c=23'
const COUNTY = 'c=231025'
/** What the page may take at 10⁶ indicators: bytes of a step, ms from a choice to its paint (p95), ratios. */
const MARKS = { picture: 5e6, drill: 1e6, painted: 150, first: 1.3, native: 4 }

/**
 * A made-up country in the built app, read by ranges: bytes of each step, first picture beside that of the published
 * documents, choice → paint, and ten statements over all rows beside native DuckDB with one thread, whose answers must be the
 * same to the cent. `npm run bench -- national <folder of a package>`; without one, 10⁶ indicators are drawn first.
 */
export async function national(folder?: string): Promise<void> {
	if (folder !== undefined) return measured(folder)
	const made = await mkdtemp(join(tmpdir(), 'national-'))
	const started = performance.now()
	const { indicators, bytes } = await buildNational(EXTENT, made)
	const peak = process.resourceUsage().maxRSS / 1024
	console.log(
		`\nDrawn: ${indicators.toLocaleString('en')} indicators in ${seconds(performance.now() - started)}, ${mb(bytes)}, at most ${peak.toFixed(0)} MB of memory`,
	)
	try {
		await measured(made)
	} finally {
		await rm(made, { recursive: true })
	}
}

async function measured(folder: string): Promise<void> {
	const executablePath = await browser()
	const served = await serve(
		joined({ '': await builtApp(), 'alone/': await builtPage('alone'), [DATA]: await siteOf(folder) }),
	)
	const launched = await chromium.launch({ executablePath, args: [...ARGS] })
	const context = async () => {
		const fresh = await launched.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
		fresh.setDefaultTimeout(PATIENCE)
		return fresh
	}
	try {
		const size = (await stat(join(folder, DATABASE))).size
		console.log(`\nA made-up country of ${mb(size)}`)
		await bytes(await context(), served)
		await pictures(context, served.address)
		for (const choice of [COUNTY, PROVINCE]) await choices(await context(), served.address, choice)
		await suite(await context(), served.address, join(folder, DATABASE))
	} finally {
		await launched.close()
		await served.close()
	}
}

/** Bytes of the package that a reader's steps take, one after the other in one page. */
async function bytes(context: BrowserContext, { address, sent }: Served): Promise<void> {
	const page = await context.newPage()
	const read = () => [...sent].reduce((sum, [path, n]) => sum + (path.startsWith(DATA) ? n : 0), 0)
	let before = read()
	const step = (name: string, most: number) => {
		const taken = read() - before
		before = read()
		report(name, mb(taken), taken <= most, mb(most))
	}
	await page.goto(`${address}?data=${DATA}&${COUNTY}`)
	await settled(page)
	step('first picture, a county', MARKS.picture)
	await page.getByRole('tab', { name: '来源' }).click()
	await page.locator('main tbody tr').first().waitFor()
	await settled(page)
	step('  and its source rows', MARKS.drill)
	await page.goto(`${address}?data=${DATA}&${PROVINCE}`)
	await settled(page)
	step('first picture, a province', MARKS.picture)
	await context.close()
}

/** Until the view stands and no question is on its way: nothing is read for a second. */
async function settled(page: Page): Promise<void> {
	await marked(page, 'engine-ready')
	await page.locator('article[aria-busy=false]').waitFor()
	await page.waitForLoadState('networkidle')
}

/** The first picture of a package that did not come with the page: the published one, and the country, by turns. */
async function pictures(context: () => Promise<BrowserContext>, address: string): Promise<void> {
	const kinds = { published: `data=data/${await newest()}/&c=640221`, national: `data=${DATA}&${COUNTY}` }
	const times: Record<keyof typeof kinds, number[]> = { published: [], national: [] }
	for (let run = 0; run < RUNS; run++)
		for (const kind of ['published', 'national'] as const) {
			const fresh = await context()
			const page = await fresh.newPage()
			await page.goto(`${address}?${kinds[kind]}`)
			await marked(page, 'first-picture')
			times[kind].push(
				await page.evaluate(() => performance.getEntriesByName('first-picture')[0]?.startTime ?? NaN),
			)
			await fresh.close()
		}
	const [few, country] = [median(times.published), median(times.national)]
	const ratio = country / few
	report(
		'first picture',
		`${ms(country)}, published ${ms(few)}, ratio ${ratio.toFixed(2)}`,
		ratio <= MARKS.first,
		String(MARKS.first),
	)
}

/** From a choice to its paint in five rooms; the first round warms up and is not counted. */
async function choices(context: BrowserContext, address: string, choice: string): Promise<void> {
	for (const { view, control, values } of SCRIPTS) {
		const page = await context.newPage()
		await page.goto(`${address}?data=${DATA}&${choice}&view=${view}`)
		await marked(page, 'engine-ready')
		await page.locator('article[aria-busy=false]').waitFor()
		await page.locator('[data-waiting]').waitFor({ state: 'detached' })
		const times = await painted(page, control, values)
		const [half, most] = [percentile(times, 50), percentile(times, 95)]
		report(
			`choice, ${choice}, ${view}`,
			`p50 ${ms(half)}, p95 ${ms(most)}`,
			most <= MARKS.painted,
			ms(MARKS.painted),
		)
		await page.close()
	}
	await context.close()
}

async function painted(page: Page, control: Script['control'], values: readonly string[]): Promise<number[]> {
	const times: number[] = []
	for (let turn = 0; turn < 30 + values.length; turn++) {
		const { painted } = await choose(page, control, values[turn % values.length] ?? '')
		if (turn >= values.length) times.push(painted)
	}
	return times
}

/** Ten statements over all rows, in the page and in native DuckDB with one thread: times, and the same answer. */
async function suite(context: BrowserContext, address: string, database: string): Promise<void> {
	const page = await openAlone(context, address, `data=${DATA}`)
	const native = await opened(database)
	for (const statement of statements.split(';\n').filter((sql) => sql.trim() !== '')) {
		const name = statement.trim().split('\n', 1)[0]?.replace(/^-- /, '') ?? ''
		const here: number[] = []
		const there: number[] = []
		for (let run = 0; run < 3; run++) {
			const ours = await answerAlone(page, statement)
			const started = performance.now()
			const theirs = (await native.runAndReadAll(statement)).getRows()
			there.push(performance.now() - started)
			here.push(ours.ms)
			if (cells(ours.text) !== cells(theirs.flat().map(String).join('\n')))
				throw new Error(`The page and native DuckDB answer differently: ${name}`)
		}
		// What is read over the network at the first time is not what is compared.
		const [wasm, own] = [Math.min(...here), Math.min(...there)]
		const ratio = wasm / own
		report(
			name.split(';')[0]?.slice(0, 24) ?? '',
			`${ms(wasm)}, first ${ms(here[0] ?? NaN)}, native ${ms(own)}, ratio ${ratio.toFixed(1)}`,
			ratio <= MARKS.native,
			String(MARKS.native),
		)
	}
	console.log(`      Memory of the page's engine: ${mb(await heapAlone(page))}`)
	native.closeSync()
	await context.close()
}

async function opened(database: string): Promise<DuckDBConnection> {
	const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY', threads: '1' })
	return instance.connect()
}

/** An answer's numbers and words, however they are set: numbers of money are text in both engines. */
const cells = (text: string): string => (text.match(/[-\w.\u4e00-\u9fff]+/g) ?? []).join(' ')

function report(name: string, figures: string, kept: boolean, most: string): void {
	console.log(`${kept ? 'PASS' : 'FAIL'}  ${name.padEnd(34)} ${figures} (at most ${most})`)
	if (!kept) process.exitCode = 1
}

const ms = (time: number) => `${time.toFixed(0)} ms`
const mb = (size: number) => `${(size / 1e6).toFixed(2)} MB`
const seconds = (time: number) => `${(time / 1000).toFixed(0)} s`
