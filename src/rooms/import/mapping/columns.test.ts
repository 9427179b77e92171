import { expect, test } from 'vitest'
import type { MappingOffer } from '../../../ingest/mapping/propose.ts'
import { mappingOf, plansFor } from './columns.ts'

const offer = (sheet: string, fitting?: MappingOffer['fitting']): MappingOffer => ({
	sheet,
	rows: 1,
	columns: [
		{ name: 'a', example: '' },
		{ name: 'b', example: '' },
	],
	fitting,
	proposals: {
		project: { a: 'project' },
		indicator: { a: 'indicator' },
		denominator: {},
		budget_line: { a: 'function_code' },
	},
})
const sheets = [offer('一', 'project'), offer('说明'), offer('三', 'budget_line')]

test('of several sheets those that something fits are read, each under its own name', () => {
	const mapping = {
		rows: 'project',
		columns: { a: 'project' },
		sheet: '一',
		also: [{ rows: 'budget_line', columns: { a: 'function_code' }, sheet: '三' }],
	} as const
	expect(mappingOf(sheets, plansFor(sheets, undefined))).toEqual(mapping)
	// What was chosen before is chosen again, and nothing else.
	expect(mappingOf(sheets, plansFor(sheets, mapping))).toEqual(mapping)
	const one = { rows: 'indicator', columns: { b: 'indicator' }, sheet: '说明' } as const
	expect(mappingOf(sheets, plansFor(sheets, one))).toEqual(one)
})

test('an only table needs no name, and is proposed whatever it is', () => {
	const only = [offer('Sheet1')]
	expect(mappingOf(only, plansFor(only, undefined))).toEqual({ rows: 'project', columns: { a: 'project' } })
	expect(mappingOf(only, [{ isWanted: false, rows: 'project', columns: {} }])).toBeUndefined()
})

test('a mapping that names no sheet holds for every table with its columns', () => {
	const before = { rows: 'project', columns: { b: 'project' } } as const
	expect(plansFor(sheets, before).map(({ isWanted, columns }) => [isWanted, columns])).toEqual(
		sheets.map(() => [true, before.columns]),
	)
})
