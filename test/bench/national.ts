import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright'
import { buildNational } from '../../data/national/build.ts'
import { browser } from '../setup/browser.mjs'
import { openPackage } from '../support/country.ts'
import { filesOf, serve, type Served } from '../support/serve.ts'
import { answerAlone, heapAlone, openAlone } from './alone/page.ts'
import { builtApp, builtPage, joined } from './built.ts'
import { choose, marked, SCRIPTS, type Choice } from './choosing.ts'
import { PeakMemory } from './importing/memory.ts'
import { median, percentile } from './median.ts'
import statements from './national.sql?raw'
import { newest } from './packaged.ts'
import { ARGS } from './timing.ts'

const EXTENT = { counties: 2850, departments: 1, years: 3, seed: 1 }
/** Counties of the three sizes that are drawn where no packages are given. */
const COUNTIES = [30, 300, 2850]
const RUNS = 5
const PATIENCE = 300_000
/** A province, and one of its counties: Heilongjiang, Linkou. */
const PROVINCE = 'c=23'
const COUNTY = 'c=231025'
/** A dozen disclosures, three years of four of its counties: as many as are drawn one by one. */
const DOZEN = 'c=231025.231083.231084.231085'
/** What is chosen when choices are measured: a county, a dozen disclosures, a province, and the country where a picture holds one. */
const CHOSEN: readonly Chosen[] = [
	{ query: `&${COUNTY}` },
	{ query: `&${DOZEN}` },
	{ query: `&${PROVINCE}` },
	{ query: '', views: ['function', 'per-capita', 'indicators'] },
]
interface Chosen {
	readonly query: string
	/** All that have a script, where it does not say. */
	readonly views?: readonly string[]
}
/** So many new answers, if so many pages are enough for them. */
const ENOUGH = 30
const PAGES = 8
/** What the page may take at 10⁶ indicators: bytes of a step, ms from a choice to its paint (p95), ratios. */
const MARKS = { picture: 5e6, drill: 1e6, province: 5e6, painted: 150, first: 1.3, native: 4 }

/**
 * Made-up countries in the built app, read by ranges. Of the largest: bytes of each step, first picture beside that of the
 * published documents, choice → paint, and ten statements over all rows beside native DuckDB with one thread, whose answers
 * must be the same to the cent; of all of them, what a step costs against their size. `npm run bench -- national <folders of
 * packages>`; without any, 10⁴, 10⁵ and 10⁶ indicators are drawn first. A part that breaks off is told, and the next begins.
 */
export async function national(...folders: readonly string[]): Promise<void> {
	if (folders.length > 0) return measured(folders)
	const made: string[] = []
	try {
		for (const counties of COUNTIES) {
			const folder = await mkdtemp(join(tmpdir(), 'national-'))
			made.push(folder)
			const started = performance.now()
			const { indicators, bytes } = await buildNational({ ...EXTENT, counties }, folder)
			const peak = process.resourceUsage().maxRSS / 1024
			console.log(
				`\nDrawn: ${indicators.toLocaleString('en')} indicators in ${seconds(performance.now() - started)}, ${mb(bytes)}, at most ${peak.toFixed(0)} MB of memory`,
			)
		}
		await measured(made)
	} finally {
		for (const folder of made) await rm(folder, { recursive: true })
	}
}

async function measured(folders: readonly string[]): Promise<void> {
	const countries = await Promise.all(folders.map(countryOf))
	countries.sort((one, other) => one.bytes - other.bytes)
	const largest = countries.at(-1)
	if (!largest) return
	const executablePath = await browser()
	const packages = await Promise.all(
		countries.map(async ({ folder, path }) => [path, await filesOf(folder)] as const),
	)
	const served = await serve(
		joined({
			'': await builtApp(),
			'alone/': await builtPage('alone'),
			...Object.fromEntries(packages),
		}),
	)
	const launched = await chromium.launch({ executablePath, args: [...ARGS] })
	const memory = new PeakMemory(executablePath)
	const context = async () => {
		const fresh = await launched.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
		fresh.setDefaultTimeout(PATIENCE)
		return fresh
	}
	try {
		const costs: Cost[] = []
		for (const country of countries) {
			console.log(`\nA made-up country of ${mb(country.bytes)}: ${count(country.indicators)} indicators`)
			await part('bytes of steps', async () => {
				costs.push({ country, ...(await bytes(await context(), served, country)) })
			})
		}
		grown(costs)
		await part('first picture', () => pictures(context, served.address, largest))
		for (const chosen of CHOSEN)
			await part(`choices, ${chosen.query}`, async () =>
				choices(await context(), served.address, largest, chosen),
			)
		await part('statements', async () => suite(await context(), served.address, largest))
	} finally {
		console.log(`      The largest page of the browser took ${mb(memory.stop())}`)
		await launched.close()
		await served.close()
	}
}

/** Measures one thing; what breaks off is a failure of its own and holds up no other. */
async function part(name: string, work: () => Promise<void>): Promise<void> {
	try {
		await work()
	} catch (error) {
		report(
			name,
			`broke off: ${error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)}`,
			false,
		)
	}
}

/** A package that is measured: where it lies, where it is served, and how large it is. */
interface Country {
	readonly folder: string
	/** Ends with `/`. */
	readonly path: string
	/** Of its databases together. */
	readonly bytes: number
	readonly indicators: number
}

async function countryOf(folder: string, at: number): Promise<Country> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.duckdb'))
	const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
	const native = await openPackage(folder)
	const rows = (await native.runAndReadAll('SELECT count(*)::INTEGER FROM indicator')).getRows()
	native.closeSync()
	return {
		folder,
		path: `data/national-${String(at)}/`,
		bytes: sizes.reduce((sum, size) => sum + size, 0),
		indicators: Number(rows[0]?.[0]),
	}
}

/** What two steps cost in a country: bytes of the first picture of a county, and of its source rows. */
interface Steps {
	readonly picture: number
	readonly drill: number
}
interface Cost extends Steps {
	readonly country: Country
}

/** What a step costs against the size of the country, as a table; it may grow as the country does, and no faster. */
function grown(costs: readonly Cost[]): void {
	console.log('\n      indicators   first picture   source rows')
	for (const { country, picture, drill } of costs)
		console.log(
			`${count(country.indicators).padStart(16)} ${mb(picture).padStart(15)} ${mb(drill).padStart(13)}`,
		)
	for (const [at, cost] of costs.entries()) {
		const before = costs[at - 1]
		if (!before) continue
		const size = cost.country.indicators / before.country.indicators
		for (const step of ['picture', 'drill'] as const) {
			const ratio = cost[step] / before[step]
			report(
				`${step}, ${size.toFixed(1)} times the rows`,
				`${ratio.toFixed(2)} times the bytes`,
				ratio <= size,
				size.toFixed(1),
			)
		}
	}
}

/** Bytes of the package that a reader's steps take, one after the other in one page. */
async function bytes(
	context: BrowserContext,
	{ address, sent }: Served,
	{ path: data }: Country,
): Promise<Steps> {
	const page = await context.newPage()
	const read = () => [...sent].reduce((sum, [path, n]) => sum + (path.startsWith(data) ? n : 0), 0)
	/** Until the view stands and nothing has been read for a second: what an engine reads no browser tells of. */
	const settled = async () => {
		await marked(page, 'engine-ready')
		await page.locator('article[aria-busy=false]').waitFor()
		for (let last = -1; last !== read();) {
			last = read()
			await page.waitForTimeout(1000)
		}
	}
	let before = read()
	const step = (name: string, most: number) => {
		const taken = read() - before
		before = read()
		report(name, mb(taken), taken <= most, mb(most))
		return taken
	}
	await page.goto(`${address}?data=${data}&${COUNTY}`)
	await settled()
	const picture = step('first picture, a county', MARKS.picture)
	await page.getByRole('tab', { name: '来源' }).click()
	await page.locator('main tbody tr').first().waitFor()
	await settled()
	const drill = step('  and its source rows', MARKS.drill)
	await page.goto(`${address}?data=${data}&${PROVINCE}`)
	await settled()
	step('first picture, a province', MARKS.province)
	await choose(page, 'address', `?data=${data}&${COUNTY}`)
	await settled()
	step('  and one of its counties', MARKS.drill)
	await context.close()
	return { picture, drill }
}

/** The first picture of a package that did not come with the page: the published one, and the country, by turns. */
async function pictures(
	context: () => Promise<BrowserContext>,
	address: string,
	{ path: data }: Country,
): Promise<void> {
	const kinds = { published: `data=data/${await newest()}/&c=640221`, national: `data=${data}&${COUNTY}` }
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

/**
 * From a choice to its paint, answers that are new apart from those that a page remembers or has foreseen: pages are opened
 * until there are enough new ones, or so many pages.
 */
async function choices(
	context: BrowserContext,
	address: string,
	{ path: data }: Country,
	{ query, views }: Chosen,
): Promise<void> {
	for (const script of SCRIPTS.filter(({ view }) => !views || views.includes(view))) {
		const measured: Choice[] = []
		const made = (isAsked: boolean) =>
			measured.filter((one) => one.isAsked === isAsked).map(({ painted }) => painted)
		for (let nth = 0; nth < PAGES && made(true).length < ENOUGH; nth++) {
			const page = await context.newPage()
			await page.goto(`${address}?data=${data}${query}&view=${script.view}`)
			await marked(page, 'engine-ready')
			await page.locator('article[aria-busy=false]').waitFor()
			await page.locator('[data-waiting]').waitFor({ state: 'detached' })
			for (const value of [...script.values, ...script.values])
				measured.push(await choose(page, script.control, value))
			await page.close()
		}
		for (const [kind, isAsked] of [
			['new', true],
			['remembered', false],
		] as const) {
			const times = made(isAsked)
			if (times.length === 0) continue
			const [half, most] = [percentile(times, 50), percentile(times, 95)]
			report(
				`${query.slice(1) || 'country'}, ${script.view}, ${kind}`,
				`p50 ${ms(half)}, p95 ${ms(most)} of ${String(times.length)}`,
				most <= MARKS.painted,
				ms(MARKS.painted),
			)
		}
	}
	await context.close()
}

/** Ten statements over all rows, in the page and in native DuckDB with one thread: times, and the same answer. */
async function suite(
	context: BrowserContext,
	address: string,
	{ path: data, folder }: Country,
): Promise<void> {
	const page = await openAlone(context, address, `data=${data}`)
	const native = await openPackage(folder, { threads: '1' })
	for (const statement of statements.split(';\n').filter((sql) => sql.trim() !== '')) {
		const name = statement.trim().split('\n', 1)[0]?.replace(/^-- /, '') ?? ''
		const here: number[] = []
		const there: number[] = []
		for (let run = 0; run < RUNS; run++) {
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

/** An answer's numbers and words, however they are set: numbers of money are text in both engines. */
const cells = (text: string): string => (text.match(/[-\w.\u4e00-\u9fff]+/g) ?? []).join(' ')

function report(name: string, figures: string, kept: boolean, most?: string): void {
	const mark = most === undefined ? '' : ` (at most ${most})`
	console.log(`${kept ? 'PASS' : 'FAIL'}  ${name.padEnd(34)} ${figures}${mark}`)
	if (!kept) process.exitCode = 1
}

const ms = (time: number) => `${time.toFixed(0)} ms`
const mb = (size: number) => `${(size / 1e6).toFixed(2)} MB`
const count = (n: number) => n.toLocaleString('en')
const seconds = (time: number) => `${(time / 1000).toFixed(0)} s`
