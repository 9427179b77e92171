import { Fault } from '../../base/fault.ts'
import { tooLarge } from './bounded-answer.ts'
import { tooLong } from './bounded-functions.ts'

// After a trap of the WebAssembly or a fatal error of DuckDB nothing in that memory can be trusted any more.
const FATAL =
	/database has been invalidated|(?:memory access|table index|offset) (?:is )?out of bounds|signature mismatch/

/** What DuckDB-Wasm says where a database on the network, or a part of it, cannot be read. */
const UNREAD =
	/(?:Range request for|Reading file) (https?:\S+) failed|Cannot open database "(?=https?:)([^"]+)" in read-only mode: database does not exist/

/** Whatever DuckDB-Wasm threw, as a fault that quotes DuckDB’s own sentence. */
export function failure(error: unknown, sql: string): Fault {
	if (error instanceof Fault) return error as Fault
	const { name, message } = error instanceof Error ? error : new Error(String(error))
	if (name === 'RuntimeError' || FATAL.test(message)) return new Fault('engine/died', {}, error)
	if (/^Out of Memory Error|^malloc of size|std::bad_alloc/.test(message))
		return new Fault('engine/out-of-memory', { limit: /\/([\d.]+ \w+) used/.exec(message)?.[1] ?? '' }, error)
	const [, range, whole] = UNREAD.exec(message) ?? []
	const part = range ?? whole
	if (part !== undefined) return new Fault('dataset/no-part', { url: part }, error)
	// A setting that nobody could have changed: what holds it was overwritten.
	if (/expression depth limit of 0 exceeded/.test(message)) return new Fault('engine/died', {}, error)
	const [, deepest] = /expression depth limit of (\d+) exceeded/.exec(message) ?? []
	if (deepest) return new Fault('engine/too-deep', { limit: Number(deepest) }, error)
	const large = tooLarge(message) ?? tooLong(message)
	if (large) return large
	return new Fault('engine/query-failed', { message: withoutAdvice(once(message)), sql }, error)
}

/** DuckDB's advice to change settings or to install something: the engine is locked, so none of it can be followed. */
const withoutAdvice = (message: string): string =>
	message
		.replace(/(?:\n|^|(?<=[.!?])\s)[^\n.!?]*(?:\b(?:SET|RESET|PRAGMA|INSTALL|LOAD)\s+\w+)[^\n]*/g, '')
		.trim() || message

/** What is thrown while rows are fetched quotes DuckDB’s sentence in JSON, behind a remark about itself. */
export function fetched(error: unknown): unknown {
	if (!(error instanceof Error) || !error.message.startsWith('{"exception_type"')) return error
	const { exception_message: told } = JSON.parse(error.message) as { readonly exception_message: string }
	return new Error(told.replace(/^Attempting to execute an unsuccessful or closed .*\nError: /, ''), {
		cause: error,
	})
}

/** DuckDB-Wasm repeats the quoted line of a syntax error. */
const once = (message: string): string => [...new Set(message.trim().split('\n\n'))].join('\n\n')
