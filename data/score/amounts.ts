import { yuan } from '../../src/base/money.ts'
import type { Row, Tables } from '../../src/schema/schema.ts'
import { fits, isAt, squeezed, type Expected, type ExpectedAmount } from './expected.ts'
import type { Tally } from './tally.ts'

type Line = Row<'budget_line'>

const codeOf = (row: Line) => row.function_code ?? row.economic_code
const text = (row: Line) =>
	`line ${String(row.line_start)}: ${row.statement} ${codeOf(row) ?? ''} ${row.item_name} ${row.measure} ${row.amount_yuan === null ? '–' : yuan(row.amount_yuan)}`
const expectedText = (row: ExpectedAmount) =>
	`line ${String(row.line_start)}: ${row.statement} ${row.code ?? ''} ${row.name} ${row.measure} ${row.amount_yuan}`

/** Ordinals, blanks and the brackets of a name decide nothing. */
const nameOf = (name: string) => (squeezed(name) ?? '').replace(/^[（(]?[一二三四五六七八九十]+[)）、.]/, '')

/** A row of a table is found where its code, or without codes its name, was read at its line in its statement. */
function sameRow(expected: ExpectedAmount, row: Line): boolean {
	if (row.statement !== expected.statement || row.direction !== expected.direction) return false
	if (!isAt(row, expected.line_start)) return false
	if (expected.code !== null) return fits(expected, 'code', (code) => code === codeOf(row))
	return expected.name_loose === true || nameOf(row.item_name) === nameOf(expected.name)
}

/** Rows with a code: each (statement, direction, line) once, whatever the number of its amounts. */
export function codeRows(expected: Expected, rows: readonly Line[]): Tally {
	const coded = expected.budget_lines.filter(({ code }) => code !== null)
	const demanded = new Map(
		coded.map((row) => [`${row.statement} ${row.direction} ${String(row.line_start || row.code)}`, row]),
	)
	const missing = [...demanded.values()].filter((it) => !rows.some((row) => sameRow(it, row)))
	const lines = new Set(coded.map(({ line_start }) => line_start))
	const extra = new Map(
		rows
			.filter((row) => codeOf(row) !== null && row.amount_yuan !== null && row.amount_yuan !== 0n)
			.filter((row) => !coded.some((it) => sameRow(it, row)))
			.map((row) => [`${row.statement} ${row.direction} ${String(row.line_start)}`, row]),
	)
	return {
		expected: demanded.size,
		right: demanded.size - missing.length,
		extra: extra.size,
		misses: [
			...missing.map((it) => `missing row, ${expectedText(it)}`),
			...[...extra.values()].map(
				(row) => `${lines.has(row.line_start) ? 'other row' : 'no such row'}, ${text(row)}`,
			),
		],
	}
}

/** Amounts other than 0, each in its row, measure, direction and fund. Total rows that are printed are no extra. */
export function amounts(expected: Expected, rows: readonly Line[]): Tally {
	const read = rows.filter((row) => row.amount_yuan !== null && row.amount_yuan !== 0n)
	const taken = new Set<Line>()
	const missing: ExpectedAmount[] = []
	// Rows of one fund first: a row that names no fund would otherwise take theirs.
	for (const it of expected.budget_lines.toSorted((a, b) => Number(!a.fund) - Number(!b.fund))) {
		const fundsApart = expected.budget_lines.some((other) => other.fund && other.statement === it.statement)
		const found = read.find(
			(row) =>
				!taken.has(row) &&
				sameRow(it, row) &&
				row.measure === it.measure &&
				(!fundsApart || it.direction === 'revenue' || (row.fund ?? undefined) === it.fund) &&
				row.amount_yuan !== null &&
				fits(it, 'amount_yuan', (amount) => amount === yuan(row.amount_yuan ?? 0n)),
		)
		if (found) taken.add(found)
		else missing.push(it)
	}
	const extra = read.filter((row) => !taken.has(row) && !isTotal(expected, row))
	return {
		expected: expected.budget_lines.length,
		right: taken.size,
		extra: extra.length,
		misses: [
			...missing.map((it) => `missing, ${expectedText(it)}`),
			...extra.map((row) => `${elsewhere(expected, row) ? 'misplaced' : 'WRONG NUMBER'}, ${text(row)}`),
		],
	}
}

/** A printed total, or a number of another stage that the expected file lists beside the rows. */
const isTotal = ({ totals, three_public_budget, facts }: Expected, row: Line): boolean => {
	const amount = yuan(row.amount_yuan ?? 0n)
	const beside = row.measure !== 'total' && Object.values(three_public_budget ?? {})
	return (
		totals.some((total) => total.amount_yuan === amount && isAt(row, total.line_start)) ||
		(facts ?? []).some((fact) => fact.amount_yuan === amount) ||
		(beside !== false && beside.includes(row.amount_printed ?? ''))
	)
}

/** The number is printed at the row's line, but means something else. */
const elsewhere = (expected: Expected, row: Line): boolean =>
	expected.budget_lines.some(
		(it) => isAt(row, it.line_start) && it.amount_yuan === yuan(row.amount_yuan ?? 0n),
	)

/** Statements that are printed without a row must say so. */
export const emptyStatements = (expected: Expected, { coverage }: Pick<Tables, 'coverage'>): string[] =>
	(expected.empty_statements ?? [])
		.filter((item) => !coverage.some((row) => row.item === item && row.state === 'disclosed_empty'))
		.map((item) => `coverage of ${item} is not disclosed_empty`)
