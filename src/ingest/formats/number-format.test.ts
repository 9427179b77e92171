import { expect, test } from 'vitest'
import { displayed } from './number-format.ts'

test.for([
	[534.8200000000001, undefined, '534.82'],
	[534.82, '#,##0.00', '534.82'],
	[0.95, '0%', '95%'],
	[0.0775, '0.00%', '7.75%'],
	[201, '000', '201'],
	[5, '000', '005'],
	[95, '"≥"0"%"', '≥95%'],
	[12000, '0!.0,"万元"', '12000'],
	[1234567890123, 'General', '1234567890123'],
	[0.0000001, undefined, '0.0000001'],
	[' 教育支出 ', '@', '教育支出'],
	[null, undefined, ''],
	[new Date(Date.UTC(2024, 2, 1)), 'yyyy/m/d', '2024-03-01'],
] as const)('%s shown as %s is %s', ([value, format, shown]) => {
	expect(displayed(value, format)).toBe(shown)
})
