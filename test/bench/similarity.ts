import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decode } from '../../src/dataset/decode.ts'
import { load } from '../../src/dataset/load.ts'
import { readManifest } from '../../src/dataset/manifest.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { openNode } from '../../src/engine/node.ts'
import { text } from '../../src/engine/row.ts'
import wording from '../../src/rooms/indicators/wording/index.ts'
import { question } from '../../src/rooms/view.ts'
import { read } from '../../src/share/param.ts'
import { median } from './median.ts'

const RUNS = 3
const PUBLISHED = 'public/data'
/** How many indicators, 0 for the published ones as they are. */
const SIZES = [0, 2500, 10_000] as const
const LEAST = [60, 80, 100] as const
/** So many indicators stand in one made-up disclosure, about as many as in a published one. */
const EACH = 140

/**
 * How long the similarity of wording takes, on the WebAssembly engine of the page: for the published indicators, and for
 * made-up ones that have the lengths, the characters and the pairs of characters of the published ones.
 *
 * Texts are compared only where they share one of their rarest pairs, of which a text has the fewer to show the more alike
 * texts must be: a third of its pairs at 80 %, more than half at 60 %, one at 100 %. How many texts share a rare pair still grows
 * with their number where the characters stay the same, so the cost grows faster than the texts at 60 % and more
 * slowly than they at 80 % and above. With other engines at work beside it, 60, 80 and 100 %: published 3.8, 1.3 and 1.5 s,
 * 2,500 indicators 3.7, 3.4 and 2.1 s, 10,000 indicators 28.3, 5.9 and 4.2 s.
 */
export async function similarity(): Promise<void> {
	console.log(`\nSimilarity of wording, ms: median of ${String(RUNS)} (places that are alike)`)
	console.log('indicators'.padEnd(12) + LEAST.map((least) => `${String(least)} %`.padStart(18)).join(''))
	for (const size of SIZES) {
		const engine = await opened(size)
		const columns: string[] = []
		for (const least of LEAST) {
			const { values } = read(wording.params, new URLSearchParams({ least: String(least) }))
			const taken: number[] = []
			let alike = 0
			for (let run = 0; run < RUNS; run++) {
				const start = performance.now()
				alike = (await engine.ask(question(wording, values))).length
				taken.push(performance.now() - start)
			}
			columns.push(`${median(taken).toFixed(0)} (${String(alike)})`.padStart(18))
		}
		console.log(String(size || 'published').padEnd(12) + columns.join(''))
		await engine.close()
	}
}

/** The published package in an engine of its own; with so many made-up indicators in the place of its own. */
async function opened(size: number): Promise<Engine> {
	const versions = JSON.parse(await readFile(join(PUBLISHED, 'versions.json'), 'utf8')) as {
		readonly version: string
	}[]
	const folder = join(PUBLISHED, versions[0]?.version ?? '')
	const path = join(folder, 'datapackage.json')
	const engine = await openNode({ seconds: 120 })
	// What is made up goes in before the engine is locked.
	const open: Engine = {
		...engine,
		lock: async () => {
			if (size > 0) await fill(engine, size)
			await engine.lock()
		},
	}
	const bytes = (file: string) => readFile(join(folder, file))
	await load(open, readManifest(await readFile(path, 'utf8'), path), bytes, () => undefined, decode)
	return engine
}

/** Copies of the published disclosures, as many as the size needs, with made-up indicators and no others. */
async function fill(engine: Engine, size: number): Promise<void> {
	const published = await engine.ask({
		sql: 'SELECT document_id, name FROM indicator WHERE name IS NOT NULL ORDER BY indicator_id',
		rows: { document_id: text, name: text },
		values: {},
	})
	const documents = [...new Set(published.map(({ document_id }) => document_id))]
	const copies = Math.ceil(size / EACH / documents.length)
	const names = made(
		published.map(({ name }) => name),
		size,
	)
	const rows = names.map((name, at) => {
		const document = `${documents[at % documents.length] ?? ''}-made-${String(at % copies)}`
		return `('${document}.L${String(at)}', '${document}', '${name.replaceAll("'", "''")}', ${String(at)})`
	})
	await engine.run(`INSERT INTO document
		SELECT * EXCLUDE (n) REPLACE (document_id || '-made-' || n AS document_id)
		FROM document, range(${String(copies)}) AS copy(n)`)
	await engine.run(`INSERT INTO indicator
		SELECT * EXCLUDE (made_id, made_document, made_name, made_line) REPLACE (
			made_id AS indicator_id, made_document AS document_id, made_name AS name,
			made_line AS line_start, made_line AS line_end, NULL AS project_id
		)
		FROM (FROM indicator LIMIT 1), (VALUES ${rows.join(',')}) AS made(made_id, made_document, made_name, made_line)`)
	await engine.run(`DELETE FROM indicator WHERE document_id NOT LIKE '%-made-%'`)
}

/** Names in which each character follows one that it follows in a real name, as often, in the lengths of real ones. */
function made(real: readonly string[], size: number): string[] {
	const random = mulberry(551)
	const pick = (from: string) => from.charAt(Math.floor(random() * from.length))
	const followers = new Map<string, string>()
	for (const name of real)
		for (let at = 0; at + 1 < name.length; at++) {
			const character = name.charAt(at)
			followers.set(character, (followers.get(character) ?? '') + name.charAt(at + 1))
		}
	const starts = real.map((name) => name.charAt(0)).join('')
	const all = real.join('')
	return Array.from({ length: size }, () => {
		const length = real[Math.floor(random() * real.length)]?.length ?? 0
		let name = pick(starts)
		while (name.length < length) name += pick(followers.get(name.slice(-1)) ?? all)
		return name
	})
}

/** Numbers from 0 to 1 that are the same every time: what is measured today was measured yesterday. */
function mulberry(seed: number): () => number {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
	}
}
