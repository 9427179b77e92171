import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { runnerImport } from 'vite'
import type { Engine, Question } from '../../src/engine/engine.ts'
import type { Shape } from '../../src/engine/row.ts'
import { median } from './median.ts'

const ROUNDS = 9
type Asked = Question<Shape>

/** A checkout of this repository: its engine with its newest data, and what its default views ask. */
interface Checkout {
	readonly name: string
	readonly engine: Engine
	readonly asked: readonly Asked[]
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
	const sums = checkouts.map(({ name, asked }, at) => {
		const each = (times[at] ?? []).map(median)
		const [sum, most] = [each.reduce((a, b) => a + b, 0), Math.max(...each)]
		const ordered = asked.map(({ sql }, n) => [each[n] ?? 0, sql.split('\n', 1)[0] ?? ''] as const)
		ordered.sort(([a], [b]) => b - a)
		const one = median(base[at] ?? []).toFixed(2)
		console.log(
			`${name}: ${String(asked.length)} questions, ${sum.toFixed(0)} ms together, SELECT 1 ${one} ms`,
		)
		for (const [ms, line] of ordered.slice(0, 5)) console.log(`  ${ms.toFixed(1)} ms ${line.slice(0, 60)}`)
		return { sum, most }
	})
	const [here, there] = sums
	if (here && there)
		console.log(
			`of the other: ${(here.sum / there.sum).toFixed(2)} together, ${(here.most / there.most).toFixed(2)} the slowest`,
		)
	for (const { engine } of checkouts) await engine.close()
}

const ONE: Asked = { sql: 'SELECT 1 AS one', rows: {}, values: {} }

async function timed(engine: Engine, question: Asked): Promise<number> {
	const start = performance.now()
	await engine.ask(question)
	return performance.now() - start
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
	const { openedViews } = await from<{ openedViews: (engine: Engine) => Promise<unknown> }>(
		'src/site/opened.ts',
		'data/opened.ts',
	)
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
	await openedViews({ ...engine, ask })
	const name = execFileSync('git', ['-C', root, 'log', '-1', '--format=%h']).toString().trim()
	return { name, engine, asked }
}
