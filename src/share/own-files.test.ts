import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode, encode, seal } from './fragment.ts'
import { joinedParts, partsOf } from './fragment-parts.ts'
import { decodeNotebook, encodeNotebook } from './notebook.ts'
import { decodeOwnFiles, encodeOwnFiles, type NamedFile } from './own-files.ts'

const hex = (length: number) =>
	fc
		.array(fc.constantFrom(...'0123456789abcdef'.split(/(?:)/)), { minLength: length, maxLength: length })
		.map((digits) => digits.join(''))
const file: fc.Arbitrary<NamedFile> = fc.record(
	{
		name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
		size: fc.nat(),
		sha256: hex(64),
		rows: fc.oneof(fc.constant(''), hex(16)),
		answers: fc.dictionary(fc.constantFrom('county', 'department', 'year'), fc.string({ maxLength: 8 }), {
			minKeys: 1,
			noNullPrototype: true,
		}),
		table: fc.record({ name: fc.string({ maxLength: 8 }) }),
		mapping: fc.constant({
			rows: 'project',
			columns: { 子项目: 'project' },
			sheet: '一',
			also: [{ rows: 'indicator', columns: { 指标: 'indicator' } }],
		}),
		corrections: fc.array(fc.record({ id: fc.string({ maxLength: 8 }) }), { minLength: 1, maxLength: 2 }),
	},
	{ requiredKeys: ['name', 'size', 'sha256', 'rows'] },
)
const files = fc.array(file, { minLength: 1, maxLength: 4 })
const named = async (fragment: string) => {
	const found = await decodeOwnFiles(fragment)
	if ('unreadable' in found) throw new Error(found.unreadable)
	return found
}

test('any files come back from their link as they were, alone and behind a statement or a notebook', async () => {
	await fc.assert(
		fc.asyncProperty(files, fc.string(), fc.string(), async (all, sql, note) => {
			const own = (await encodeOwnFiles(all)) ?? ''
			const query = (await encode({ sql, values: {} })) ?? ''
			const notebook = (await encodeNotebook([{ kind: 'note', text: note }])) ?? ''
			for (const asked of ['', query, notebook]) {
				const whole = joinedParts(asked, own)
				expect(partsOf(whole)).toEqual({ asked, ownFiles: own })
				expect(await named(whole)).toEqual({ files: all, strange: 0 })
			}
			expect(await decode(joinedParts(query, own))).toEqual({ draft: { sql, values: {} }, strange: [] })
			expect(await decodeNotebook(joinedParts(notebook, own))).toEqual({
				parts: [{ kind: 'note', text: note }],
				strange: 0,
			})
		}),
	)
})

test('a link that names no file reads as it always did', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string(), async (sql) => {
			const query = (await encode({ sql, values: {} })) ?? ''
			expect(partsOf(query)).toEqual({ asked: query, ownFiles: '' })
			expect(await decodeOwnFiles(query)).toEqual({ files: [], strange: 0 })
		}),
	)
	expect(await encodeOwnFiles([])).toBe('')
})

test('a cut or changed name is told as damaged, and words glued behind it are taken off', async () => {
	await fc.assert(
		fc.asyncProperty(files, fc.nat(), async (all, at) => {
			const own = (await encodeOwnFiles(all)) ?? ''
			const cut = own.slice(0, 2 + (at % (own.length - 2)))
			expect(await decodeOwnFiles(cut)).toEqual({ unreadable: 'damaged' })
			expect(await named(`${own}。请看`)).toEqual({ files: all, strange: 0 })
		}),
	)
})

const SHA = 'ab'.repeat(32)

test('what makes a link too long is left out: corrections first, then answers, and names that are too many give none', async () => {
	const noise = (length: number) =>
		Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20000))).join('')
	const one: NamedFile = { name: 'a.txt', size: 1, sha256: SHA, rows: '' }
	const answered = { ...one, answers: { county: '宁晋县' } }
	const long = [{ ...answered, corrections: [{ id: noise(4000) }] }]
	expect((await named((await encodeOwnFiles(long)) ?? '')).files).toEqual([answered])
	const longer = [{ ...one, answers: { county: noise(4000) } }]
	expect((await named((await encodeOwnFiles(longer)) ?? '')).files).toEqual([one])
	const many = Array.from({ length: 60 }, () => ({ ...one, name: noise(100) }))
	expect(await encodeOwnFiles([...many, { ...one, name: noise(9000) }])).toBeNull()
})

test('entries of a form that is not known are counted and left out', async () => {
	const right = ['a.txt', 3, SHA, '']
	const strange = [null, {}, [], ['a.txt', -1, SHA, ''], ['a.txt', 3, 'ab', ''], ['', 3, SHA, '']]
	const sealed = await seal(4, JSON.stringify([right, ...strange]))
	expect(await named(sealed ?? '')).toEqual({
		files: [{ name: 'a.txt', size: 3, sha256: SHA, rows: '' }],
		strange: strange.length,
	})
	expect(await decodeOwnFiles((await seal(4, '{"a":1}')) ?? '')).toEqual({ unreadable: 'damaged' })
})
