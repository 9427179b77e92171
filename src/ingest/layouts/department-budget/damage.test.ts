import fc from 'fast-check'
import { expect, test } from 'vitest'
import { budget, read, rows } from './read.fixture.ts'

/** One kind of damage to a document, at a line told by a number. */
const damage = fc.record({
	kind: fc.constantFrom('drop', 'double', 'join', 'prefix', 'digits', 'untab'),
	at: fc.nat(),
})

function damaged(lines: readonly string[], { kind, at }: { kind: string; at: number }): readonly string[] {
	const index = at % Math.max(1, lines.length)
	const line = lines[index] ?? ''
	const with_ = (...instead: readonly string[]) => lines.toSpliced(index, 1, ...instead)
	if (kind === 'drop') return with_()
	if (kind === 'double') return with_(line, line)
	if (kind === 'join') return lines.toSpliced(index, 2, line + (lines[index + 1] ?? ''))
	if (kind === 'prefix') return with_(line.slice(at % 7))
	return with_(
		kind === 'digits' ? line.replace(/\d/g, () => String((at + 3) % 10)) : line.replace(/\t/g, ' '),
	)
}

test('a damaged document never stops the reading', () => {
	fc.assert(
		fc.property(fc.array(damage, { minLength: 1, maxLength: 60 }), (all) => {
			const from = all.reduce(damaged, budget.lines)
			const found = read({ lines: from })
			expect(rows('document', found)).toHaveLength(1)
			for (const { row } of found.filter((it) => it.table !== 'document'))
				if ('line_start' in row) {
					expect(row.line_start).toBeGreaterThanOrEqual(1)
					expect(row.line_end).toBeGreaterThanOrEqual(row.line_start)
					expect(row.line_end).toBeLessThanOrEqual(from.length)
				}
		}),
		{ numRuns: 60 },
	)
}, 60_000)

test('an empty document is read as one without anything', () => {
	expect(rows('budget_line', read({ lines: [] }))).toEqual([])
	expect(rows('finding', read({ lines: [] })).map((it) => it.rule)).toEqual(
		Array(3).fill('heading-incomplete'),
	)
})
