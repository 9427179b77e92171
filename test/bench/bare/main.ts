// DuckDB alone, as its own documentation starts it: what any page that answers with it has to wait for at least.
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm'
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import script from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'

const absolute = (path: string) => new URL(path, document.baseURI).href
const db = new AsyncDuckDB(new VoidLogger(), new Worker(absolute(script)))
await db.instantiate(absolute(wasm))
const connection = await db.connect()
const answer = await connection.query('SELECT 1::INTEGER AS one')
if (answer.getChild('one')?.get(0) !== 1) throw new Error('SELECT 1 did not answer 1')
performance.mark('bare-answer')

/** Reads the file that was chosen into a table. */
async function readTable(): Promise<{ readonly ms: number; readonly count: number }> {
	const file = document.querySelector<HTMLInputElement>('input')?.files?.[0]
	if (!file) throw new Error('No file was chosen')
	const before = performance.now()
	await db.registerFileHandle(file.name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true)
	const reader = file.name.endsWith('.parquet') ? 'read_parquet' : 'read_csv'
	await connection.query(`CREATE OR REPLACE TABLE t AS FROM ${reader}('${file.name}')`)
	const counted = await connection.query('SELECT count(*)::INTEGER AS n FROM t')
	return { ms: performance.now() - before, count: Number(counted.getChild('n')?.get(0)) }
}
Object.assign(globalThis, { readTable })
