import { expect, test } from 'vitest'
import { physical } from './physical.ts'
import { sheetOf } from '../../test/support/sheet.ts'
import type { CellValue, ColumnKind } from '../base/result.ts'

const typed = (kind: ColumnKind, ...cells: readonly CellValue[]) => {
	const { columns, cells: table } = sheetOf(
		[['x', kind]],
		cells.map((cell) => [cell]),
	)
	return physical(columns, table)[0]
}

test('decimals take the scale of the longest', () => {
	expect(typed('decimal', '1.5', '-2.25', null, '3')).toEqual({
		type: 'decimal',
		precision: 18,
		scale: 2,
		values: [150n, -225n, null, 300n],
	})
	expect(typed('decimal', '12345678901234567890.1')).toMatchObject({ precision: 38, scale: 1 })
})

test('whole numbers beyond 64 bits are decimals, beyond 38 digits text', () => {
	expect(typed('integer', 2n ** 63n - 1n)).toMatchObject({ type: 'int64' })
	expect(typed('integer', 2n ** 63n)).toMatchObject({ type: 'decimal', precision: 38, scale: 0 })
	expect(typed('integer', 10n ** 40n)).toMatchObject({ type: 'text' })
})

test('days and moments before 1970 and with microseconds', () => {
	expect(typed('date', '1969-12-31', '2024-02-29')).toMatchObject({ type: 'date', values: [-1, 19782] })
	expect(typed('timestamp', '1969-12-31 23:59:59.000001')).toMatchObject({ values: [-999_999n] })
})

test('what no type holds stays text', () => {
	expect(typed('date', 'infinity')).toMatchObject({ type: 'text', values: ['infinity'] })
	expect(typed('timestamp', '2024-01-01 00:00:00+08')).toMatchObject({ type: 'text' })
})
