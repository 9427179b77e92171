import type { ColumnType } from '../schema/column.ts'

/** One value of a table: money in whole cents. */
export type Cell = string | number | bigint | boolean | null

/** A value of the declared type, or `undefined` where what was given is not one. */
export type Reader = (value: unknown) => Cell | undefined

const INTEGER = 2 ** 31
/** Cents below this many are found again from a floating number of yuan: its error stays below half a cent. */
const SURE = 2 ** 50

/** Text of a CSV; an empty cell is NULL in every column. */
export const fromText: Readonly<Record<ColumnType, Reader>> = {
	text: (text) => (typeof text === 'string' ? text : undefined),
	integer: (text) => whole(/^-?\d{1,10}$/.test(String(text)) ? Number(text) : NaN),
	number: (text) =>
		finite(/^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(String(text)) ? Number(text) : NaN),
	money: (text) => {
		const [, sign = '', yuan = '', cents = ''] = /^(-?)(\d{1,16})(?:\.(\d{1,2}))?$/.exec(String(text)) ?? []
		return yuan ? BigInt(`${sign}${yuan}${cents.padEnd(2, '0')}`) : undefined
	},
	flag: (text) => {
		const lower = String(text).toLowerCase()
		return lower === 'true' || (lower === 'false' ? false : undefined)
	},
}

/** Values as hyparquet gives them. */
export const fromParquet: Readonly<Record<ColumnType, Reader>> = {
	text: (value) => (typeof value === 'string' ? value : undefined),
	integer: (value) => whole(typeof value === 'bigint' ? Number(value) : value),
	number: (value) => finite(typeof value === 'bigint' ? Number(value) : value),
	money: (value) => {
		if (typeof value === 'bigint') return value * 100n
		if (typeof value !== 'number') return undefined
		// A DECIMAL comes as the number nearest to it: the whole cents are the only ones that near.
		const cents = Math.round(value * 100)
		const near = Math.abs(value - cents / 100) <= Math.abs(value) * 4 * Number.EPSILON
		return near && Math.abs(cents) < SURE ? BigInt(cents) : undefined
	},
	flag: (value) => (typeof value === 'boolean' ? value : undefined),
}

const finite = (value: unknown): number | undefined =>
	typeof value === 'number' && Number.isFinite(value) ? value : undefined

const whole = (value: unknown): number | undefined =>
	typeof value === 'number' && Number.isInteger(value) && value >= -INTEGER && value < INTEGER
		? value
		: undefined
