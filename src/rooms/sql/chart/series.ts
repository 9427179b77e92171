import { amount, tick } from '../../../base/format.ts'
import type { CellValue, Result, ResultColumn } from '../../../base/result.ts'
import type { Locale } from '../../../base/text.ts'
import { isAmount } from '../relations.ts'
import { text } from './text.ts'

/** A column of an answer as numbers: amounts as they stand in it, dates as days since 1970. */
export interface Series {
	readonly name: string
	/** In which unit `write` writes; empty where none is known. */
	readonly unit: string
	readonly whole: boolean
	readonly time: boolean
	/** Null for NULL, for what is infinite, and beyond ±10¹⁵, where a double no longer tells cents apart. */
	readonly at: (row: number) => number | null
	readonly write: (value: number) => string
	/** As `write`, as short as a scale needs it. */
	readonly scale: (value: number) => string
}

export const isNumber = ({ kind }: ResultColumn): boolean =>
	kind === 'integer' || kind === 'decimal' || kind === 'double'
export const isTime = ({ kind }: ResultColumn): boolean => kind === 'date' || kind === 'timestamp'
/** Amounts of yuan, known by the name that the schema gives them. */
export const isMoney = (column: ResultColumn): boolean =>
	isNumber(column) && (isAmount(column.name) || column.name.endsWith('_yuan'))

/** The numbers of a column. Amounts of yuan follow the unit `wan`, for others a unit is a word. */
export function seriesOf(result: Result, name: string, unit: string | undefined, locale: Locale): Series {
	const at = result.columns.findIndex((column) => column.name === name)
	const column = result.columns[at] ?? { name, kind: 'other' }
	const read = isTime(column) ? dayIn : numberIn
	return {
		name,
		whole: column.kind === 'integer',
		time: isTime(column),
		at: (row) => read(result.cell(row, at)),
		...written(column, unit, locale),
	}
}

function written(
	column: ResultColumn,
	unit: string | undefined,
	locale: Locale,
): Pick<Series, 'unit' | 'write' | 'scale'> {
	const short = (value: number) => format(value, locale)
	if (isMoney(column)) {
		const shown = unit === 'wan' ? 'wan' : 'yuan'
		return {
			unit: text[locale][shown],
			write: (value) => amount(value, shown, locale),
			scale: (value) => tick(value, shown, locale),
		}
	}
	// Years are counted, not grouped.
	const write = isTime(column) ? dateOf : /year/i.test(column.name) ? String : short
	const word = unit === 'wan' || unit === 'yuan' || isTime(column) ? '' : (unit ?? '')
	const scale = column.kind === 'integer' ? (value: number) => write(Math.round(value)) : write
	return { unit: word, write, scale }
}

const LIMIT = 1e15
function numberIn(cell: CellValue): number | null {
	if (cell === null || cell === '' || typeof cell === 'boolean') return null
	const value = Number(cell)
	return Math.abs(value) <= LIMIT ? value : null
}

const DAY = 86_400_000
function dayIn(cell: CellValue): number | null {
	// Times without a zone are read as they are written.
	const written = typeof cell === 'string' ? cell.replace(/Z?$/, /T/.test(cell) ? 'Z' : '') : ''
	const value = Date.parse(written) / DAY
	return Number.isFinite(value) ? value : null
}
const dateOf = (days: number): string => {
	const date = new Date(days * DAY)
	return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}

const formats = new Map<string, Intl.NumberFormat>()
/** Two decimals, or three digits where two decimals would say nothing. */
function format(value: number, locale: Locale): string {
	const small = value !== 0 && Math.abs(value) < 0.1
	const key = `${locale}${String(small)}`
	const made =
		formats.get(key) ??
		new Intl.NumberFormat(
			locale === 'zh' ? 'zh-CN' : 'en-GB',
			small ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 2 },
		)
	formats.set(key, made)
	return made.format(value)
}
