import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mendCut } from '../targets/cut/cut-text.ts'
import { knownWords } from '../targets/cut/known-words.ts'
import { budget, read } from './julu.fixture.ts'

/** A line dropped, doubled, joined to the next, cut, shifted by a cell, or with other digits, characters or borders. */
const damage = fc.tuple(
	fc.constantFrom('drop', 'double', 'join', 'cut', 'shift', 'unshift', 'digits', 'noise', 'untab'),
	fc.nat(),
	fc.string({ unit: 'binary', maxLength: 6 }),
)

function damaged(lines: readonly string[], [kind, at, noise]: readonly [string, number, string]): string[] {
	const index = at % Math.max(1, lines.length)
	const line = lines[index] ?? ''
	const cells = line.split('\t')
	const place = at % Math.max(1, cells.length)
	const instead: Readonly<Record<string, readonly string[]>> = {
		drop: [],
		double: [line, line],
		join: [line + (lines[index + 1] ?? '')],
		cut: [line.slice(0, at % (line.length + 1))],
		shift: [cells.toSpliced(place, 0, '').join('\t')],
		unshift: [cells.toSpliced(place, 1).join('\t')],
		digits: [line.replace(/\d/g, (digit) => String((Number(digit) * 7 + at) % 10))],
		noise: [cells.with(place, noise.replace(/[\r\n]/g, '')).join('\t')],
		untab: [line.replaceAll('\t', ' ')],
	}
	return lines.toSpliced(index, kind === 'join' ? 2 : 1, ...(instead[kind] ?? []))
}

/** Statements, prose, goals and the first forms do for damage. */
const part = budget.lines.slice(0, 640)

test('damage to a full budget never stops the reading, and every row stands in the document', () => {
	fc.assert(
		fc.property(fc.array(damage, { minLength: 1, maxLength: 40 }), (all) => {
			const from = all.reduce(damaged, [...part])
			const found = read({ lines: from })
			const starts = new Set(found.flatMap((it) => (it.table === 'project' ? [it.row.line_start] : [])))
			for (const it of found) {
				expect(it.row.line_start).toBeGreaterThanOrEqual(1)
				expect(it.row.line_end).toBeGreaterThanOrEqual(it.row.line_start)
				expect(it.row.line_end).toBeLessThanOrEqual(from.length)
				if ('project_line' in it) expect(starts).toContain(it.project_line)
			}
			const plans = found.flatMap((it) =>
				it.table === 'payment_plan' ? [`${String(it.project_line)} ${String(it.row.month)}`] : [],
			)
			expect(new Set(plans).size).toBe(plans.length)
		}),
		{ numRuns: 25 },
	)
}, 120_000)

test('any cells are joined without an exception, and a whole cell of text stays as it is', () => {
	const known = knownWords(budget.lines)
	fc.assert(
		fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (cells) => {
			expect(typeof mendCut(cells, known).text).toBe('string')
		}),
		{ numRuns: 2_000 },
	)
	const whole = fc.constantFrom(
		...budget.lines.flatMap((line) => line.split('\t')).filter((it) => /^\p{Script=Han}+$/u.test(it)),
	)
	fc.assert(
		fc.property(whole, (cell) => {
			expect(mendCut([cell], known)).toEqual({ text: cell, changed: false })
		}),
		{ numRuns: 1_000 },
	)
})

test('forms repeated three times over are each read by themselves', () => {
	const start = budget.lines.findIndex((line) => line.startsWith('六、部门主管专项资金'))
	const end = budget.lines.findIndex((line) => line.startsWith('八、政府采购'))
	const forms = budget.lines.slice(start, end)
	// The same form twice is one form and a finding, so each copy has names of its own.
	const copies = ['甲', '乙', '丙'].flatMap((mark) =>
		forms.map((line) => line.replace(/^(\d+、)/, `$1${mark}`)),
	)
	const found = read({ lines: copies })
	expect(found.filter(({ table }) => table === 'project')).toHaveLength(3 * 35)
	expect(found.filter(({ table }) => table === 'indicator')).toHaveLength(3 * 252)
}, 60_000)
