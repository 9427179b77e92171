import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineDiff } from './line-diff.ts'

const written = (before: string, after: string) =>
	lineDiff(before, after).map(({ kind, line }) => `${{ same: ' ', gone: '-', added: '+' }[kind]}${line}`)

test('a line that was changed stands as it was and as it is, the others once', () => {
	expect(
		written('SELECT name\nFROM project\nLIMIT 5', 'SELECT name, kind\nFROM project\nORDER BY name\nLIMIT 5'),
	).toEqual(['-SELECT name', '+SELECT name, kind', ' FROM project', '+ORDER BY name', ' LIMIT 5'])
	expect(written('a\nb', 'a\nb')).toEqual([' a', ' b'])
	expect(written('a\nb\na', 'b')).toEqual(['-a', ' b', '-a'])
})

test('both texts can be read from the difference', () => {
	const text = fc.array(fc.constantFrom('a', 'b', 'c', '')).map((lines) => lines.join('\n'))
	fc.assert(
		fc.property(text, text, (before, after) => {
			const lines = lineDiff(before, after)
			const of = (...kinds: readonly string[]) =>
				lines.flatMap(({ kind, line }) => (kinds.includes(kind) ? [line] : [])).join('\n')
			expect(of('same', 'gone')).toBe(before)
			expect(of('same', 'added')).toBe(after)
		}),
	)
})
