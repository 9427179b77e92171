import type { Token } from '../tables/token.ts'
import { finding } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { nameOf, type AmountColumn, type Entry, type EntryAmount } from './entry.ts'

/** Digits and a blank before an item's name: its amount, or a running number that is printed once more. */
const DIGITS_BEFORE = /^(\d{1,3})\s+(?=[^\d\s.,、])(.+)$/
const AMOUNT_BEHIND = /^(.*[^\d\s.,])\s+(\d[\d,]*\s?[.,]\s?\d{2})$/

/**
 * An item of a summary without the figures that conversion pushed into the cell of its name: a repeated row number, the
 * item's own amount (of the column `first`), or what is left of a lost amount, which makes the item's amounts unreadable.
 */
export function withoutFigures(entry: Entry, printed: string, first: AmountColumn | undefined): Entry {
	const [, digits = '', rest = ''] = DIGITS_BEFORE.exec(printed) ?? []
	const [, name = '', amount = ''] = AMOUNT_BEHIND.exec(rest || printed) ?? []
	const isEmpty = entry.amounts.length === 0
	const isOwn = name !== '' && isEmpty && first !== undefined
	const isLost = digits !== '' && !isOwn && isEmpty && Number(digits) !== entry.row_no
	const label = isOwn ? name : rest
	if (label === '') return entry
	const amounts: readonly EntryAmount[] =
		first && isOwn
			? [{ column: first, token: tokenOf(amount) }]
			: first && isLost
				? [{ column: first, token: tokenOf(digits), isLost }]
				: entry.amounts
	return { ...entry, name: nameOf([label]), amounts, label: { printed, isLost } }
}

const tokenOf = (text: string): Token => ({ text, start: 0, end: 1, isNumber: true, cells: [] })

/** What is said of a label that held figures; null where it held none. */
export function labelFinding({ label, name, amounts, ...place }: Entry): Reading | null {
	if (!label) return null
	const { printed, isLost } = label
	const repaired = [name, ...amounts.map(({ token }) => token.text)].join(' | ')
	return finding(place, {
		rule: isLost ? 'amount-lost-in-label' : 'figures-in-label',
		kind: isLost ? 'quality' : 'repair',
		severity: isLost ? 'medium' : 'low',
		certainty: isLost ? 'fact' : 'inference',
		zh: isLost
			? `“${name}”的金额在转换中丢失，名称前只剩“${amounts[0]?.token.text ?? ''}”，记为无法辨认。`
			: `“${printed}”一格混入了序号或金额，已分开。`,
		en: isLost
			? `The amount of “${name}” was lost in conversion and is recorded as unreadable.`
			: `The cell “${printed}” also holds a row number or an amount; they were taken apart.`,
		printed,
		...(!isLost && { repaired }),
	})
}
