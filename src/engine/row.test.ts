import { Decimal, Int64, makeData, makeVector, Table, tableFromArrays, Utf8, type Vector } from 'apache-arrow'
import { expect, test } from 'vitest'
import type { Fault } from '../base/fault.ts'
import { decode, flag, nullable, number, text, type Shape } from './row.ts'

const names = (valid: number): Vector =>
	makeVector(
		makeData({
			type: new Utf8(),
			length: 2,
			nullCount: valid === 3 ? 0 : 1,
			nullBitmap: Uint8Array.of(valid),
			valueOffsets: Int32Array.of(0, 3, 6),
			data: new TextEncoder().encode('县镜'),
		}),
	)
const fault = (table: Table, shape: Shape): Fault => {
	try {
		decode(table, shape)
	} catch (error) {
		return error as Fault
	}
	throw new Error('the table was decoded')
}

test('rows are read by their declared columns; others are left out', () => {
	const table = new Table({
		name: names(3),
		n: makeVector(Float64Array.of(1.5, -2)),
		more: makeVector(Int32Array.of(1, 2)),
	})
	expect(decode(table, { n: number, name: text })).toEqual([
		{ n: 1.5, name: '县' },
		{ n: -2, name: '镜' },
	])
})

test('NULL is read where it is declared, and refused elsewhere', () => {
	const table = new Table({ name: names(1) })
	expect(decode(table, { name: nullable(text) })).toEqual([{ name: '县' }, { name: null }])
	expect(fault(table, { name: text })).toMatchObject({
		code: 'engine/shape-mismatch',
		facts: { column: 'name' },
	})
})

test('decimals and 64-bit integers are refused as numbers', () => {
	const decimal = makeData({ type: new Decimal(2, 18, 128), length: 1, data: new Uint32Array(4) })
	const long = makeData({ type: new Int64(), length: 1, data: new BigInt64Array(1) })
	const table = new Table({ decimal: makeVector(decimal), long: makeVector(long) })
	expect(fault(table, { decimal: number }).facts).toMatchObject({ column: 'decimal' })
	expect(fault(table, { long: number }).facts).toMatchObject({ column: 'long', type: 'Int64' })
})

test('an absent column and one of another type are refused', () => {
	const table = tableFromArrays({ n: Int32Array.of(1) })
	expect(fault(table, { m: number }).facts).toEqual({ column: 'm', type: '–' })
	expect(fault(table, { n: text }).facts).toMatchObject({ column: 'n', type: 'Int32' })
	expect(fault(table, { n: flag }).facts).toMatchObject({ column: 'n', type: 'Int32' })
})
