import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import huangyuan from '../../../data/disclosures/huangyuan-2024-project-targets.txt?raw'
import julu from '../../../data/disclosures/julu-2024-department-budget.txt?raw'
import pingluo from '../../../data/disclosures/pingluo-2022-project-targets.txt?raw'
import suixi from '../../../data/disclosures/suixi-2024-department-targets.txt?raw'
import { documentRows } from '../checks/rows.ts'
import { projectsMakeUpStatedTotal } from '../checks/stated-total.ts'
import type { Layout, Reading } from '../reading.ts'
import { source } from '../source.ts'
import { departmentTargets } from './department-targets/index.ts'
import { projectTargetForm } from './project-target-form/index.ts'
import { projectTargetsApproval } from './project-targets-approval/index.ts'

const CASES = [
	['project_targets_approval', projectTargetsApproval, huangyuan],
	['project_target_form', projectTargetForm, pingluo],
	['department_targets', departmentTargets, suixi],
] as const

type Damage = (lines: readonly string[]) => readonly string[]

const at = fc.nat({ max: 10_000 })
const change =
	(line: number, text: (was: string) => readonly string[]): Damage =>
	(lines) =>
		lines.flatMap((was, i) => (i === line % lines.length ? text(was) : [was]))

/** What converters and hands do to a document. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
	at.map((line) => change(line, () => [])),
	at.map((line) => change(line, (was) => [was, was])),
	at.map((line): Damage => (lines) => {
		const cut = line % lines.length
		return [...lines.slice(0, cut), lines.slice(cut, cut + 2).join(''), ...lines.slice(cut + 2)]
	}),
	at.map((line) => change(line, (was) => [`\t${was}`])),
	at.map((line) => change(line, (was) => [was.replace('\t', '')])),
	fc
		.tuple(at, fc.integer({ min: 0, max: 9 }))
		.map(([line, digit]) => change(line, (was) => [was.replace(/\d(?=\D*$)/, String(digit))])),
	fc
		.tuple(at, fc.integer({ min: 0, max: 9 }))
		.map(([line, digit]) => change(line, (was) => [was.replace(/\d(?=\.\d)/, String(digit))])),
	at.map(
		(line): Damage =>
			(lines) =>
				lines.slice(line % lines.length),
	),
	fc
		.tuple(at, fc.string({ unit: 'grapheme', maxLength: 40 }))
		.map(([line, text]) => change(line, () => [text])),
	at.map((line) => change(line, (was) => ['', was])),
)

const damaged = (text: string) =>
	fc
		.array(damage, { minLength: 1, maxLength: 8 })
		.map((all) => all.reduce<readonly string[]>((lines, one) => one(lines), source(text).lines))

type Of<T extends Reading['table']> = Extract<Reading, { readonly table: T }>['row']

const rowsOf = <T extends Reading['table']>(readings: readonly Reading[], table: T) =>
	readings.flatMap((it) => (it.table === table ? [it.row as Of<T>] : []))

function everything(layout: Layout, lines: readonly string[]): readonly Reading[] {
	const read = [...layout.read({ lines })]
	const [heading] = rowsOf(read, 'document')
	if (!heading) return read
	return [...read, ...projectsMakeUpStatedTotal.run(documentRows(heading, read))]
}

/** The stated total agrees with the parts that make it up, or a finding says that it does not, or cannot be checked. */
function settled(readings: readonly Reading[]): boolean {
	const rules = readings.flatMap((it) => (it.table === 'finding' ? [it.row.rule] : []))
	const [heading] = rowsOf(readings, 'document')
	if (!heading || heading.stated_total_yuan === null) return true
	if (heading.scope === 'projects')
		return (
			sum(rowsOf(readings, 'project')) === heading.stated_total_yuan ||
			rules.includes('projects-make-up-stated-total')
		)
	const parts = rowsOf(readings, 'budget_line').filter(({ direction }) => direction === 'expenditure')
	const difference = sum(parts) - heading.stated_total_yuan
	// The total is printed in 万元: with five decimals or more a unit of its last digit is 10 cents or less.
	return (
		(difference >= -10n && difference <= 10n) ||
		rules.some((rule) => ['parts-make-up-total', 'amount-not-read'].includes(rule))
	)
}

const sum = (rows: readonly { readonly amount_yuan: bigint | null }[]) =>
	rows.reduce((all, row) => all + (row.amount_yuan ?? 0n), 0n)

const outside = (readings: readonly Reading[], lineCount: number) =>
	readings.filter(
		({ table, row }) =>
			table !== 'document' &&
			!(row.line_start >= 1 && row.line_start <= row.line_end && row.line_end <= Math.max(1, lineCount)),
	)

const RUNS = { seed: 20240711, numRuns: 300 }

describe.each(CASES)('%s', (_, layout, text) => {
	test('is recognised in its own document alone', () => {
		const scores = [huangyuan, pingluo, suixi, julu].map(
			(of) => [of === text, layout.recognise(source(of))] as const,
		)
		for (const [own, score] of scores)
			if (own) expect(score).toBe(1)
			else expect(score).toBeLessThan(0.5)
	})

	test('reads a damaged document without throwing, inside its lines, and says when its sums fail', () => {
		fc.assert(
			fc.property(damaged(text), (lines) => {
				const readings = everything(layout, lines)
				expect(outside(readings, lines.length)).toEqual([])
				expect(settled(readings)).toBe(true)
				const documents = readings.filter(({ table }) => table === 'document').length
				const excused = readings.some((it) => it.table === 'finding' && it.row.rule === 'heading-not-read')
				expect([documents, excused]).toEqual(documents === 1 ? [1, false] : [0, true])
			}),
			RUNS,
		)
	}, 60_000)

	test('reads any text at all', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
				expect(layout.recognise({ lines })).toBeLessThan(0.5)
				expect(outside(everything(layout, lines), lines.length)).toEqual([])
			}),
			RUNS,
		)
	}, 30_000)

	test('takes time in proportion to the document', () => {
		const { lines } = source(text)
		const time = (times: number) => {
			const long = Array.from({ length: times }, () => lines).flat()
			const start = performance.now()
			everything(layout, long)
			return performance.now() - start
		}
		time(2)
		expect(time(30)).toBeLessThan(10_000)
	}, 30_000)
})

test('a project that is wrong by a digit is never counted as if the total were met', () => {
	const amounts = fc.constantFrom('173.00', '100.00', '60.00', '300.00', '33.60', '1.47', '23.80')
	fc.assert(
		fc.property(amounts, fc.integer({ min: 1, max: 9 }), (printed, added) => {
			const wrong = printed.replace(/\d$/, (digit) => String((Number(digit) + added) % 10))
			const lines = source(huangyuan.replace(`\t${printed}\t`, `\t${wrong}\t`)).lines
			const readings = everything(projectTargetsApproval, lines)
			const rules = readings.flatMap((it) => (it.table === 'finding' ? [it.row.rule] : []))
			expect(rules).toContain('projects-make-up-stated-total')
		}),
		RUNS,
	)
}, 60_000)
