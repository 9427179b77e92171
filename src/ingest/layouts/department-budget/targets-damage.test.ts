import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mendCut } from '../../targets/cut/cut-text.ts'
import { forms, planned } from './forms.ts'
import { fromText } from '../../cells/from-text.ts'
import { readGoals } from '../../goals/goals.ts'
import { indicators } from './indicators.ts'
import { knownWords } from '../../targets/cut/known-words.ts'
import { paymentPlans } from '../../plans/payment-plan.ts'
import { budget } from './read.fixture.ts'
import type { Source } from '../../reading.ts'

const start = budget.lines.findIndex((line) => line.startsWith('五、部门整体绩效目标'))
const known = knownWords(budget.lines)

/** The goals and the forms of a document, as a layout reads them. */
const targets = (source: Source) => {
	const all = forms(source)
	return {
		all,
		read: [
			...readGoals(fromText('', source.lines.join('\n'))),
			...indicators(all, { unit: '万元', known: knownWords(source.lines) }),
			...paymentPlans(all.map(planned)),
		],
	}
}

/** A line dropped, doubled, joined to the next, cut, shifted by a cell, or with other digits or characters. */
const damage = fc.tuple(
	fc.constantFrom('drop', 'double', 'join', 'cut', 'shift', 'unshift', 'digits', 'noise'),
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
	}
	return lines.toSpliced(index, kind === 'join' ? 2 : 1, ...(instead[kind] ?? []))
}

test('damaged targets are rows or findings, never nothing and never an exception', () => {
	fc.assert(
		fc.property(fc.array(damage, { minLength: 1, maxLength: 80 }), (list) => {
			const lines = list.reduce(damaged, budget.lines.slice(start))
			const { all, read } = targets({ lines })
			const starts = new Set(all.map((form) => form.line_start))
			const printed = all.flatMap((form) => form.indicators.map((it) => it.line))
			const told = read.flatMap((it) =>
				it.table === 'indicator' || (it.table === 'finding' && it.row.rule === 'indicator-row-unread')
					? [it.row.line_start]
					: [],
			)
			expect(told).toEqual(printed)
			const owned = read.flatMap((it) =>
				it.table === 'indicator' || it.table === 'payment_plan' ? [it] : [],
			)
			for (const { project_line } of owned) expect(starts).toContain(project_line)
			const keys = owned.map(({ table, project_line = 0, row }) =>
				[table, project_line, 'seq' in row ? row.seq : row.month].join(' '),
			)
			expect(new Set(keys).size).toBe(keys.length)
			const plans = read.filter((it) => it.table === 'reconciliation')
			expect(plans).toHaveLength(all.length)
		}),
		{ numRuns: 60 },
	)
}, 120_000)

test('any cells are joined without an exception, and a whole cell of text stays as it is', () => {
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

test('forms repeated twenty times over are each read by themselves', () => {
	const long: Source = { lines: Array.from({ length: 20 }, () => budget.lines).flat() }
	expect(targets(long).read.filter((it) => it.table === 'indicator')).toHaveLength(20 * 252)
})
