import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { runnerImport } from 'vite'
import type { Engine, Question } from '../../src/engine/engine.ts'
import type { Shape } from '../../src/engine/row.ts'
import { median } from './median.ts'

const ROUNDS = 9
/** How many of the slowest questions of a checkout are named. */
const LISTED = 25
type Asked = Question<Shape>

/** A checkout of this repository: its engine with its newest data, and what its default views ask. */
interface Checkout {
	readonly name: string
	readonly engine: Engine
	readonly asked: readonly Asked[]
	/** The views that each of them is asked for, by their ids, in the same order. */
	readonly views: readonly (readonly string[])[]
}

/** What opening a view leaves in any checkout. */
interface Opened {
	readonly view: { readonly id: string }
	/** By the names of its questions. */
	readonly answers: Readonly<Record<string, unknown>>
}

/** The time of all questions of a checkout, or of some of its views, and of the slowest of them; milliseconds. */
interface Sum {
	readonly sum: number
	readonly most: number
}

/**
 * What the default views ask, with their notes, on the engine in Node: `npm run bench -- queries`, or beside another
 * checkout, in turns and in one run: `npm run bench -- queries <its folder>` (a git worktree with its own `node_modules`).
 */
export async function queries(other?: string): Promise<void> {
	const checkouts = [await opened('.'), ...(other ? [await opened(other)] : [])]
	const times = checkouts.map(({ asked }) => asked.map((): number[] => []))
	const base = checkouts.map((): number[] => [])
	for (let round = 0; round < ROUNDS; round++)
		for (const [at, { engine, asked }] of checkouts.entries()) {
			base[at]?.push(await timed(engine, ONE))
			for (const [n, question] of asked.entries()) times[at]?.[n]?.push(await timed(engine, question))
		}
	const each = times.map((rounds) => rounds.map(median))
	for (const [at, { name, asked, views }] of checkouts.entries()) {
		const [all, one] = [sumOf(each[at] ?? []), median(base[at] ?? []).toFixed(2)]
		const ordered = asked.map(({ sql }, n) => ({
			ms: each[at]?.[n] ?? 0,
			line: sql.split('\n', 1)[0] ?? '',
			ids: views[n] ?? [],
		}))
		ordered.sort((a, b) => b.ms - a.ms)
		console.log(
			`${name}: ${String(asked.length)} questions, ${all.sum.toFixed(0)} ms together, SELECT 1 ${one} ms`,
		)
		for (const { ms, line, ids } of ordered.slice(0, LISTED))
			console.log(`  ${ms.toFixed(1)} ms ${ids.join(' ')}: ${line.slice(0, 60)}`)
	}
	const [here, there] = checkouts
	if (here && there) {
		const shared = new Set(here.views.flat().filter((id) => there.views.flat().includes(id)))
		const [mine, theirs] = [here, there].map(({ views }, at) =>
			(each[at] ?? []).filter((_, n) => views[n]?.some((id) => shared.has(id))),
		)
		console.log(`of the other: ${ratio(sumOf(each[0] ?? []), sumOf(each[1] ?? []))}`)
		console.log(
			`of the other, by the ${String(shared.size)} views of both: ${ratio(sumOf(mine ?? []), sumOf(theirs ?? []))}`,
		)
	}
	for (const { engine } of checkouts) await engine.close()
}

const sumOf = (each: readonly number[]): Sum => ({
	sum: each.reduce((a, b) => a + b, 0),
	most: Math.max(...each),
})

const ratio = (here: Sum, there: Sum): string =>
	`${(here.sum / there.sum).toFixed(2)} together, ${(here.most / there.most).toFixed(2)} the slowest`

const ONE: Asked = { sql: 'SELECT 1 AS one', rows: {}, values: {} }

/** Milliseconds of processor time: the engine runs in this process, and whatever else the machine does is not counted. */
async function timed(engine: Engine, question: Asked): Promise<number> {
	const start = process.cpuUsage()
	await engine.ask(question)
	const { user, system } = process.cpuUsage(start)
	return (user + system) / 1000
}

async function opened(folder: string): Promise<Checkout> {
	const root = resolve(folder)
	/** The first of some files, since they have moved. */
	const from = async <T>(...paths: readonly string[]): Promise<T> => {
		const path = paths.map((it) => join(root, it)).find((it) => existsSync(it))
		if (!path)
			throw new Error(`${root} has none of ${paths.join(', ')}: is it a checkout of this repository?`)
		return (await runnerImport<T>(path)).module
	}
	const { openNode } = await from<{ openNode: () => Promise<Engine> }>(
		'src/engine/duckdb/node.ts',
		'src/engine/node.ts',
	)
	const { load } = await from<typeof import('../../src/dataset/load.ts')>('src/dataset/load.ts')
	// Given, since what Vite has loaded for Node fetches nothing more later.
	const { decode } = await from<typeof import('../../src/dataset/decode.ts')>('src/dataset/decode.ts')
	const { readManifest } =
		await from<typeof import('../../src/dataset/manifest.ts')>('src/dataset/manifest.ts')
	const { openedViews } = await from<{ openedViews: (engine: Engine) => Promise<readonly Opened[]> }>(
		'src/site/opened.ts',
		'data/opened.ts',
	)
	const { nameOf } = await from<typeof import('../../src/engine/question.ts')>('src/engine/question.ts')
	const [newest] = JSON.parse(await readFile(join(root, 'public/data/versions.json'), 'utf8')) as {
		version: string
	}[]
	const data = join(root, 'public/data', newest?.version ?? '')
	const engine = await openNode()
	const manifest = readManifest(await readFile(join(data, 'datapackage.json'), 'utf8'), data)
	await load(
		engine,
		manifest,
		(path) => readFile(join(data, path)),
		() => undefined,
		decode,
	)
	const asked: Asked[] = []
	const ask: Engine['ask'] = (question, signal) => {
		asked.push(question)
		return engine.ask(question, signal)
	}
	const opened = await openedViews({ ...engine, ask })
	const views = asked.map((question) =>
		opened.filter(({ answers }) => nameOf(question) in answers).map(({ view }) => view.id),
	)
	const name = execFileSync('git', ['-C', root, 'log', '-1', '--format=%h']).toString().trim()
	return { name, engine, asked, views }
}
