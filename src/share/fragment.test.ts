import fc from 'fast-check'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decode, encode, LIMIT } from './fragment.ts'
import {
	AGGREGATES,
	CHART_TYPES,
	PARAMETER_TYPES,
	type ChartSpec,
	type GridLayout,
	type QueryDraft,
} from './query-draft.ts'

const word = fc.string({ unit: 'grapheme', maxLength: 12 })
const chart: fc.Arbitrary<ChartSpec> = fc.record(
	{
		type: fc.constantFrom(...CHART_TYPES),
		x: word,
		y: fc.array(word, { maxLength: 4 }),
		colour: word,
		facet: word,
		sort: fc.constantFrom('x', 'y', '-y'),
		stack: fc.constantFrom('sum', 'share'),
		aggregate: fc.constantFrom(...AGGREGATES),
		bins: fc.integer({ min: 2, max: 60 }),
		unit: word,
		title: word,
		xTitle: word,
		yTitle: word,
		labels: fc.boolean(),
	},
	{ requiredKeys: ['type', 'x', 'y'] },
)
const sql = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc.string({ unit: fc.constantFrom('\ud800', '\0', '县', '"', 'SELECT ', '\n'), maxLength: 60 }),
)
const named = <T>(value: fc.Arbitrary<T>, minKeys = 0) =>
	fc.dictionary(word, value, { minKeys, maxKeys: 4, noNullPrototype: true })
const grid: fc.Arbitrary<GridLayout> = fc
	.record(
		{
			sort: fc.record({ column: word, descending: fc.boolean() }),
			filters: named(fc.string({ minLength: 1, maxLength: 9 }), 1),
			hidden: fc.array(word, { minLength: 1, maxLength: 4 }),
			pinned: word,
		},
		{ requiredKeys: [] },
	)
	.filter((layout) => Object.keys(layout).length > 0)
const first: fc.Arbitrary<QueryDraft> = fc.record(
	{ sql, values: named(word), chart },
	{ requiredKeys: ['sql', 'values'] },
)
const second: fc.Arbitrary<QueryDraft> = fc
	.record(
		{
			sql,
			values: named(word),
			chart,
			types: named(fc.constantFrom(...PARAMETER_TYPES), 1),
			answer: fc.integer({ min: 1, max: 30 }),
			grid,
		},
		{ requiredKeys: ['sql', 'values'] },
	)
	.filter(({ types, answer, grid }) => Boolean(types ?? answer ?? grid))

const PLAIN: QueryDraft = {
	sql: 'SELECT county, sum(amount) FROM expenditure WHERE county = $county::VARCHAR GROUP BY county -- 巨鹿',
	values: { county: '巨鹿' },
	chart: { type: 'bar', x: 'county', y: ['amount'], unit: '万元' },
}

/** A fragment of any bytes, made without the code under test; checksum by the published FNV-1a constants. */
function made(body: Uint8Array, format = '1'): string {
	let sum = 2166136261n
	for (const byte of body) sum = ((sum ^ BigInt(byte)) * 16777619n) % 4294967296n
	const check = Buffer.alloc(4)
	check.writeUInt32BE(Number(sum))
	return `${format}.${Buffer.concat([check, body]).toString('base64url')}`
}
const ofJson = (json: string) => decode(made(deflateRawSync(json)))

test('every draft is read back as it was, from the lowest format that holds it', async () => {
	for (const [format, drafts] of [
		['1', first],
		['2', second],
	] as const)
		await fc.assert(
			fc.asyncProperty(drafts, async (it) => {
				const fragment = await encode(it)
				expect(fragment).toMatch(/^\d\.[\w-]+$/)
				expect(fragment?.[0]).toBe(format)
				expect(await decode(fragment ?? '')).toEqual({ draft: it, strange: [] })
			}),
			{ numRuns: 400 },
		)
})

test('a fragment given out once is still read', async () => {
	// Made from {"q":"SELECT 1"} by another implementation of deflate and FNV-1a.
	expect(await decode('1.bdAEdatWKlSyUgp29XF1DlEwVKoFAA')).toEqual({
		draft: { sql: 'SELECT 1', values: {} },
		strange: [],
	})
})

describe('a fragment that was changed on its way', () => {
	const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%=#& 县'
	const letter = fc.constantFrom(...ALPHABET.split(''))
	const at = fc.nat({ max: 400 })
	type Change = (text: string) => string
	const change: fc.Arbitrary<Change> = fc.oneof(
		fc.tuple(at, letter).map(
			([i, c]): Change =>
				(text) =>
					text.slice(0, i % text.length) + c + text.slice((i % text.length) + 1),
		),
		fc.tuple(at, fc.integer({ min: 1, max: 30 })).map(
			([i, n]): Change =>
				(text) =>
					text.slice(0, i % text.length) + text.slice((i % text.length) + n),
		),
		fc.tuple(at, fc.array(letter, { minLength: 1, maxLength: 8 })).map(
			([i, c]): Change =>
				(text) =>
					text.slice(0, i % text.length) + c.join('') + text.slice(i % text.length),
		),
		at.map(
			(i): Change =>
				(text) =>
					text.slice(0, i % text.length) +
					(text[(i % text.length) + 1] ?? '') +
					(text[i % text.length] ?? '') +
					text.slice((i % text.length) + 2),
		),
		at.map(
			(i): Change =>
				(text) =>
					text.slice(0, i % text.length),
		),
	)

	test('opens the same, or says that it cannot be read', async () => {
		const whole = (await encode(PLAIN)) ?? ''
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
				const changed = changes.reduce((text, one) => one(text), whole)
				const read = await decode(changed)
				if ('draft' in read) expect(read).toMatchObject({ draft: PLAIN, strange: [] })
				else expect(['damaged', 'unknown-format']).toContain(read.unreadable)
			}),
			{ numRuns: 3000 },
		)
	})

	test('any text, and any bytes with a right checksum, are read or explained', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string(), async (text) => {
				expect(await decode(text)).toHaveProperty('unreadable')
			}),
		)
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), async (body) => {
				const read = await decode(made(body))
				expect('draft' in read || 'unreadable' in read).toBe(true)
			}),
			{ numRuns: 1000 },
		)
		await fc.assert(
			fc.asyncProperty(fc.json(), async (json) => {
				const read = await ofJson(json)
				expect('draft' in read || 'unreadable' in read).toBe(true)
			}),
			{ numRuns: 500 },
		)
	})
})

describe('what stands in a fragment', () => {
	test('is refused where it is no statement', async () => {
		for (const json of ['', '[]', 'null', '"SELECT 1"', '{"q":1}', '{"v":{}}', '{"q":"x"'])
			expect(await ofJson(json)).toEqual({ unreadable: 'no-query' })
	})

	test('is left out and named where it is not known; the statement is kept', async () => {
		expect(await ofJson('{"q":"SELECT 1","z":1,"v":{"a":"x","b":2}}')).toEqual({
			draft: { sql: 'SELECT 1', values: { a: 'x' } },
			strange: ['z', 'v.b'],
		})
		expect(await ofJson('{"q":"SELECT 1","v":[]}')).toMatchObject({ strange: ['v'] })
		expect(await ofJson('{"q":"","c":{"t":"bar","x":"a","y":["b"],"o":"up","zz":0}}')).toEqual({
			draft: { sql: '', values: {}, chart: { type: 'bar', x: 'a', y: ['b'] } },
			strange: ['c.o', 'c.zz'],
		})
		expect(await ofJson('{"q":"","c":{"t":"pie","x":"a","y":["b"]}}')).toEqual({
			draft: { sql: '', values: {} },
			strange: ['c.t', 'c'],
		})
		expect(await ofJson('{"q":"","c":7}')).toEqual({ draft: { sql: '', values: {} }, strange: ['c'] })
	})

	test('of the second format is no part of the first, and named where it is not known', async () => {
		const json = '{"q":"","a":1,"t":{"x":"number"},"g":{"h":["a"]}}'
		expect(await ofJson(json)).toEqual({ draft: { sql: '', values: {} }, strange: ['a', 't', 'g'] })
		const second = (text: string) => decode(made(deflateRawSync(text), '2'))
		expect(await second(json)).toEqual({
			draft: { sql: '', values: {}, answer: 1, types: { x: 'number' }, grid: { hidden: ['a'] } },
			strange: [],
		})
		expect(
			await second('{"q":"","a":-1,"t":{"x":"money"},"g":{"h":[1],"s":"a","d":2,"f":[],"z":0}}'),
		).toEqual({
			draft: { sql: '', values: {}, grid: { sort: { column: 'a', descending: false } } },
			strange: ['t.x', 'a', 'g.f', 'g.h', 'g.d', 'g.z'],
		})
	})

	test('cannot reach what every object has', async () => {
		const read = await ofJson(
			'{"q":"","__proto__":{"v":1},"v":{"__proto__":"x"},"c":{"__proto__":{"t":"bar"}}}',
		)
		expect(read).toMatchObject({ strange: ['__proto__', 'c.__proto__', 'c'] })
		expect('v' in {}).toBe(false)
		if ('draft' in read) expect(Object.keys(read.draft.values)).toEqual(['__proto__'])
	})
})

describe('size', () => {
	test('a link that would unpack to more than the limit is refused before it is unpacked', async () => {
		// 200 MB of one letter are 200 kB of deflated data; a bomb is refused after the first 64 KiB of it.
		const bomb = made(deflateRawSync(Buffer.alloc(200_000_000, 'x')))
		const before = process.memoryUsage().arrayBuffers
		expect(await decode(bomb)).toEqual({ unreadable: 'too-large' })
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
	})

	test('at the limit it opens, and one byte more is not written and not read', async () => {
		const sql = 'x'.repeat(LIMIT - '{"q":""}'.length)
		expect(await decode((await encode({ sql, values: {} })) ?? '')).toEqual({
			draft: { sql, values: {} },
			strange: [],
		})
		expect(await encode({ sql: `${sql}x`, values: {} })).toBeNull()
		expect(await ofJson(JSON.stringify({ q: `${sql}x` }))).toEqual({ unreadable: 'too-large' })
	})
})
