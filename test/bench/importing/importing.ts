import { chromium, type BrowserContext, type Page } from 'playwright'
import { browser } from '../../setup/browser.mjs'
import { serve } from '../../support/serve.ts'
import { builtApp, builtPage, joined } from '../built.ts'
import { ARGS } from '../timing.ts'
import { withFiles, type ImportFiles } from './files.ts'
import { PeakMemory } from './memory.ts'

/** A document of twenty pages stands in the spending view after so many milliseconds of the machine’s time. */
const IMPORT = 5000
/** The page hears its reader again after so many milliseconds at most. */
const TASK = 50

/** What files of a reader's own cost in the page: a document from drop to bar, and tables of a million rows. */
export async function importing(): Promise<void> {
	const served = await serve(joined({ '': await builtApp(), 'bare/': await builtPage('bare') }))
	const executablePath = await browser()
	const launched = await chromium.launch({ executablePath, args: ARGS })
	try {
		await withFiles(async (files) => {
			const alone = await startOfDuckDb(await launched.newContext(), `${served.address}bare/`)
			console.log(`\nDuckDB-Wasm alone answers after ${ms(alone)}: how fast this machine is now`)
			for (const document of files.documents)
				await withPage(launched.newContext(), served.address, (page) => ofDocument(page, document, alone))
			for (const [what, path, rows] of [
				['CSV', files.csv, files.rows],
				['Parquet', files.parquet, files.rows],
				['CSV of 200 MB', files.large, null],
			] as const)
				await withPage(launched.newContext(), served.address, (page) =>
					ofTable(page, what, path, rows, executablePath),
				)
			await ofDuckDb(await launched.newContext(), `${served.address}bare/`, files, executablePath)
		})
	} finally {
		await launched.close()
		await served.close()
	}
}

async function withPage(
	opened: Promise<BrowserContext>,
	address: string,
	work: (page: Page) => Promise<void>,
): Promise<void> {
	const context = await opened
	context.setDefaultTimeout(300_000)
	const page = await context.newPage()
	await page.addInitScript(() => {
		const tasks: number[] = []
		Object.assign(globalThis, { tasks })
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) tasks.push(duration)
		}).observe({ type: 'longtask' })
	})
	await page.goto(`${address}?view=import`)
	await page.locator('footer').getByText('数据库引擎就绪').waitFor()
	try {
		await work(page)
	} finally {
		await context.close()
	}
}

/** Tasks of the page's own thread since this was asked last, the longest in milliseconds. */
const longestTask = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const { tasks } = globalThis as unknown as { tasks: number[] }
		return Math.max(0, ...tasks.splice(0))
	})

const drop = (page: Page, path: string) => page.locator('input[type=file]').first().setInputFiles(path)

/** Waits for what the list of files says; looking for words in all of a large page would keep the page busy itself. */
const inState = (page: Page, state: 'read' | 'joined') =>
	page.locator(`[data-state=${state}]`).first().waitFor()

/** Milliseconds that a piece of work takes. */
async function taking(work: () => Promise<unknown>): Promise<number> {
	const before = performance.now()
	await work()
	return performance.now() - before
}

/** Milliseconds from opening a page to the first answer of DuckDB-Wasm alone. */
async function startOfDuckDb(context: BrowserContext, address: string): Promise<number> {
	const page = await context.newPage()
	await page.goto(`${address}index.html`)
	await page.waitForFunction(() => performance.getEntriesByName('bare-answer').length > 0)
	const started = await page.evaluate(() => performance.getEntriesByName('bare-answer')[0]?.startTime)
	await context.close()
	return started ?? Number.NaN
}

async function ofDocument(
	page: Page,
	{ pages, path }: ImportFiles['documents'][number],
	alone: number,
): Promise<void> {
	await longestTask(page)
	const read = await taking(async () => {
		await drop(page, path)
		await inState(page, 'read')
	})
	const reading = await longestTask(page)
	const joining = await taking(async () => {
		await page.getByRole('button', { name: '加入所有页面' }).click()
		await inState(page, 'joined')
	})
	const joined = await longestTask(page)
	const drawing = await taking(async () => {
		await page.getByRole('link', { name: '功能科目' }).click()
		await page.getByRole('heading', { name: '宁晋 2024（自加）' }).waitFor()
	})
	const all = read + joining + drawing
	console.log(
		`\nPDF of ${String(pages)} pages: read ${ms(read)} (${ms(read / pages)} a page), joined ${ms(joining)}, drawn ${ms(drawing)}: ${(all / alone).toFixed(1)} starts of DuckDB alone`,
	)
	console.log(`  longest task of drawing the view: ${ms(await longestTask(page))}`)
	if (pages < 40) mark(`drop to bar, ${String(pages)} pages`, all, IMPORT)
	mark('longest task of reading, checking and joining', Math.max(reading, joined), TASK)
}

async function ofTable(
	page: Page,
	what: string,
	path: string,
	rows: number | null,
	executable: string,
): Promise<void> {
	await longestTask(page)
	const memory = new PeakMemory(executable)
	const read = await taking(async () => {
		await drop(page, path)
		await inState(page, 'read')
	})
	const refused = await page
		.getByRole('alert')
		.first()
		.textContent()
		.catch(() => '')
	const load = page.getByRole('button', { name: '载入这张表' })
	console.log(`\n${what}: opened in ${ms(read)}, longest task ${ms(await longestTask(page))}`)
	if (await load.isVisible()) {
		const loading = await taking(async () => {
			await load.click()
			await inState(page, 'joined')
		})
		console.log(`  loaded in ${ms(loading)}${rows === null ? '' : `: ${perSecond(rows, read + loading)}`}`)
	} else console.log(`  refused: ${refused ?? ''}`)
	mark('longest task of the page', await longestTask(page), TASK)
	console.log(`  peak of the page and its workers: ${mega(memory.stop())}`)
}

/** The same files by DuckDB-Wasm alone, which reads a file as its own documentation has it. */
async function ofDuckDb(
	context: BrowserContext,
	address: string,
	{ csv, parquet, rows }: ImportFiles,
	executable: string,
): Promise<void> {
	context.setDefaultTimeout(300_000)
	for (const [what, path] of [
		['CSV', csv],
		['Parquet', parquet],
	] as const) {
		const page = await context.newPage()
		await page.goto(`${address}index.html`)
		await page.waitForFunction(() => 'readTable' in globalThis)
		await page.locator('input[type=file]').setInputFiles(path)
		const memory = new PeakMemory(executable)
		const read = await page.evaluate(() =>
			(globalThis as unknown as { readTable: () => Promise<{ ms: number; count: number }> })
				.readTable()
				.catch((error: unknown) => ({ error: String(error) })),
		)
		if ('error' in read) {
			// Its reader of Parquet is an extension, which lies on another host.
			console.log(`\n${what} by DuckDB-Wasm alone: not read: ${read.error}`)
			memory.stop()
			await page.close()
			continue
		}
		const { ms: taken, count } = read
		if (count !== rows) throw new Error(`DuckDB read ${String(count)} rows of ${String(rows)}`)
		console.log(
			`\n${what} by DuckDB-Wasm alone: ${ms(taken)}: ${perSecond(rows, taken)}, peak ${mega(memory.stop())}`,
		)
		await page.close()
	}
}

const ms = (value: number) => `${value.toFixed(0)} ms`
const mega = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
const perSecond = (rows: number, taken: number) =>
	`${Math.round((rows / taken) * 1000).toLocaleString('en')} rows/s`

function mark(what: string, value: number, limit: number): void {
	console.log(`${value <= limit ? 'PASS' : 'FAIL'}  ${what}: ${ms(value)} (at most ${ms(limit)})`)
	if (value > limit) process.exitCode = 1
}
