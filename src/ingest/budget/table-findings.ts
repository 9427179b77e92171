import { finding } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { printedAmount } from '../text/amount.ts'
import { isTotalName } from './entry.ts'
import { placeOf } from './readings.ts'
import type { SettledTable } from './settle-unit.ts'

const nameOf = ({ table }: SettledTable) => table.title?.text ?? '无标题的表'

/** What is to be known of a table that was read: its unit, codes that are none, cells that are no amounts. */
export function* tableFindings(it: SettledTable): Generator<Reading> {
	const unit = unitFinding(it)
	if (unit) yield unit
	for (const entry of it.entries.entries) {
		if (entry.code === null && entry.code_printed)
			yield finding(entry, {
				rule: 'code-unread',
				kind: 'quality',
				severity: 'high',
				certainty: 'fact',
				zh: `“${entry.name}”的科目编码“${entry.code_printed}”不是 3、5 或 7 位，无法辨认，不计入各级合计。`,
				en: `The code “${entry.code_printed}” of “${entry.name}” has not 3, 5 or 7 digits and could not be read; the item is counted in no sum.`,
				printed: entry.code_printed,
			})
	}
	for (const entry of it.entries.entries) {
		for (const { token, column } of entry.amounts) {
			const unit = column.unit ?? it.settled.unit
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
	if (it.entries.unread.length > 0) {
		const printed = it.entries.unread.map((token) => token.text)
		yield finding(placeOf(it), {
			rule: 'column-unread',
			kind: 'quality',
			severity: 'high',
			certainty: 'fact',
			zh: `“${nameOf(it)}”有 ${String(printed.length)} 个数字没有读入，因为说不出它们属于哪一栏。`,
			en: `${String(printed.length)} numbers of “${nameOf(it)}” were not read, since the column of none of them can be told.`,
			printed: printed.slice(0, 20).join(' '),
		})
	}
}

function unitFinding(it: SettledTable): Reading | null {
	const { settled, total, unit } = it
	const place = placeOf(it)
	const name = nameOf(it)
	const line = String(settled.line ?? place.line_start)
	const printed = total?.printed ?? null
	const common = { rule: 'unit-unknown', kind: 'quality', severity: 'high', printed } as const
	switch (settled.by) {
		case 'print':
			return null
		case 'nothing':
			return finding(place, {
				...common,
				certainty: 'fact',
				zh: `“${name}”没有印出金额单位，也没有别处可以证明；金额记为未知，可能是元或万元。`,
				en: `“${name}” prints no unit of its amounts and nothing proves one; they are recorded as unknown, 元 or 万元.`,
				alternatives: '元 | 万元',
			})
		case 'prose':
		case 'total':
			return finding(place, {
				...common,
				rule: 'unit-inferred',
				severity: 'medium',
				certainty: 'inference',
				zh: `“${name}”没有印出金额单位；第 ${line} 行以${settled.unit ?? ''}印出同一合计，按此读取。`,
				en: `“${name}” prints no unit of its amounts; line ${line} prints the same total in ${settled.unit ?? ''}, and so it was read.`,
			})
		case 'contradiction':
			return finding(place, {
				...common,
				rule: 'unit-contradicted',
				kind: 'conflict',
				certainty: settled.unit ? 'fact' : 'inference',
				zh: settled.unit
					? `“${name}”印的单位是${unit?.unit ?? ''}，而第 ${line} 行以${settled.unit}印出同一合计；按${settled.unit}读取。`
					: `“${name}”印的单位是${unit?.unit ?? ''}，合计 ${printed ?? ''} 按此不可能是一个部门的收支；金额记为未知。`,
				en: settled.unit
					? `“${name}” prints ${unit?.unit ?? ''} as its unit, while line ${line} prints the same total in ${settled.unit}; it was read in ${settled.unit}.`
					: `“${name}” prints ${unit?.unit ?? ''} as its unit, in which its total ${printed ?? ''} cannot be what a department has; its amounts are recorded as unknown.`,
				alternatives: '元 | 万元',
			})
	}
}

/** The same statement of the same department once more: the first is the one that is counted. */
export const repeatedTable = (it: SettledTable, first: SettledTable): Reading => {
	const isSame = bodyOf(it) === bodyOf(first)
	const line = String(placeOf(first).line_start)
	return finding(placeOf(it), {
		rule: 'statement-repeated',
		kind: 'conflict',
		severity: isSame ? 'medium' : 'high',
		certainty: 'fact',
		zh: `“${nameOf(it)}”与第 ${line} 行起的表是同一张报表，${isSame ? '内容相同' : '内容不同'}；只计前一张。`,
		en: `“${nameOf(it)}” is the same statement as the table from line ${line} on, with ${isSame ? 'the same' : 'other'} rows; only the first is counted.`,
	})
}

const bodyOf = ({ entries }: SettledTable) =>
	entries.entries
		.map((it) => [it.code ?? it.name, ...it.amounts.map(({ token }) => token.text)].join(' '))
		.join('\n')

/** A table whose rows begin with codes and that is none of the statements. */
export const tableNotRead = (it: SettledTable): Reading => {
	const rows = it.table.pages.flatMap((page) => page.rows).filter((row) => !isTotalName(row.line.text)).length
	return finding(placeOf(it), {
		rule: 'table-not-read',
		kind: 'quality',
		severity: 'medium',
		certainty: 'fact',
		zh: `“${nameOf(it)}”有 ${String(rows)} 行，不是能识别的报表，没有读入。`,
		en: `“${nameOf(it)}” has ${String(rows)} rows and is no statement that is known; it was not read.`,
	})
}
