/** Digits, thousands separators and decimals, perhaps a percent sign: the plain kinds of number format. */
const PLAIN = /^(?:#,##|#*)0*0?(?:\.[0#?]+)?%?$/
/** Text that a format sets before or behind the number: quoted, or a single character after a backslash. */
const LITERAL = String.raw`(?:"[^"]*"|\\.)*`
const FRAMED = new RegExp(`^(${LITERAL})([#0,.?%]+)(${LITERAL})(?:_.)?$`, 'u')

/**
 * What a cell of a workbook shows, as far as that matters here: the value with all its digits, percents as percents, codes
 * with their leading zeros, words set before or behind a number. Formats that scale a number are left alone: a value shown
 * as 1.2万元 is stored, and read, as 12,000.
 */
export function displayed(value: unknown, format: string | undefined): string {
	if (value === null || value === undefined) return ''
	if (value instanceof Date) return value.toISOString().slice(0, 10)
	if (typeof value === 'string') return value.trim()
	if (typeof value !== 'number') return typeof value === 'boolean' ? String(value) : ''
	const [, before = '', digits = '', behind = ''] = FRAMED.exec(firstPart(format)) ?? []
	if (!PLAIN.test(digits) || digits === '') return exact(value)
	return `${words(before)}${number(value, digits)}${words(behind)}`
}

/** Of `positive;negative;zero;text` the first. */
const firstPart = (format = '') => /^(?:"[^"]*"|\\.|[^;])*/.exec(format)?.[0] ?? ''

const words = (literal: string) => literal.replace(/"([^"]*)"|\\(.)/g, '$1$2')

function number(value: number, digits: string): string {
	if (digits.endsWith('%')) return `${exact(Number((value * 100).toPrecision(15)))}%`
	return /^0{2,}$/.test(digits) && Number.isInteger(value)
		? exact(value).padStart(digits.length, '0')
		: exact(value)
}

/** A double as the workbook meant it: fifteen digits, never with an exponent. */
function exact(value: number): string {
	const text = String(Number(value.toPrecision(15)))
	return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text
}
