import type { Table } from 'apache-arrow'
import type { Engine } from '../../../src/engine/engine.ts'
import { resultOf } from '../../../src/engine/duckdb/result.ts'
import { csv, csvParts } from '../../../src/export/csv.ts'
import type { Sheet } from '../../../src/export/sheet.ts'

/** What a file costs to write: milliseconds, its bytes, and the most that the page's heap grew by, in bytes. */
export interface Saved {
	readonly ms: number
	readonly bytes: number
	readonly heap: number
}

const NO_NOTES = { bom: false, notes: false, guard: true }

/** So many rows as one CSV file: row after row as they come, or all of them once they are there. */
export async function saving(engine: Engine, how: 'stream' | 'whole', rows: number): Promise<Saved> {
	const sql = `SELECT i, (i * 1.25)::DECIMAL(18, 2) AS amount, 'row ' || i AS name FROM range(${String(rows)}) AS made(i)`
	const before = heap()
	const started = performance.now()
	let most = 0
	const parts: Blob[] = []
	const keep = (text: string) => {
		most = Math.max(most, heap() - before)
		parts.push(new Blob([text]))
	}
	if (how === 'stream') for await (const part of streamed(engine, sql)) keep(part)
	else keep(csv(sheetOf(sql, await engine.select(sql, {})), NO_NOTES))
	const { size } = new Blob(parts)
	return { ms: performance.now() - started, bytes: size, heap: most }
}

async function* streamed(engine: Engine, sql: string): AsyncGenerator<string> {
	const tables = engine.stream(sql, {})
	const first = await tables.next()
	if (first.done) return
	const { value } = first
	async function* cells() {
		yield resultOf(value).result
		for await (const table of tables) yield resultOf(table).result
	}
	yield* csvParts(sheetOf(sql, value), cells(), NO_NOTES)
}

function sheetOf(sql: string, table: Table): Sheet {
	const { result } = resultOf(table)
	const said = { title: '', choices: [], notes: [], sources: [], version: '', link: '', made: '' }
	const columns = result.columns.map((column) => ({ ...column, title: column.name }))
	return { locale: 'zh', name: 'made', columns, cells: result, sql, values: {}, ...said }
}

/** Bytes of the page's heap; exact where Chromium is started to say so. */
const heap = (): number =>
	(performance as unknown as { readonly memory: { readonly usedJSHeapSize: number } }).memory.usedJSHeapSize
