import type { CellValue, ColumnKind, Result } from '../base/result.ts'
import type { SheetColumn } from './sheet.ts'

/** Microseconds since 1970; `utc`: in that zone, otherwise without any. */
interface Moments {
	readonly type: 'timestamp'
	readonly utc: boolean
}

/** How typed files store a column. */
export type Storage =
	| { readonly type: 'text' | 'boolean' | 'double' | 'int64' | 'date' }
	| Moments
	| { readonly type: 'decimal'; readonly precision: 18 | 38; readonly scale: number }

/** A column as typed files store it. */
export type Physical =
	| { readonly type: 'text'; readonly values: readonly (string | null)[] }
	| { readonly type: 'boolean'; readonly values: readonly (boolean | null)[] }
	| { readonly type: 'double'; readonly values: readonly (number | null)[] }
	| { readonly type: 'int64'; readonly values: readonly (bigint | null)[] }
	/** `values` × 10^-`scale`. */
	| {
			readonly type: 'decimal'
			readonly precision: 18 | 38
			readonly scale: number
			readonly values: readonly (bigint | null)[]
	  }
	/** Days since 1970. */
	| { readonly type: 'date'; readonly values: readonly (number | null)[] }
	| (Moments & { readonly values: readonly (bigint | null)[] })

/** The columns of a sheet in the narrowest type that holds each cell exactly. What no type holds stays text. */
export const physical = (
	columns: readonly SheetColumn[],
	cells: Pick<Result, 'length' | 'cell'>,
): readonly Physical[] =>
	columns.map(({ kind }, column) =>
		typed(
			kind,
			Array.from({ length: cells.length }, (_, row) => cells.cell(row, column)),
		),
	)

function typed(kind: ColumnKind, cells: readonly CellValue[]): Physical {
	const text: Physical = { type: 'text', values: cells.map((cell) => (cell === null ? null : String(cell))) }
	switch (kind) {
		case 'integer':
			return whole(cells) ?? decimal(text.values) ?? text
		case 'decimal':
			return decimal(text.values) ?? text
		case 'double':
			return { type: 'double', values: cells.map((cell) => (cell === null ? null : Number(cell))) }
		case 'boolean':
			return { type: 'boolean', values: cells.map((cell) => (cell === null ? null : cell === true)) }
		case 'date':
			return date(text.values) ?? text
		case 'timestamp':
			return timestamp(text.values) ?? text
		default:
			return text
	}
}

const LIMIT = 2n ** 63n

function whole(cells: readonly CellValue[]): Physical | undefined {
	if (!cells.every((cell) => cell === null || /^-?\d+$/.test(String(cell)))) return undefined
	const values = cells.map((cell) => (cell === null ? null : BigInt(String(cell))))
	const fit = values.every((value) => value === null || (value >= -LIMIT && value < LIMIT))
	return fit ? { type: 'int64', values } : undefined
}

function decimal(cells: readonly (string | null)[]): Physical | undefined {
	const parts = cells.map((cell) => (cell === null ? null : /^(-?\d+)(?:\.(\d+))?$/.exec(cell)))
	if (cells.some((cell, at) => cell !== null && !parts[at])) return undefined
	const scale = Math.max(0, ...parts.map((part) => part?.[2]?.length ?? 0))
	const values = parts.map((part) =>
		part ? BigInt((part[1] ?? '') + (part[2] ?? '').padEnd(scale, '0')) : null,
	)
	const digits = Math.max(
		scale,
		...values.map((value) => (value === null ? 0 : String(value).replace('-', '').length)),
	)
	return digits > 38 ? undefined : { type: 'decimal', precision: digits > 18 ? 38 : 18, scale, values }
}

function date(cells: readonly (string | null)[]): Physical | undefined {
	const values = cells.map((cell) =>
		cell === null ? null : /^\d{4}-\d\d-\d\d$/.test(cell) ? Date.parse(cell) / 86_400_000 : NaN,
	)
	return values.some((value) => Number.isNaN(value)) ? undefined : { type: 'date', values }
}

const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?Z?$/

function timestamp(cells: readonly (string | null)[]): Physical | undefined {
	const values = cells.map((cell) => {
		if (cell === null) return null
		const [, day, time, fraction = ''] = MOMENT.exec(cell) ?? []
		const seconds = Date.parse(`${day ?? ''}T${time ?? ''}Z`) / 1000
		return Number.isNaN(seconds)
			? undefined
			: BigInt(seconds) * 1_000_000n + BigInt(fraction.padEnd(6, '0') || 0)
	})
	const utc = cells.some((cell) => cell?.endsWith('Z'))
	return values.includes(undefined)
		? undefined
		: { type: 'timestamp', utc, values: values as (bigint | null)[] }
}
