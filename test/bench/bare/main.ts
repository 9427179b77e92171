// DuckDB alone, as its own documentation starts it: what any page that answers with it has to wait for at least.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import script from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'

const absolute = (path: string) => new URL(path, document.baseURI).href
const db = new AsyncDuckDB(new VoidLogger(), new Worker(absolute(script)))
await db.instantiate(absolute(wasm))
const connection = await db.connect()
const answer = await connection.query('SELECT 1::INTEGER AS one')
if (answer.getChild('one')?.get(0) !== 1) throw new Error('SELECT 1 did not answer 1')
performance.mark('bare-answer')
