import type { AmountUnit } from '../../../base/money.ts'
import { finding } from '../../finding.ts'
import type { Reading } from '../../reading.ts'
import { printedAmount } from '../../text/amount.ts'
import { plain } from '../../text/clean.ts'
import type { Entry } from './entry.ts'

const DIGITS_BEFORE = /^(\d+)\s*(?=[^\d\s.,、])(.+)$/
const AMOUNT_BEHIND = /^(.*[^\d\s.,])\s+(\d+\s?[.,]\s?\d{2})$/

/** An entry and what had to be mended in it. */
export interface Mended {
	readonly entry: Entry
	readonly findings: readonly Reading[]
}

/**
 * The item cell of a summary without the figures that conversion pushed into it: a repeated row number, the item's own
 * amount, or what is left of a lost amount, which makes the item's amounts unreadable.
 */
export function mend(entry: Entry, unit: AmountUnit): Mended {
	const numbered = withoutNumber(entry)
	const whole = withAmount(numbered, unit)
	if (whole === entry) return { entry, findings: [] }
	const repaired = [whole.item_name, ...whole.amounts.flatMap((it) => it.amount_printed ?? [])].join(' | ')
	const lost = whole.amounts.some((it) => it.amount_state === 'unreadable')
	const found = finding(entry, {
		rule: lost ? 'amount-lost-in-label' : 'figures-in-label',
		kind: lost ? 'quality' : 'repair',
		severity: lost ? 'medium' : 'low',
		certainty: lost ? 'fact' : 'inference',
		zh: lost
			? `“${whole.item_name}”的金额在转换中丢失，名称前只剩“${entry.printed.slice(0, -whole.item_name.length).trim()}”，记为无法辨认。`
			: `“${entry.printed}”一格混入了序号或金额，已分开。`,
		en: lost
			? `The amount of “${whole.item_name}” was lost in conversion and is recorded as unreadable.`
			: `The cell “${entry.printed}” also holds a row number or an amount; they were taken apart.`,
		printed: entry.printed,
		...(!lost && { repaired }),
	})
	return { entry: whole, findings: [found] }
}

function withoutNumber(entry: Entry): Entry {
	const [, digits = '', rest = ''] = DIGITS_BEFORE.exec(entry.printed) ?? []
	if (!digits) return entry
	const named = { ...entry, printed: rest, item_name: plain(rest) }
	const empty = entry.amounts.every((it) => it.amount_state === 'blank')
	if (Number(digits) === entry.row_no || !empty) return named
	const [first, ...others] = entry.amounts
	if (!first) return named
	return { ...named, amounts: [{ ...first, amount_printed: digits, amount_state: 'unreadable' }, ...others] }
}

function withAmount(entry: Entry, unit: AmountUnit): Entry {
	const [, name = '', printed = ''] = AMOUNT_BEHIND.exec(entry.printed) ?? []
	const [first, ...others] = entry.amounts
	if (!name || first?.amount_state !== 'blank') return entry
	return {
		...entry,
		printed: name,
		item_name: plain(name),
		amounts: [{ ...first, ...printedAmount(printed, unit) }, ...others],
	}
}
