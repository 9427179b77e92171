import { expect, test } from 'vitest'
import { Fault } from '../../base/fault.ts'
import { failure, fetched } from './failure.ts'

test('DuckDB’s sentence is kept, its repeated quotation is not', () => {
	const error = new Error('Parser Error: near "x"\n\nLINE 1: x\n        ^\n\nLINE 1: x\n        ^')
	expect(failure(error, 'x')).toMatchObject({
		code: 'engine/query-failed',
		facts: { message: 'Parser Error: near "x"\n\nLINE 1: x\n        ^', sql: 'x' },
		cause: error,
	})
})

test.for([
	new WebAssembly.RuntimeError('unreachable'),
	new Error('memory access out of bounds'),
	new Error('table index is out of bounds'),
	new Error('FATAL Error: Failed: database has been invalidated because of a previous fatal error'),
])('the engine is dead after %s', (error) => {
	expect(failure(error, 'x').code).toBe('engine/died')
})

test.for([
	`Invalid Error: Error: Range request for http://a.example/b.duckdb failed with error: NetworkError: Failed to execute 'send' on 'XMLHttpRequest'"`,
	`Invalid Error: Error: Reading file http://a.example/b.duckdb failed with error: NetworkError: Failed to execute 'send'`,
	'IO Error: Cannot open database "http://a.example/b.duckdb" in read-only mode: database does not exist',
])('a part of a database that does not come is not blamed on the statement: %s', (message) => {
	expect(failure(new Error(message), 'x')).toMatchObject({
		code: 'dataset/no-part',
		facts: { url: 'http://a.example/b.duckdb' },
	})
})

test('an engine out of memory is not dead', () => {
	const error = new Error(
		'Out of Memory Error: failed to allocate data of size 64.0 KiB (953.6 MiB/953.6 MiB used)\nPossible solutions:\n* Reducing the number of threads (SET threads=X)',
	)
	expect(failure(error, 'x')).toMatchObject({ code: 'engine/out-of-memory', facts: { limit: '953.6 MiB' } })
	expect(failure(new Error('malloc of size 1000000000 failed'), 'x').code).toBe('engine/out-of-memory')
})

test.for([
	[
		'Binder Error: no such function. Try SET autoload_known_extensions = true',
		'Binder Error: no such function.',
	],
	[
		'Catalog Error: Scalar Function json is not there\nInstall it first using "INSTALL json".\n\nLINE 1: x',
		'Catalog Error: Scalar Function json is not there\n\nLINE 1: x',
	],
	['Binder Error: column "SET" not found', 'Binder Error: column "SET" not found'],
])('advice that a locked engine cannot follow is left out: %s', ([message = '', left]) => {
	expect(failure(new Error(message), 'x')).toMatchObject({ facts: { message: left } })
})

test('a fault stays what it is', () => {
	const fault = new Fault('engine/cancelled', {})
	expect(failure(fault, 'x')).toBe(fault)
})

test('what fails while rows are fetched is told in DuckDB’s words alone', () => {
	const wrapped = JSON.stringify({
		exception_type: 'Invalid Input',
		exception_message:
			'Attempting to execute an unsuccessful or closed pending query result\nError: Conversion Error: Could not convert "县" to INT32\n\nLINE 2: x',
	})
	expect(fetched(new Error(wrapped))).toMatchObject({
		message: 'Conversion Error: Could not convert "县" to INT32\n\nLINE 2: x',
	})
	const plain = new Error('Out of Memory Error: {}')
	expect(fetched(plain)).toBe(plain)
})
