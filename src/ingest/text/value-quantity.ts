/** A printed number or range with what follows it; digits stay text until their unit is known. */
export interface Quantity {
	readonly low: Digits
	/** The other end of a range. */
	readonly high: Digits | null
	/** What is counted, without 万 or 亿: 人次, 元/人, %, or nothing. */
	readonly unit: string
}

/** Digits with the scale they are printed in; a range may print it once, for both ends. */
export interface Digits {
	readonly digits: string
	readonly scale: Scale
}

export type Scale = '' | '万' | '亿'
const POWER: Readonly<Record<Scale, string>> = { '': '', 万: 'e4', 亿: 'e8' }

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+|,\\d{1,2})?'
const SINGLE = new RegExp(`^(${NUMBER})(?![\\d.,])([万亿]?)(.*)$`, 's')
const RANGE = new RegExp(`^(${NUMBER})([万亿]?)(?:元|%)?[-~—–至](${NUMBER})(?![\\d.,])([万亿]?)(.*)$`, 's')

/** Reads a text without spaces that begins with a number; `null` where it does not. */
export function quantity(text: string): Quantity | null {
	const range = RANGE.exec(text)
	if (range) {
		const [, low = '', lowScale = '', high = '', highScale = '', unit = ''] = range
		const scale = highScale as Scale
		return { low: digits(low, (lowScale || scale) as Scale), high: digits(high, scale), unit }
	}
	const [, single, scale = '', unit = ''] = SINGLE.exec(text) ?? []
	return single === undefined ? null : { low: digits(single, scale as Scale), high: null, unit }
}

/** A comma before three digits parts thousands; before one or two it stands for the point, as converters leave it. */
function digits(printed: string, scale: Scale): Digits {
	const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(printed)
	return { digits: thousands ? printed.replaceAll(',', '') : printed.replace(',', '.'), scale }
}

/** The number itself, scaled by its text so that 0.07万 is 700 and nothing near it. */
export const number = ({ digits, scale }: Digits): number => Number(digits + POWER[scale])
