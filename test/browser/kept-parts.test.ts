import { beforeEach, expect, test } from 'vitest'
import { KeptParts } from '../../src/offline/kept-parts.ts'

const NAME = 'kept-parts-test'
const FILE = 'https://a.example/b.duckdb'
/** A file whose bytes say where they stand. */
const BYTES = Uint8Array.from({ length: 1000 }, (_, at) => at % 251)

/** What a host answers about a part of the file. */
const part = (first: number, last: number, etag = 'one', bytes = BYTES): Response =>
	new Response(bytes.slice(first, last + 1), {
		status: 206,
		headers: { etag, 'content-range': `bytes ${String(first)}-${String(last)}/${String(bytes.length)}` },
	})
const bytesOf = async (answer: Response | undefined) =>
	answer && { status: answer.status, bytes: [...new Uint8Array(await answer.arrayBuffer())] }
const own = (first: number, last: number) => ({ status: 206, bytes: [...BYTES.slice(first, last + 1)] })

beforeEach(async () => {
	await caches.delete(NAME)
})

test('a part is put together from those that were kept, also by a worker started anew', async () => {
	const parts = new KeptParts(NAME)
	for (const [first, last] of [
		[0, 99],
		[300, 399],
		[80, 219],
		[220, 299],
	] as const)
		await parts.keep(FILE, part(first, last))
	for (const kept of [parts, new KeptParts(NAME)]) {
		expect(await bytesOf(await kept.answer(FILE, { first: 50, last: 350 }))).toEqual(own(50, 350))
		expect((await kept.answer(FILE, { first: 0, last: 9 }))?.headers.get('content-range')).toBe(
			'bytes 0-9/1000',
		)
		expect(await kept.sizeOf(FILE)).toBe(1000)
		expect(await kept.has(FILE, { first: 0, last: 400 })).toBe(false)
		expect(await kept.answer(FILE, { first: 399, last: 400 })).toBeUndefined()
		expect(await kept.answer('https://a.example/other.duckdb', { first: 0, last: 1 })).toBeUndefined()
	}
})

test('what reaches beyond the end is answered to the end', async () => {
	const parts = new KeptParts(NAME)
	await parts.keep(FILE, part(900, 999))
	expect(await bytesOf(await parts.answer(FILE, { first: 950, last: 4000 }))).toEqual(own(950, 999))
	expect(await parts.answer(FILE, { first: 1000, last: 1001 })).toBeUndefined()
})

test('nothing of two states of a file is kept together', async () => {
	const parts = new KeptParts(NAME)
	await parts.keep(FILE, part(0, 99))
	await parts.keep(FILE, part(100, 199))
	const next = BYTES.map((byte) => byte ^ 255)
	await parts.keep(FILE, part(0, 99, 'two', next))
	expect(await bytesOf(await parts.answer(FILE, { first: 0, last: 9 }))).toEqual({
		status: 206,
		bytes: [...next.slice(0, 10)],
	})
	expect(await parts.answer(FILE, { first: 100, last: 109 })).toBeUndefined()
	// Looked at before anything is read: the host has a third.
	await parts.check(FILE, part(0, 15, 'two', next))
	expect(await parts.has(FILE, { first: 0, last: 99 })).toBe(true)
	await parts.check(FILE, part(0, 15, 'three'))
	expect(await parts.sizeOf(FILE)).toBeUndefined()
	expect(await (await caches.open(NAME)).keys()).toEqual([])
})

test('the oldest go where there are too many, and an answer about the whole is not kept', async () => {
	const parts = new KeptParts(NAME, 250)
	for (const first of [0, 100, 200]) await parts.keep(FILE, part(first, first + 99))
	await parts.keep(FILE, new Response(BYTES))
	expect(await parts.has(FILE, { first: 0, last: 99 })).toBe(false)
	expect(await bytesOf(await parts.answer(FILE, { first: 100, last: 299 }))).toEqual(own(100, 299))
})
