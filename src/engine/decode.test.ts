import {
	Decimal,
	Int64,
	makeData,
	makeVector,
	Table,
	tableFromArrays,
	Utf8,
	Vector,
	type Data,
} from 'apache-arrow'
import { expect, test } from 'vitest'
import type { Fault } from '../base/fault.ts'
import { decode } from './decode.ts'
import { flag, integer, money, nullable, number, text, type Shape } from './row.ts'

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

/** DECIMAL(18,2) of whole cents, as Arrow holds it: four words of 32 bits, the lowest first. */
const cents = (...amounts: readonly bigint[]): Vector =>
	makeVector(
		makeData({
			type: new Decimal(2, 18, 128),
			length: amounts.length,
			data: Uint32Array.from(
				amounts.flatMap((amount) =>
					[0n, 32n, 64n, 96n].map((shift) => Number(BigInt.asUintN(32, amount >> shift))),
				),
			),
		}),
	)

test('money is the number that turns back into the very digits', () => {
	const amounts = ['0.01', '-0.07', '129986700.00', '1438.64', '45035996273704.95', '-90071992547409.91']
	const table = new Table({ money: cents(...amounts.map((amount) => BigInt(amount.replace('.', '')))) })
	expect(decode(table, { money }).map((row) => row.money.toFixed(2))).toEqual(amounts)
})

test('an amount whose cents do not fit is refused, as is a decimal that is no amount', () => {
	const table = new Table({ money: cents(2n ** 53n) })
	expect(fault(table, { money }).facts).toMatchObject({ column: 'money' })
	const other = makeData({ type: new Decimal(4, 18, 128), length: 1, data: new Uint32Array(4) })
	expect(fault(new Table({ rate: makeVector(other) }), { rate: money }).facts).toMatchObject({
		column: 'rate',
	})
})

test('a count is a whole number', () => {
	const table = tableFromArrays({ n: Int32Array.of(7), part: Float64Array.of(0.5) })
	expect(decode(table, { n: integer })).toEqual([{ n: 7 }])
	expect(fault(table, { part: integer }).facts).toMatchObject({ column: 'part' })
})

test('an absent column and one of another type are refused', () => {
	const table = tableFromArrays({ n: Int32Array.of(1) })
	expect(fault(table, { m: number }).facts).toEqual({ column: 'm', type: '–' })
	expect(fault(table, { n: text }).facts).toMatchObject({ column: 'n', type: 'Int32' })
	expect(fault(table, { n: flag }).facts).toMatchObject({ column: 'n', type: 'Int32' })
})

const written = (texts: readonly (string | null)[]): Data => {
	const parts = texts.map((it) => new TextEncoder().encode(it ?? ''))
	const offsets = parts.reduce((ends, { length }) => [...ends, (ends.at(-1) ?? 0) + length], [0])
	const bits = new Uint8Array(Math.ceil(texts.length / 8))
	for (const [at, it] of texts.entries())
		if (it !== null) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7))
	return makeData({
		type: new Utf8(),
		length: texts.length,
		nullCount: texts.filter((it) => it === null).length,
		nullBitmap: bits,
		valueOffsets: Int32Array.from(offsets),
		data: Uint8Array.from(parts.flatMap((part) => [...part])),
	})
}

test('texts of any length in UTF-8 come as they are, over the parts of a column and in a slice of it', () => {
	const texts = ['abc', '', '县镜', null, 'é', '𠮷野家', '\ufeffa', 'a\ufeff', '👩‍👩‍👧', 'x', null, '平罗县']
	const plain = ['ascii', '', null, 'only', 'here']
	const table = new Table({ name: new Vector([written(texts), written(plain), written([]), written(texts)]) })
	const all = [...texts, ...plain, ...texts]
	expect(decode(table, { name: nullable(text) }).map(({ name }) => name)).toEqual(all)
	expect(decode(table.slice(4, 20), { name: nullable(text) }).map(({ name }) => name)).toEqual(
		all.slice(4, 20),
	)
})
