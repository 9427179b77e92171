import { svelte } from '@sveltejs/vite-plugin-svelte'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { build } from 'vite'
import { browser } from '../setup/browser.mjs'
import { serve, siteOf, type Site } from '../support/serve.ts'
import { choose, SCRIPTS, type Script } from './choosing.ts'
import { percentile } from './median.ts'
import { counties, newest, repeated } from './repeated.ts'
import { ARGS } from './timing.ts'

const RUNS = 30
const TIMES = 100
/** A choice is painted in at most so many times what its questions and its drawing take alone. */
const LIMIT = 2
const PATIENCE = 300_000

/** What a choice costs at least: milliseconds of its questions, and of drawing their rows. */
export interface Alone {
	readonly sql: number
	readonly drawn: number
}
interface Measured extends Alone {
	readonly painted: number
}

/**
 * From a choice to its paint, beside its own questions and drawing on a page that does nothing else, by turns: with the
 * published documents, and with a hundred times the rows of which the same documents are chosen.
 */
export async function choices(): Promise<void> {
	process.env['CHROMIUM_PATH'] = await browser()
	const version = await newest()
	const folder = await repeated(version, TIMES)
	const served = await serve(await sites(folder))
	const opened = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'], args: [...ARGS] })
	try {
		const chosen = (await counties(version)).join('.')
		console.log(`\nFrom a choice to its paint, ms: ${String(RUNS)} choices each, p50 / p95`)
		console.log(row('', '', ['painted', 'SQL alone', 'drawn alone', 'ratio']))
		for (const data of [`data/${version}/`, 'data/repeated/'])
			await measure(opened, served.address, new URLSearchParams({ data, c: chosen }).toString())
	} finally {
		await opened.close()
		await served.close()
		await rm(folder, { recursive: true })
	}
}

/** The built site with the made-up package in it, and the page that only asks and draws. */
async function sites(folder: string): Promise<Site> {
	const outDir = resolve('test/output/alone')
	// Whatever loaded this file has set it for development, and the build would follow.
	process.env['NODE_ENV'] = 'production'
	await build({ logLevel: 'error' })
	await build({
		configFile: false,
		logLevel: 'error',
		base: './',
		plugins: [svelte()],
		root: resolve('test/bench/alone'),
		worker: { format: 'es' },
		build: { outDir, emptyOutDir: true, target: 'es2022' },
	})
	const below = async (from: string, to: string) =>
		[...(await siteOf(from))].map(([path, asset]) => [to + path, asset] as const)
	return new Map([
		...(await below('dist', '')),
		...(await below(outDir, 'alone/')),
		...(await below(folder, 'data/repeated/')),
	])
}

async function measure(opened: Browser, address: string, query: string): Promise<void> {
	const context = await opened.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
	context.setDefaultTimeout(PATIENCE)
	const bare = await context.newPage()
	await bare.goto(`${address}alone/index.html?${query}`)
	await marked(bare, 'alone-ready')
	for (const script of SCRIPTS) {
		const page = await context.newPage()
		await page.goto(`${address}?${query}&view=${script.view}`)
		await marked(page, 'engine-ready')
		await page.locator('article[aria-busy=false]').waitFor()
		report(script, query, await taken(page, bare, script))
		await page.close()
	}
	await context.close()
}

const marked = (page: Page, mark: string) =>
	page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, { polling: 200 })

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
		await bare.bringToFront()
		const alone = await bare.evaluate(
			([id, query]) =>
				(globalThis as unknown as { alone: (id: string, query: string) => Promise<Alone> }).alone(id, query),
			[view, query] as const,
		)
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
