import { Fault } from '../base/fault.ts'

// After a trap of the WebAssembly or a fatal error of DuckDB nothing in that memory can be trusted any more.
const FATAL =
	/database has been invalidated|(?:memory access|table index|offset) (?:is )?out of bounds|signature mismatch/

/** Whatever DuckDB-Wasm threw, as a fault that quotes DuckDB’s own sentence. */
export function failure(error: unknown, sql: string): Fault {
	if (error instanceof Fault) return error as Fault
	const { name, message } = error instanceof Error ? error : new Error(String(error))
	if (name === 'RuntimeError' || FATAL.test(message)) return new Fault('engine/died', {}, error)
	return new Fault('engine/query-failed', { message: once(message), sql }, error)
}

/** DuckDB-Wasm repeats the quoted line of a syntax error. */
const once = (message: string): string => [...new Set(message.trim().split('\n\n'))].join('\n\n')
