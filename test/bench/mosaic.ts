import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type BrowserContext, type Page } from 'playwright'
import { browser } from '../setup/browser.mjs'
import { filesOf, serve } from '../support/serve.ts'
import { builtApp, builtPage, joined } from './built.ts'
import { choose } from './choosing.ts'
import { median, percentile } from './median.ts'
import { ARGS } from './timing.ts'

const HOME = resolve('test/bench/mosaic')
const DATA = 'data/national/'
const RUNS = 5
const CHOICES = 30
const PATIENCE = 300_000
const CLASSES = ['benefit', 'satisfaction', 'output', 'cost'] as const
/** What is drawn: the shares of a class among the targets of each disclosure, of a province and of the country. */
const PLACES = ['23', ''] as const

/** A page that makes the chart, by what makes it. */
const MAKERS = ['ours', 'mosaic', 'plain'] as const
type Maker = (typeof MAKERS)[number]
/** Where the picture stands; a page of ours has drawings beside it. */
const PICTURE: Readonly<Record<Maker, string>> = {
	ours: 'main figure svg',
	mosaic: 'main svg',
	plain: 'main svg',
}

/** The rows of the chart; ours come by the view of classes. */
const rowsOf = (place: string): string =>
	`SELECT document_id, class_id AS key, sum(targets)::DOUBLE / sum(sum(targets)) OVER (PARTITION BY document_id) AS share FROM country.indicator_count WHERE starts_with(document_id, '${place}') GROUP BY document_id, class_id`

const addressOf = (address: string, maker: Maker, place: string): string => {
	if (maker === 'ours')
		return `${address}?data=${DATA}&view=indicators&shape=many&focus=cost${place && `&c=${place}`}`
	const query = new URLSearchParams({
		database: `${address}${DATA}first.duckdb`,
		sql: rowsOf(place),
		key: 'cost',
	})
	return `${address}${maker}/index.html?${query.toString()}`
}

/**
 * The same distribution of the same rows of a made-up country, made by this site, by Mosaic vgplot, and by DuckDB-Wasm with
 * ECharts alone, each over the same file read by ranges, by turns: from navigation to the picture with an empty profile, and
 * from the choice of a class to its paint. Ours must come before both. `npm run bench -- mosaic <folder of a package>`.
 */
export async function mosaic(folder = ''): Promise<void> {
	await installed()
	const executablePath = await browser()
	const served = await serve(
		joined({
			'': await builtApp(),
			'mosaic/': await builtPage('mosaic'),
			'plain/': await builtPage('plain'),
			[DATA]: await filesOf(folder),
		}),
	)
	const launched = await chromium.launch({ executablePath, args: [...ARGS] })
	try {
		for (const place of PLACES) {
			const first: Record<Maker, number[]> = { ours: [], mosaic: [], plain: [] }
			const chosen: Record<Maker, number[]> = { ours: [], mosaic: [], plain: [] }
			for (let run = 0; run < RUNS; run++)
				for (const maker of MAKERS) {
					const context = await launched.newContext({
						viewport: { width: 1440, height: 900 },
						locale: 'zh-CN',
					})
					context.setDefaultTimeout(PATIENCE)
					const page = await drawn(context, addressOf(served.address, maker, place), PICTURE[maker])
					first[maker].push(
						await page.evaluate(() => performance.getEntriesByName('drawn')[0]?.startTime ?? NaN),
					)
					// The first page of each is for warming up; all others choose by turns.
					if (run > 0) chosen[maker].push(...(await choices(page)))
					await context.close()
				}
			report(`first picture, ${place || 'country'}`, first, (times) => median(times))
			report(`choice, p50, ${place || 'country'}`, chosen, (times) => percentile(times, 50))
			report(`choice, p95, ${place || 'country'}`, chosen, (times) => percentile(times, 95))
		}
	} finally {
		await launched.close()
		await served.close()
	}
}

/** Fetched for this part of the bench alone, by its own lock file. */
async function installed(): Promise<void> {
	if (existsSync(resolve(HOME, 'node_modules/@uwdata/vgplot/package.json'))) return
	await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HOME })
}

/** Opens an address and waits until a picture of so many bars stands in a frame, which the page marks as `drawn`. */
async function drawn(context: BrowserContext, address: string, picture: string): Promise<Page> {
	const page = await context.newPage()
	await page.addInitScript((picture) => {
		const look = () => {
			const bars = document.querySelectorAll(`${picture} :is(rect, path)`).length
			if (bars > 5) requestAnimationFrame(() => performance.mark('drawn'))
			else requestAnimationFrame(look)
		}
		requestAnimationFrame(look)
	}, picture)
	await page.goto(address)
	await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0, undefined, {
		polling: 100,
	})
	// Ours is drawn before the library of charts is there; a choice waits for what is still on its way.
	await page.waitForLoadState('networkidle')
	return page
}

async function choices(page: Page): Promise<number[]> {
	await page.bringToFront()
	const times: number[] = []
	for (let turn = 0; turn < CHOICES / (RUNS - 1); turn++)
		times.push((await choose(page, 'select', CLASSES[turn % CLASSES.length] ?? '')).painted)
	return times
}

function report(
	name: string,
	measured: Readonly<Record<Maker, readonly number[]>>,
	of: (times: readonly number[]) => number,
): void {
	const [ours, theirs, plain] = MAKERS.map((maker) => of(measured[maker])) as [number, number, number]
	const isAhead = ours < theirs && ours < plain
	const figures = `ours ${ours.toFixed(0)} ms, Mosaic ${theirs.toFixed(0)} ms, DuckDB-Wasm and ECharts ${plain.toFixed(0)} ms`
	console.log(`${isAhead ? 'PASS' : 'FAIL'}  ${name.padEnd(28)} ${figures}`)
	if (!isAhead) process.exitCode = 1
}
