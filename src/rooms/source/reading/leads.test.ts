import { expect, test } from 'vitest'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { leadOf } from './leads.ts'
import type { Taken } from './taken.ts'

const suixi = {
	document_id: '440823-zuzhibu-2024-targets',
	county_code: '440823',
	department_slug: 'zuzhibu',
	fiscal_year: 2024,
} as Disclosure
const row = (source: string, more: Partial<Taken> = {}) =>
	({ source, code: null, detail: null, project_id: null, ...more }) as Taken
const chosen = { c: '440823', dep: 'zuzhibu', y: '2024' }
const ALL = ['function', 'per-capita', 'overview', 'findings', 'projects', 'indicators', 'data']

test('a row of a project leads to its page, of which the address is in small letters', () => {
	expect(leadOf(row('indicator', { project_id: '440823-zuzhibu-2024-targets.L27' }), suixi, ALL)).toEqual({
		room: 'projects',
		keys: { ...chosen, show: 'project', at: '440823-zuzhibu-2024-targets.l27' },
	})
	expect(leadOf(row('indicator'), suixi, ALL)).toEqual({ room: 'indicators', keys: chosen })
})

test('a code leads to the level above it, other statements to the columns of their table', () => {
	const line = (code: string, detail: string) => leadOf(row('budget_line', { code, detail }), suixi, ALL)
	expect(line('2130705', 'expenditure_by_function.total')).toMatchObject({
		room: 'function',
		keys: { at: '440823-zuzhibu-2024-targets.21307' },
	})
	expect(line('213', 'expenditure_by_function.total')).toMatchObject({ keys: { digits: '3' } })
	expect(line('213', 'income_by_function.total')).toMatchObject({
		room: 'data',
		keys: { table: 'budget_line' },
	})
})

test('what is told beside projects leads to the finances of its department, goals to theirs', () => {
	const rooms = [...ALL, 'finances']
	const keysOf = (made: Taken) => leadOf(made, suixi, rooms)
	const finances = (keys: Readonly<Record<string, string>>) => ({
		room: 'finances',
		keys: { ...chosen, ...keys },
	})
	expect(keysOf(row('budget_line', { detail: 'basic_expenditure_by_economic.total' }))).toEqual(
		finances({ show: 'economic', digits: '5' }),
	)
	expect(keysOf(row('budget_line', { detail: 'three_public.total' }))).toEqual(
		finances({ show: 'running-costs' }),
	)
	for (const [id, keys] of [
		['total_change_on_previous_year', { show: 'change' }],
		['three_public_change_on_previous_year', { show: 'change' }],
		['three_public_reception', { show: 'running-costs' }],
		['operating_funds', { show: 'running-costs' }],
		['revenue_total', {}],
		['vehicle_count', { show: 'assets' }],
		['fiscal_supported_staff', { show: 'assets' }],
	] as const)
		expect(keysOf(row('fact', { id }))).toEqual(finances(keys))
	expect(keysOf(row('goal'))).toMatchObject({ room: 'indicators', keys: { show: 'goals' } })
})

test('where a room is not there, the table is explained', () => {
	expect(leadOf(row('unit_cost'), suixi, [])).toEqual({ room: 'data', keys: { table: 'unit_cost' } })
	expect(leadOf(row('unit_cost'), suixi, ALL)).toEqual({
		room: 'per-capita',
		keys: { ...chosen, show: 'unit-costs' },
	})
})
