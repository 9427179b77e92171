import { yuan } from '../../src/base/money.ts'
import type { Row } from '../../src/schema/schema.ts'
import { fits, isAt, squeezed, type Expected, type ExpectedProject } from './expected.ts'
import type { Tally } from './tally.ts'

type Project = Row<'project'>

const text = (name: string, line: number, amount: string | null) =>
	`line ${String(line)}: ${name} ${amount ?? '–'}`
const amountOf = ({ amount_yuan }: Project) => (amount_yuan === null ? null : yuan(amount_yuan))

/** The expected projects, each with the row that was read for it. A roll-up of the others is no project. */
function paired(expected: Expected, rows: readonly Project[]) {
	const taken = new Set<Project>()
	const pairs = expected.projects
		.filter(({ rollup }) => rollup !== true)
		.map((it) => {
			const row = rows.find(
				(row) =>
					!taken.has(row) &&
					isAt(row, it.line_start) &&
					fits(it, 'name', (name) => squeezed(name) === squeezed(row.name)),
			)
			if (row) taken.add(row)
			return { expected: it, row }
		})
	return { pairs, extra: rows.filter((row) => !taken.has(row)) }
}

export function projects(expected: Expected, rows: readonly Project[]): Tally {
	const { pairs, extra } = paired(expected, rows)
	const missing = pairs.filter(({ row }) => row === undefined)
	return {
		expected: pairs.length,
		right: pairs.length - missing.length,
		extra: extra.length,
		misses: [
			...missing.map(({ expected: it }) => `missing, ${text(it.name, it.line_start, it.amount_yuan)}`),
			...extra.map((row) => `no project, ${text(row.name, row.line_start, amountOf(row))}`),
		],
	}
}

/** The amounts of the projects that were found, amounts of other stages, and what all come to. */
export function projectAmounts(expected: Expected, rows: readonly Project[]): Tally {
	const { pairs } = paired(expected, rows)
	const wrong = pairs.flatMap(({ expected: it, row }) =>
		row && !isRight(it, row)
			? [
					`line ${String(it.line_start)}: ${it.name} ${amountOf(row) ?? '–'} instead of ${it.amount_yuan ?? '–'}`,
				]
			: [],
	)
	const missing = pairs.filter(({ row }) => row === undefined)
	const stages = pairs.flatMap(({ expected: it, row }) => (row ? stageMisses(it, row) : []))
	const printed = pairs.flatMap(({ expected: it, row }) => (row ? stagesPrinted(it) : []))
	const sum = yuan(rows.reduce((total, { amount_yuan }) => total + (amount_yuan ?? 0n), 0n))
	const sumMiss =
		expected.projects_sum_yuan !== undefined && sum !== expected.projects_sum_yuan && wrong.length === 0
			? [`the projects come to ${sum} instead of ${expected.projects_sum_yuan}`]
			: []
	return {
		expected: pairs.length + printed.length,
		right: pairs.length - missing.length - wrong.length + printed.length - stages.length,
		extra: wrong.length + sumMiss.length,
		misses: [...wrong, ...sumMiss, ...stages],
	}
}

/** The expected amount, an accepted one, or a concluded one that the row says was concluded. */
function isRight(it: ExpectedProject, row: Project): boolean {
	const amount = amountOf(row)
	if (fits(it, 'amount_yuan', (value) => value === amount)) return true
	return it.inferred_yuan === amount && (row.amount_state === 'inferred' || row.origin !== 'disclosed')
}

const STAGES = ['initial_yuan', 'adjusted_yuan', 'executed_yuan', 'score'] as const

/** Figures of other stages that the expected project prints: amounts, and the points given for them. */
const stagesPrinted = (it: ExpectedProject) => STAGES.filter((column) => it[column] !== undefined)

/** Those that the row does not hold beside its own. */
const stageMisses = (it: ExpectedProject, row: Project): string[] =>
	stagesPrinted(it).flatMap((column) => {
		const value = row[column]
		const held = value === null ? null : typeof value === 'bigint' ? yuan(value) : String(value)
		const isHeld = column === 'score' ? Number(held) === Number(it[column]) : held === it[column]
		return isHeld
			? []
			: [`line ${String(it.line_start)}: ${it.name} ${column} ${held ?? '–'} instead of ${it[column] ?? '–'}`]
	})
