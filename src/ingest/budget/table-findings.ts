import { finding } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { tell } from '../rules/rule.ts'
import * as rules from '../rules/statements.ts'
import { printedAmount } from '../text/amount.ts'
import { isTotalName } from './entry.ts'
import { labelFinding } from './figures-in-label.ts'
import { spacedCells } from './spaced-cells.ts'
import type { InferredTotal } from './inferred-totals.ts'
import { placeOf } from './place.ts'
import type { SettledTable } from './settle-unit.ts'

/** How many of the numbers that were not read a finding quotes. */
const QUOTED = 20

const nameOf = ({ table }: SettledTable) => table.title?.text ?? '无标题的表'

/** What is to be known of a table that was read: its unit, codes that are none, cells that are no amounts. */
export function* tableFindings(it: SettledTable, totals: readonly InferredTotal[]): Generator<Reading> {
	const unit = unitFinding(it)
	if (unit) yield unit
	if (it.entries.isInferred) yield tell(rules.columnInferred, placeOf(it), { table: nameOf(it) })
	yield* it.entries.restored ?? []
	yield* labels(it)
	for (const total of totals) yield total.finding
	yield* codesUnread(it)
	yield* notAmounts(it)
	yield* linesUnread(it)
	const spaced = spacedCells(it)
	if (spaced) yield spaced
	const printed = it.entries.unread.map((token) => token.text)
	if (printed.length > 0)
		yield tell(
			rules.columnUnread,
			placeOf(it),
			{ table: nameOf(it), count: printed.length },
			{ printed: printed.slice(0, QUOTED).join(' ') },
		)
}

function* labels({ entries }: SettledTable): Generator<Reading> {
	for (const entry of entries.entries) {
		const note = labelFinding(entry)
		if (note) yield note
	}
}

function* linesUnread({ entries }: SettledTable): Generator<Reading> {
	for (const { line, cells } of entries.unreadLines ?? [])
		yield finding(
			{ line_start: line, line_end: line },
			{
				rule: 'row-unread',
				kind: 'quality',
				severity: 'high',
				certainty: 'fact',
				zh: '预算表中的这一行没有读懂。',
				en: 'This line of a budget statement was not understood.',
				printed: cells.map(({ printed }) => printed).join('\t'),
			},
		)
}

function* codesUnread({ entries }: SettledTable): Generator<Reading> {
	for (const entry of entries.entries)
		if (entry.code === null && entry.code_printed)
			yield finding(entry, {
				rule: 'code-unread',
				kind: 'quality',
				severity: 'high',
				certainty: 'fact',
				zh: `“${entry.name}”的科目编码“${entry.code_printed}”无法辨认，不计入各级合计。`,
				en: `The code “${entry.code_printed}” of “${entry.name}” could not be read; the item is counted in no sum.`,
				printed: entry.code_printed,
			})
}

function* notAmounts({ entries, settled }: SettledTable): Generator<Reading> {
	for (const entry of entries.entries)
		for (const { token, column, isLost } of entry.amounts) {
			if (isLost) continue
			const unit = column.unit ?? settled.unit
			if (unit && printedAmount(token.text, unit).amount_state === 'unreadable')
				yield finding(entry, {
					rule: 'not-an-amount',
					kind: 'quality',
					severity: 'high',
					certainty: 'fact',
					zh: `“${entry.name}”的一格“${token.text}”不是金额。`,
					en: `A cell of “${entry.name}”, “${token.text}”, is not an amount.`,
					printed: token.text,
				})
		}
}

function unitFinding(it: SettledTable): Reading | null {
	const { settled, total, unit } = it
	const place = placeOf(it)
	const facts = {
		table: nameOf(it),
		line: settled.line ?? place.line_start,
		unit: settled.unit,
		printedUnit: unit?.unit ?? null,
		total: total?.printed ?? '',
	}
	const printed = total?.printed ?? null
	const alternatives = '元 | 万元'
	switch (settled.by) {
		case 'print':
			return null
		case 'nothing':
			return tell(rules.unitUnknown, place, facts, { printed, alternatives })
		case 'prose':
		case 'total':
			return tell(rules.unitInferred, place, facts, { printed })
		case 'contradiction':
			return tell(rules.unitContradicted, place, facts, { printed, alternatives })
	}
}

/** The same statement of the same department once more: the first is the one that is counted. */
export const repeatedTable = (it: SettledTable, first: SettledTable): Reading =>
	tell(rules.statementRepeated, placeOf(it), {
		table: nameOf(it),
		line: placeOf(first).line_start,
		isSame: bodyOf(it) === bodyOf(first),
	})

const bodyOf = ({ entries }: SettledTable) =>
	entries.entries
		.map((it) => [it.code ?? it.name, ...it.amounts.map(({ token }) => token.text)].join(' '))
		.join('\n')

/** A table whose rows begin with codes and that is none of the statements. */
export function tableNotRead(it: SettledTable): Reading {
	const body = it.table.pages.flatMap((page) => page.rows).filter((row) => !isTotalName(row.line.text))
	return tell(rules.tableNotRead, placeOf(it), { table: nameOf(it), rows: body.length })
}
