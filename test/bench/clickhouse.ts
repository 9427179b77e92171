import type { DuckDBConnection } from '@duckdb/node-api'
import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Browser, type Page } from 'playwright'
import { openContents } from '../../data/clickhouse/contents.ts'
import { readManifest } from '../../src/dataset/manifest.ts'
import { withValues } from '../../src/engine/duckdb/statement.ts'
import { roomOf } from '../../src/rooms/index.ts'
import { read, type Params } from '../../src/share/param.ts'
import { notes } from '../../src/views/notes/notes.ts'
import { bound, question } from '../../src/views/view.ts'
import { becomeTwin } from '../clickhouse/opinions.ts'
import { browser } from '../setup/browser.mjs'
import { filesOf, serve, type Served } from '../support/serve.ts'
import { builtApp, joined } from './built.ts'
import { choose, marked, SCRIPTS } from './choosing.ts'
import { percentile } from './median.ts'
import { ARGS } from './timing.ts'

const ATTACHED = 'data/national/'
const SERVED = 'data/served/'
/** Counties that are chosen one after the other, each for the first time; the first warms up and is not counted. */
const TURNS = 21
const PATIENCE = 300_000

/** A server that a process of its own publishes the package to. */
interface Front {
	readonly url: string
	readonly manifest: string
	/** Bytes of its tables on disk, and their rows. */
	readonly disk: number
	readonly rows: number
	readonly child: ChildProcess
}

interface Turn {
	readonly painted: number
	readonly bytes: number
}

/**
 * A package with a database file, three ways in one run: attached by the page, answered by ClickHouse, and asked of native DuckDB
 * with one thread. From the choice of a county to its paint, and bytes of it, in five rooms; the answers are new each time.
 * `npm run bench -- clickhouse <folder of a package>`
 */
export async function clickhouse(folder: string): Promise<void> {
	const executablePath = await browser()
	const started = performance.now()
	const front = await openFront(folder)
	console.log(
		`\nPublished in ${((performance.now() - started) / 1000).toFixed(0)} s: ${front.rows.toLocaleString('en')} rows, ${mb(front.disk)} on disk; the process holds ${await memoryOf(front.child, 'VmRSS')}, at most ${await memoryOf(front.child, 'VmHWM')}`,
	)
	process.env['SERVER'] = new URL(front.url).origin
	const served = await serve(
		joined({
			'': await builtApp(),
			[ATTACHED]: await filesOf(folder),
			[SERVED]: new Map([['datapackage.json', { body: Buffer.from(manifestOf(front)) }]]),
		}),
	)
	const launched = await chromium.launch({ executablePath, args: [...ARGS] })
	const native = await openNative(folder)
	try {
		const counties = await countiesOf(native.connection)
		console.log(`From a choice that is new to its paint, ms p50 / p95, and kB of a choice (p50)`)
		for (const { view } of SCRIPTS) {
			const attached = await taken(launched, served, ATTACHED, view, counties)
			const answered = await taken(launched, served, SERVED, view, counties)
			const alone = await native.ask(view, counties)
			console.log(
				`      ${view.padEnd(12)} attached ${figures(attached)}   server ${figures(answered)}   native SQL ${both(alone)}`,
			)
		}
		console.log(
			`      After them the server's process holds ${await memoryOf(front.child, 'VmRSS')}, at most ${await memoryOf(front.child, 'VmHWM')}`,
		)
	} finally {
		await launched.close()
		await served.close()
		await native.close()
		front.child.stdin?.end()
	}
}

async function openFront(folder: string): Promise<Front> {
	// Pairs of alike texts are left out of a made-up country; on a server they stay empty.
	const args = ['data/run.mjs', 'test/clickhouse/published-front.ts', folder, 'similar_text']
	const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
	const line = await new Promise<string>((resolve, reject) => {
		createInterface(child.stdout).on('line', (text) => {
			if (text.startsWith('{')) resolve(text)
		})
		child.once('exit', (code) => {
			reject(new Error(`the server ended with ${String(code)}`))
		})
	})
	return { ...(JSON.parse(line) as Omit<Front, 'child'>), child }
}

/** The manifest with the server's own address: the page asks it, and no proxy stands between. */
function manifestOf({ url, manifest }: Front): string {
	const described = JSON.parse(manifest) as { readonly engine: object }
	return JSON.stringify({ ...described, engine: { ...described.engine, url } })
}

/** Choosing one county after the other in a page of its own. */
async function taken(
	launched: Browser,
	{ address, sent }: Served,
	data: string,
	view: string,
	counties: readonly string[],
): Promise<readonly Turn[]> {
	const context = await launched.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
	context.setDefaultTimeout(PATIENCE)
	const page = await context.newPage()
	const answered = bytesAnswered(page)
	const read = async () =>
		[...sent].reduce((sum, [path, n]) => sum + (path.startsWith(data) ? n : 0), 0) + (await answered())
	const query = (county: string) => `?data=${data}&view=${view}&c=${county}`
	await page.goto(address + query(counties[0] ?? ''))
	if (data === ATTACHED) await marked(page, 'engine-ready')
	await page.locator('article[aria-busy=false]').waitFor()
	await page.locator('[data-waiting]').waitFor({ state: 'detached' })
	const turns: Turn[] = []
	for (const county of counties.slice(1)) {
		const before = await read()
		const { painted } = await choose(page, 'address', query(county))
		await page.waitForLoadState('networkidle')
		turns.push({ painted, bytes: (await read()) - before })
	}
	await context.close()
	return turns.slice(1)
}

/** Bytes of the answers of other hosts so far: the server's. */
function bytesAnswered(page: Page): () => Promise<number> {
	const sizes: Promise<number>[] = []
	page.on('requestfinished', (request) => {
		if (request.method() === 'POST')
			sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
	})
	return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** The questions that a view asks at a choice, of native DuckDB over the same file. */
async function openNative(folder: string) {
	const path = join(folder, 'datapackage.json')
	const manifest = readManifest(await readFile(path, 'utf8'), path)
	const contents = await openContents(folder, manifest)
	await becomeTwin(manifest, contents)
	const { connection } = contents
	const ask = async (id: string, counties: readonly string[]): Promise<readonly number[]> => {
		const view = (await roomOf(id).views()).find((one) => one.id === id)
		if (!view) throw new Error(`there is no view ${id}`)
		const times: number[] = []
		for (const county of counties.slice(1)) {
			const { values } = read(view.params as Params, new URLSearchParams({ c: county }))
			const started = performance.now()
			for (const { sql, values: given } of [
				question(view, values),
				notes(view.about, bound(view.params as Params, values)),
			])
				await connection.runAndReadAll(withValues(sql, given))
			times.push(performance.now() - started)
		}
		return times.slice(1)
	}
	return { connection, ask, close: contents.close }
}

/** Counties spread over the country, in the order of their codes. */
async function countiesOf(connection: DuckDBConnection): Promise<readonly string[]> {
	const answer = await connection.runAndReadAll(
		`SELECT county_code FROM (SELECT county_code, row_number() OVER (ORDER BY county_code) AS nth, count(*) OVER () AS n FROM county)
		 WHERE nth % (n // ${String(TURNS + 1)}) = 0 ORDER BY nth LIMIT ${String(TURNS + 1)}`,
	)
	return answer.getRows().map(([code]) => String(code))
}

/** What Linux says of a process: `VmRSS` now, `VmHWM` at most. */
async function memoryOf({ pid }: ChildProcess, name: 'VmRSS' | 'VmHWM'): Promise<string> {
	const status = await readFile(`/proc/${String(pid)}/status`, 'utf8')
	const kilobytes = new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]
	return mb(Number(kilobytes) * 1024)
}

const both = (times: readonly number[]) =>
	`${percentile(times, 50).toFixed(0)} / ${percentile(times, 95).toFixed(0)}`
const figures = (turns: readonly Turn[]) =>
	`${both(turns.map(({ painted }) => painted))}, ${(
		percentile(
			turns.map(({ bytes }) => bytes),
			50,
		) / 1000
	).toFixed(0)} kB`
const mb = (size: number) => `${(size / 1e6).toFixed(0)} MB`
