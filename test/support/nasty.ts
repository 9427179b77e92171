import fc from 'fast-check'
import type { CellValue, ColumnKind } from '../../src/base/result.ts'

/** A column of every kind that files tell apart, under names of two scripts. */
export const COLUMNS: readonly (readonly [string, ColumnKind])[] = [
	['名称', 'text'],
	['n', 'integer'],
	['元', 'decimal'],
	['share', 'double'],
	['ok', 'boolean'],
	['day', 'date'],
	['made', 'timestamp'],
]
const nullable = (cell: fc.Arbitrary<CellValue>) =>
	fc.oneof({ arbitrary: cell, weight: 6 }, fc.constant(null))
const nasty = fc.oneof(
	fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\u0000', '')),
	fc.constantFrom(
		'',
		'"',
		'""',
		"'",
		',',
		'a,b',
		'a\nb',
		'a\r\nb',
		'\r',
		' x ',
		'\t',
		'=1+1',
		'+1',
		'-1',
		'@SUM(A1)',
	),
	fc.constantFrom(
		'=HYPERLINK("x")',
		'#',
		'😀',
		'👩‍👩‍👧',
		'对村民委员会和村党支部的补助',
		'NULL',
		'长'.repeat(5000),
	),
)
const money = fc
	.bigInt({ min: -(10n ** 17n), max: 10n ** 17n })
	.map(
		(cents) =>
			`${cents < 0n ? '-' : ''}${String(abs(cents) / 100n)}.${String(abs(cents) % 100n).padStart(2, '0')}`,
	)
const abs = (value: bigint) => (value < 0n ? -value : value)
const row = fc.tuple(
	nullable(nasty),
	nullable(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
	nullable(money),
	nullable(fc.double({ noNaN: true, noDefaultInfinity: true })),
	nullable(fc.boolean()),
	nullable(fc.constantFrom('2024-02-29', '1949-10-01')),
	nullable(fc.constantFrom('2024-02-29 12:34:56.789012', '1969-12-31 23:59:59.000001')),
)
/** Rows of these columns, with what breaks files: quotes, line ends, formulas, NULL, very long text, extreme numbers. */
export const rows = fc.array(row, { minLength: 1, maxLength: 40 })
