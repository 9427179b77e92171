import type { Cell } from '../../dataset/cell.ts'
import { CODE_COLUMN, DAY } from '../../ingest/cells/column-forms.ts'

/** The type of a column of a reader's own table, as SQL calls it. */
export type OwnType =
	| { readonly sql: 'VARCHAR' | 'BIGINT' | 'DOUBLE' | 'DATE' | 'BOOLEAN' }
	| { readonly sql: 'DECIMAL'; readonly precision: 18 | 38; readonly scale: number }

export const TYPES = ['VARCHAR', 'BIGINT', 'DECIMAL', 'DOUBLE', 'DATE', 'BOOLEAN'] as const

/** The type as a statement writes it. */
export const sqlOf = (type: OwnType): string =>
	type.sql === 'DECIMAL' ? `DECIMAL(${String(type.precision)}, ${String(type.scale)})` : type.sql

const INTEGER = /^-?(?:0|[1-9]\d*)$/
const FIXED = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/
/** Thousands parted by commas, all of them or none. */
const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/
const FLOATING = /^-?(?:0|[1-9]\d*)(?:\.\d+)?[eE][+-]?\d{1,3}$/
const MOST_DIGITS = 38

/**
 * The type of a column by what stands in it, so that nothing in it is lost: a leading zero, more digits than a number holds,
 * or a code by its name make it text; amounts are decimal and never floating; only what is written with an exponent is
 * floating. Empty cells say nothing; a column without any other is text.
 */
export function inferType(name: string, texts: Iterable<string>): OwnType {
	const guess = new TypeGuess()
	for (const text of texts) guess.see(text)
	return guess.typeOf(name)
}

/** What the cells of a column allow its type to be, seen one after another. */
export class TypeGuess {
	#any = false
	#whole = 0
	#scale = 0
	#isDecimal = true
	#isFloating = true
	#isDay = true
	#isFlag = true
	#hasExponent = false

	see(text: string): void {
		if (text === '') return
		this.#any = true
		this.#isDay &&= dayOf(text) !== undefined
		this.#isFlag &&= /^(?:true|false)$/i.test(text)
		if (!this.#isFloating) return
		const plain = ungrouped(text)
		// A minus before zero is no number that comes back as it was.
		const isFixed = FIXED.test(plain) && !(plain.startsWith('-') && /^-0+(?:\.0+)?$/.test(plain))
		const isExponent = !isFixed && FLOATING.test(plain)
		this.#hasExponent ||= isExponent
		this.#isDecimal &&= isFixed
		this.#isFloating = isFixed || isExponent
		if (!isFixed) return
		const point = plain.indexOf('.')
		const whole = (point < 0 ? plain.length : point) - (plain.startsWith('-') ? 1 : 0)
		this.#whole = Math.max(this.#whole, whole)
		this.#scale = Math.max(this.#scale, point < 0 ? 0 : plain.length - point - 1)
	}

	typeOf(name: string): OwnType {
		if (!this.#any) return { sql: 'VARCHAR' }
		if (this.#isDay) return { sql: 'DATE' }
		if (this.#isFlag) return { sql: 'BOOLEAN' }
		if (this.#isDecimal) {
			if (this.#scale === 0 && CODE_COLUMN.test(name)) return { sql: 'VARCHAR' }
			if (this.#scale === 0 && this.#whole <= 18) return { sql: 'BIGINT' }
			const digits = this.#whole + this.#scale
			if (digits > MOST_DIGITS) return { sql: 'VARCHAR' }
			return { sql: 'DECIMAL', precision: digits <= 18 ? 18 : 38, scale: this.#scale }
		}
		// A number with more digits than a floating one holds would come back as another.
		if (this.#isFloating && this.#hasExponent && this.#whole + this.#scale <= 15) return { sql: 'DOUBLE' }
		return { sql: 'VARCHAR' }
	}
}

/** The value of a cell in a column of this type: null for an empty one, undefined where it is no such value. Days count from 1970. */
export function valueOf(text: string, type: OwnType): Cell | undefined {
	if (text === '') return null
	if (type.sql === 'VARCHAR') return text
	const plain = ungrouped(text)
	switch (type.sql) {
		case 'BIGINT':
			return INTEGER.test(plain) ? within64(BigInt(plain)) : undefined
		case 'DECIMAL':
			return decimalOf(plain, type)
		case 'DOUBLE': {
			const value = FIXED.test(plain) || FLOATING.test(plain) ? Number(plain) : NaN
			return Number.isFinite(value) ? value : undefined
		}
		case 'DATE':
			return dayOf(text)
		case 'BOOLEAN':
			return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined
	}
}

/** A number without the commas between its thousands. */
const ungrouped = (text: string): string =>
	text.includes(',') && GROUPED.test(text) ? text.replaceAll(',', '') : text

const within64 = (value: bigint): bigint | undefined =>
	BigInt.asIntN(64, value) === value ? value : undefined

function decimalOf(
	text: string,
	{ precision, scale }: Extract<OwnType, { sql: 'DECIMAL' }>,
): bigint | undefined {
	if (!FIXED.test(text)) return undefined
	const [whole = '', rest = ''] = text.split('.')
	const isWithin = rest.length <= scale && whole.replace('-', '').length + scale <= precision
	return isWithin ? BigInt(`${whole}${rest.padEnd(scale, '0')}`) : undefined
}

/** Days since 1970-01-01; undefined for what is no day of the calendar. */
function dayOf(text: string): number | undefined {
	const [, year, ...parts] = DAY.exec(text) ?? []
	const [month, day] = parts.filter((part) => (part as string | undefined) !== undefined).map(Number)
	if (year === undefined || month === undefined || day === undefined) return undefined
	const date = new Date(Date.UTC(2000, month - 1, day))
	date.setUTCFullYear(Number(year), month - 1, day)
	const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
	return isReal ? date.getTime() / 86_400_000 : undefined
}
