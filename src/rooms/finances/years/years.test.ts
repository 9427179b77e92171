import { expect, test } from 'vitest'
import { read } from '../../../share/param.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { charts } from './chart.ts'
import { params, type YearRow } from './columns.ts'

const disclosure = (county: string, fiscal_year: number) =>
	({
		document_id: `${county}-${String(fiscal_year)}`,
		county_code: county,
		department_slug: 'zuzhibu',
		county,
		county_pinyin: county,
		department_kind: '组织部',
		department_kind_en: 'Organization department',
		fiscal_year,
		scope: 'projects',
		colour: 1,
	}) as Disclosure
const row = (county: string, year: number, code: string, amount: number): YearRow => ({
	document_id: `${county}-${String(year)}`,
	year,
	years: 1,
	code,
	name: code,
	name_en: code,
	amount,
	change: null,
	before_year: null,
	reading: 'disclosed',
	origin: 'disclosed',
	line_start: 3,
	line_end: 3,
})
const kindsOf = (rows: readonly YearRow[]) =>
	charts({
		rows,
		values: read(params, new URLSearchParams()).values,
		disclosures: [disclosure('a', 2023), disclosure('a', 2024), disclosure('b', 2024)],
		locale: 'zh',
	}).map(({ chart }) => chart)

test('of a single year there are bars and no line; of several, lines', () => {
	const [one] = kindsOf([row('b', 2024, 'total', 500_000), row('b', 2024, '201', 300_000)])
	expect(one?.kind === 'bars' && one.bars.map(({ name, value, label }) => [name, value, label])).toEqual([
		['合计', 500_000, '50.00'],
		['201', 300_000, '30.00'],
	])
	const [several, ...others] = kindsOf([
		row('a', 2023, 'total', 400_000),
		row('a', 2024, 'total', 500_000),
		row('b', 2024, 'total', 500_000),
	])
	expect(several?.kind === 'lines' && several.lines.map(({ points }) => points.map(({ y }) => y))).toEqual([
		[400_000, 500_000],
	])
	// Where some have several years to compare, only those are drawn.
	expect(others).toEqual([])
})
