import { cents, type AmountUnit } from '../../base/money.ts'
import { AMOUNT_UNITS, isAmountUnit } from '../text/amount-unit.ts'

/** A printed amount: its digits, the unit in its own cell, and whether the digits are written as amounts are. */
export interface PrintedMoney {
	readonly printed: string
	readonly unit: AmountUnit | null
	/** Digits that no office writes: a comma that parts no thousands, a zero in front. */
	readonly malformed: boolean
}

const MONEY =
	/^(?:¥|￥|约|共计?|合计)?\s*(-?\d[\d,]*(?:\.\d+|\s?\.\s\d\d(?!\d))?)\s*(亿元|万元|千元|万|亿|元)?(?:整|左右)?(?:\s*[(（].*|\s*\d[\d.]*万.*|[，,；;。](?!\d).*)?$/s
const THOUSANDS = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/
const UNITS: Readonly<Record<string, AmountUnit>> = {
	亿元: '亿元',
	亿: '亿元',
	千元: '千元',
	万元: '万元',
	万: '万元',
	元: '元',
}

/** The amount that a cell begins with (`612万(水源工程260万元,…)`); null where it begins with none. */
export function moneyIn(text: string): PrintedMoney | null {
	const [, printed = '', unit] = MONEY.exec(text.trim()) ?? []
	if (!printed) return isMisread(text) ? { printed: text.trim(), unit: null, malformed: true } : null
	// Conversion puts a blank behind the point (7580. 94).
	const digits = printed.replace(/\s/g, '')
	const malformed = !THOUSANDS.test(digits) || /^-?0\d/.test(digits)
	return { printed, unit: unit ? (UNITS[unit] ?? null) : null, malformed }
}

/** Digits among which letters stand that look like digits (1OO.00): an amount, and not one to guess. */
export const isMisread = (text: string): boolean => /^\s*(?=.*\d)(?=.*[OoIl|])[\dOoIl|,.]{2,}\s*$/.test(text)

/** Whole cents; null where the unit is not known or the digits cannot be read. */
export function centsOf(
	{ printed, unit, malformed }: PrintedMoney,
	beside: AmountUnit | null,
): bigint | null {
	const known = unit ?? beside
	if (known === null || malformed) return null
	return cents(printed.replace(/[,\s]/g, ''), known) ?? null
}

const BRACKETED = new RegExp(
	`[(（]\\s*(?:金额)?(?:单位)?\\s*[:：]?\\s*(?:人民币)?\\s*(${AMOUNT_UNITS})\\s*[)）]`,
)
const STATED = new RegExp(
	`(?:金额|货币|计量)?单位\\s*[:：]?\\s*(?:人民币)?\\s*[:：]?\\s*(${AMOUNT_UNITS})(?![\\p{Script=Han}])`,
	'u',
)

/** The unit that a label or a line above a table states for the amounts in or under it; null where it states none. */
export function unitIn(text: string): AmountUnit | null {
	const unit = BRACKETED.exec(text)?.[1] ?? STATED.exec(text)?.[1]
	return isAmountUnit(unit) ? unit : null
}
