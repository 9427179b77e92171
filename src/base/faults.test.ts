import { describe, expect, test } from 'vitest'
import { asFault, Fault, quoteOf, type Facts, type FaultCode } from './fault.ts'
import { sentence } from './faults.ts'
import { LOCALES } from './text.ts'

/** What a browser or an engine might say; wherever a fault has words that are not ours, they are these. */
const RAW = 'Uncaught TypeError: x is not a function'
/** One of each kind: a kind that is missing here does not compile. */
const every: { readonly [C in FaultCode]: Facts[C] } = {
	'address/unknown-value': { key: 'y', value: RAW },
	'dataset/bad-manifest': { url: 'https://a.example/x', reason: RAW },
	'dataset/bad-table': { table: 'county', row: 3, column: 'code', value: RAW },
	'dataset/missing-reference': { table: 'project', row: 3, columns: 'code', value: RAW, other: 'document' },
	'dataset/missing-file': { url: RAW, status: 404 },
	'dataset/missing-table': { table: 'similar_text' },
	'dataset/not-extendable': {},
	'dataset/no-part': { url: 'https://a.example/all.duckdb' },
	'dataset/no-ranges': { url: 'https://a.example/all.duckdb' },
	'dataset/other-origin': { url: RAW },
	'dataset/repeated-key': { table: 'county', row: 3, first: 1, columns: 'code', value: RAW },
	'dataset/ragged-row': { table: 'county', row: 3, expected: 4, actual: 5 },
	'dataset/missing-column': { table: 'county', column: RAW },
	'dataset/bad-encoding': { table: RAW },
	'dataset/unreadable-file': { file: 'a.csv', reason: RAW },
	'engine/bad-parameter': { name: 'n', type: 'number', value: RAW },
	'engine/busy': { reason: RAW },
	'engine/cancelled': {},
	'engine/forbidden': { reason: RAW },
	'engine/other-dialect': { word: 'PIVOT', instead: 'SELECT 1' },
	'engine/unreachable': { server: 'a.example', reason: RAW },
	'engine/died': {},
	'engine/deadly': {},
	'engine/out-of-memory': { limit: RAW },
	'engine/too-deep': { limit: 900 },
	'engine/not-started': { reason: RAW },
	'engine/query-failed': { message: RAW, sql: 'SELECT 1' },
	'engine/refused': { word: 'DROP' },
	'engine/shape-mismatch': { column: RAW, type: 'BLOB' },
	'engine/timed-out': { seconds: 60 },
	'engine/too-long-value': { name: 'repeat()', length: 1_000_000_000, limit: 20_000_000 },
	'engine/format-not-written': { name: 'printf()' },
	'engine/value-too-large': { column: RAW, bytes: 9, limit: 8 },
	'engine/too-long': { length: 9, limit: 8 },
	'page/bad-file': { file: 'a.json', reason: RAW },
	'page/not-fetched': { url: 'https://a.example/b.csv', status: 0, reason: RAW },
	'page/fetched-too-large': { url: 'https://a.example/b.csv', limit: 2 ** 20 },
	'page/no-room': { file: 'a.pdf', bytes: 2048 },
	'page/stored-damaged': { file: 'a.pdf' },
	'page/too-many-files': { most: 5000 },
	'page/own-files-missing': { reason: RAW },
	'page/not-kept': { reason: RAW },
	'page/part-missing': { message: RAW },
	'page/unexpected': { message: RAW },
}
const faults = (Object.keys(every) as FaultCode[]).map(
	(code) => [code, new Fault(code, every[code])] as const,
)

/** Nothing is to be done about these two: the reader has done it, or the value is left out and the rest shown. */
const NOTHING_TO_DO: ReadonlySet<FaultCode> = new Set([
	'engine/cancelled',
	'address/unknown-value',
	'dataset/other-origin',
	'engine/shape-mismatch',
])

describe.for(faults)('%s', ([code, fault]) => {
	test.for([...LOCALES])('no text of a browser or an engine stands alone: %s', (locale) => {
		const said = sentence(fault, locale)
		expect(said).not.toMatch(/undefined|null|\[object|\{"/)
		// Neither the code nor the facts as the program writes them.
		expect(said).not.toContain(code)
		const ours = said.replace(RAW, '')
		// A sentence that begins with words of ours, whatever is quoted in it, and ends as a sentence or with the quotation.
		expect(ours.replace(/[\s\p{P}\p{N}]/gu, '').length).toBeGreaterThan(locale === 'zh' ? 4 : 18)
		expect(said).toMatch(/[。.]$|x is not a function$/)
		if (locale === 'zh') expect(ours).toMatch(/\p{Script=Han}{4}/u)
		if (NOTHING_TO_DO.has(code)) return
		expect(ours).toMatch(
			locale === 'zh'
				? /请|只查询|正在重新启动/
				: /\b(?:please|check|correct|add|remove|save|replace|reload|narrow|split|shorten|write|make|try|choose|use|only|export|run it again)\b/i,
		)
	})
})

test.for([
	['Failed to fetch dynamically imported module: https://a.example/assets/x.js', 'Chromium'],
	['error loading dynamically imported module: https://a.example/assets/x.js', 'Firefox'],
	['Importing a module script failed.', 'WebKit'],
	['Unable to preload CSS for /assets/x.css', 'the build'],
	['Failed to fetch', 'Chromium, of a file'],
	['NetworkError when attempting to fetch resource.', 'Firefox, of a file'],
	['Load failed', 'WebKit, of a file'],
] as const)('%s: a part that could not be fetched (%s)', ([message]) => {
	expect(asFault(new TypeError(message)).code).toBe('page/part-missing')
})

test('anything else is unexpected, with its own text as a quotation; a fault stays what it is', () => {
	const cancelled = new Fault('engine/cancelled', {})
	expect(asFault(cancelled)).toBe(cancelled)
	expect(asFault('plain')).toMatchObject({ code: 'page/unexpected', facts: { message: 'plain' } })
	expect(asFault(new TypeError('fetch failed loading'))).toMatchObject({ code: 'page/unexpected' })
})

test('what is quoted are words, never the fault as the program writes it', () => {
	expect(quoteOf(new Error(RAW))).toBe(RAW)
	expect(quoteOf(new Fault('page/unexpected', { message: RAW }))).toBe(RAW)
	expect(quoteOf(new Fault('page/not-kept', { reason: RAW }))).toBe(RAW)
	expect(quoteOf(asFault(new DOMException('denied', 'SecurityError')))).toBe('denied')
})
