import type { AmountUnit } from '../../../base/money.ts'
import { finding } from '../../finding.ts'
import type { Reading } from '../../reading.ts'
import { entries, type Entry, type EntryAmount } from './entry.ts'
import { recover } from './flattened-page.ts'
import { grid, type Grid } from './grid.ts'
import { isTotal, standingByCode, standingByName, type Standing } from './hierarchy.ts'
import { mend } from './mend.ts'
import type { Section } from './section.ts'
import { fundOf, type StatementForm } from './statements.ts'
import { inferredTotals } from './totals.ts'

/** A statement found in the document, its pages divided into rows. */
export interface StatementSection {
	readonly form: StatementForm
	readonly section: Section
	readonly grid: Grid
	readonly entries: readonly Entry[]
	readonly findings: readonly Reading[]
}

/** The rows of a statement as they stand, before flattened pages are restored. */
export function divide(section: Section, form: StatementForm, unit: AmountUnit): StatementSection {
	const pages = grid(section, form.columns.length)
	const sides = pages.rows.flatMap((row) => entries(row, form, unit))
	const mended = form.codes
		? sides.map((entry) => ({ entry, findings: [] }))
		: sides.map((it) => mend(it, unit))
	return {
		form,
		section,
		grid: pages,
		entries: mended.map((it) => it.entry),
		findings: [
			...mended.flatMap((it) => it.findings),
			...pages.unread.map((line) => unread(line.line, line.text)),
		],
	}
}

/** Budget lines and findings of a statement; `names` are the names that the whole document gives to codes. */
export function* readStatement(
	found: StatementSection,
	names: ReadonlyMap<string, string>,
	unit: AmountUnit,
): Generator<Reading> {
	const { form } = found
	const restored = found.grid.flattened.map((page) =>
		recover(page, form, { entries: found.entries, names, unit }),
	)
	const all = [...restored.flatMap((it) => it.entries), ...found.entries]
	const standing = form.codes ? standingByCode(all) : standingByName(all)
	const inferred = form.codes ? [] : inferredTotals(all)
	for (const [index, entry] of all.entries()) {
		const stands = standing[index] ?? { level: null, is_leaf: false }
		yield* lines(entry, form, stands)
		for (const it of inferred.filter(
			({ entry: { row_no, item_name } }) => row_no === entry.row_no && item_name === entry.item_name,
		))
			yield* lines(it.entry, form, stands)
	}
	yield* restored.map((it) => it.finding)
	yield* found.findings
	yield* inferred.map((it) => it.finding)
	yield* notAmounts(found.entries)
	if (form.codes) yield* withoutCode(found.entries)
	const spaced = withSpaces(found)
	if (spaced) yield spaced
}

/** One line for each printed amount; an item without any amount is one blank line of its first measure. */
function* lines(entry: Entry, form: StatementForm, standing: Standing): Generator<Reading> {
	const { line_start, line_end, origin, row_no, item_name, direction, code, amounts } = entry
	const shown = amounts.filter((it) => it.amount_state !== 'blank')
	for (const amount of shown.length > 0 ? shown : amounts.slice(0, 1))
		yield {
			table: 'budget_line',
			row: {
				line_start,
				line_end,
				origin,
				row_no,
				item_name,
				direction,
				...standing,
				...amount,
				statement: form.statement,
				function_code: form.codes === 'function_code' ? code : null,
				economic_code: form.codes === 'economic_code' ? code : null,
				fund: amount.fund ?? fundOf(item_name),
			},
		}
}

const unread = (line: number, text: string) =>
	finding(
		{ line_start: line, line_end: line },
		{
			rule: 'row-unread',
			kind: 'quality',
			severity: 'high',
			certainty: 'fact',
			zh: '预算表中的这一行没有读懂。',
			en: 'This line of a budget statement was not understood.',
			printed: text,
		},
	)

function* notAmounts(all: readonly Entry[]): Generator<Reading> {
	for (const entry of all)
		for (const amount of entry.amounts.filter(isNotAmount))
			yield finding(entry, {
				rule: 'not-an-amount',
				kind: 'quality',
				severity: 'high',
				certainty: 'fact',
				zh: `“${entry.item_name}”的一格不是金额。`,
				en: `A cell of “${entry.item_name}” is not an amount.`,
				printed: amount.amount_printed,
			})
}

/** Without its code an item has no place in the classification, and is neither a leaf nor a total. */
function* withoutCode(all: readonly Entry[]): Generator<Reading> {
	for (const entry of all.filter((it) => it.code === null && !isTotal(it.item_name)))
		yield finding(entry, {
			rule: 'code-unread',
			kind: 'quality',
			severity: 'high',
			certainty: 'fact',
			zh: `“${entry.item_name}”的科目编码无法辨认，不计入各级合计。`,
			en: `The code of “${entry.item_name}” could not be read; the item is counted in no sum.`,
			printed: `${entry.code_printed} ${entry.printed}`.trim(),
		})
}

const isNotAmount = (it: EntryAmount) =>
	it.amount_state === 'unreadable' && !/^\d+$/.test(it.amount_printed ?? '')

/** One finding for the statement: spaces that conversion put into amounts and names are too many to list. */
function withSpaces({ section, form, entries: all }: StatementSection): Reading | undefined {
	const amounts = all.flatMap((it) => it.amounts.flatMap((amount) => amount.amount_printed ?? []))
	const spaced = [...amounts, ...all.map((it) => it.printed)].filter((text) => /\s/.test(text))
	const [example] = spaced
	if (example === undefined) return undefined
	return finding(section, {
		rule: 'spaces-in-cells',
		kind: 'repair',
		severity: 'low',
		certainty: 'fact',
		zh: `${form.title}有 ${spaced.length} 格的数字或名称中间被插入空格，已去除。`,
		en: `Conversion put spaces into ${spaced.length} ${spaced.length === 1 ? 'cell' : 'cells'} of this statement; they were removed.`,
		printed: example,
		repaired: example.replace(/\s+/g, ''),
	})
}
