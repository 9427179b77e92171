const DIGITS: Readonly<Record<AmountUnit, number>> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 }

/** The units in which documents print amounts. */
export const MONEY_UNITS = ['元', '千元', '万元', '亿元'] as const
export type AmountUnit = (typeof MONEY_UNITS)[number]
export const isAmountUnit = (text: string | undefined): text is AmountUnit =>
	text !== undefined && Object.hasOwn(DIGITS, text)

/**
 * Whole cents (分) from printed digits: `null` is an empty cell (or a dash), `undefined` is text that is not an amount.
 * Digits beyond the cent are rounded half away from zero. Never goes through a binary float.
 */
export function cents(printed: string, unit: AmountUnit): bigint | null | undefined {
	const text = printed.normalize('NFKC').replace(/\s/g, '')
	if (/^[-—–]*$/.test(text)) return null
	// A comma parts thousands or nothing: 1,5 is no 15.
	const [, sign = '', parted = '', fraction = ''] =
		/^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text) ?? []
	const whole = parted.replaceAll(',', '')
	if (!whole) return undefined
	const shift = DIGITS[unit]
	const kept = BigInt(whole + fraction.slice(0, shift).padEnd(shift, '0'))
	const rounded = kept + (fraction.charAt(shift) >= '5' ? 1n : 0n)
	return sign ? -rounded : rounded
}

/** Yuan with two decimals, as the tables store money: `833390000n` cents → `8333900.00`. */
export function yuan(amount: bigint): string {
	const digits = String(amount < 0n ? -amount : amount).padStart(3, '0')
	return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
