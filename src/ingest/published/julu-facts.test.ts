import { expect, test } from 'vitest'
import { budget, read, rows } from './julu.fixture.ts'

/** Line, measure, value (money in yuan), unit, as printed. */
const DISCLOSED: readonly (readonly [number, string, number, string | null, string])[] = [
	[391, 'revenue_total', 76_019_400, '元', '7601.94万元'],
	[391, 'revenue_general_public', 75_809_400, '元', '7580.94万元'],
	[391, 'revenue_government_fund', 0, '元', '0.00万元'],
	[391, 'revenue_state_capital', 0, '元', '0.00万元'],
	[391, 'revenue_fiscal_account', 0, '元', '0.00万元'],
	[391, 'revenue_own_funds', 0, '元', '0.00万元'],
	[391, 'revenue_carried_over', 210_000, '元', '21.00万元'],
	[395, 'expenditure_total', 76_019_400, '元', '7601.94万元'],
	[395, 'basic_expenditure', 4_449_300, '元', '444.93万元'],
	[395, 'personnel_expenditure', 3_895_500, '元', '389.55万元'],
	[395, 'public_funds_expenditure', 553_800, '元', '55.38万元'],
	[395, 'project_expenditure', 71_570_100, '元', '7157.01万元'],
	[399, 'total_change_on_previous_year', -1_537_700, '元', '153.77万元'],
	[399, 'basic_change_on_previous_year', 317_300, '元', '31.73万元'],
	[399, 'project_change_on_previous_year', -1_855_000, '元', '185.50万元'],
	[403, 'operating_funds', 553_800, '元', '55.38万元'],
	[407, 'three_public_total', 0, '元', '0.00万元'],
	[407, 'three_public_abroad', 0, '元', '0.00万元'],
	[407, 'three_public_vehicles', 0, '元', '0.00万元'],
	[407, 'three_public_vehicle_purchase', 0, '元', '0.00万元'],
	[407, 'three_public_vehicle_operation', 0, '元', '0.00万元'],
	[407, 'three_public_reception', 0, '元', '0.00万元'],
	[407, 'three_public_change_on_previous_year', 0, '元', '0.00万元'],
	[1117, 'fixed_assets_value', 4_577_100, '元', '457.71万元'],
	[1117, 'fixed_assets_to_purchase', 0, '元', '0.00万元'],
	[1126, 'fixed_assets_value', 4_577_100, '元', '457. 71'],
	[1127, 'building_area', 2722, '平方米', '2722'],
	[1127, 'building_value', 795_300, '元', '79. 53'],
	[1129, 'vehicle_count', 1, '台、辆', '1'],
	[1129, 'vehicle_value', 160_000, '元', '16. 00'],
	[1130, 'large_equipment_count', 2, null, '2'],
	[1130, 'large_equipment_value', 570_500, '元', '57. 05'],
	[1131, 'other_fixed_assets_count', 1048, null, '1048'],
	[1131, 'other_fixed_assets_value', 3_051_300, '元', '305. 13'],
]

/** Line, measure, value, unit: counted rows, and 2023 as 2024 less its change. */
const DERIVED: readonly (readonly [number, string, number, string])[] = [
	[382, 'units', 2, '个'],
	[382, 'administrative_units', 1, '个'],
	[382, 'public_institutions', 1, '个'],
	[399, 'previous_year_total', 77_557_100, '元'],
	[399, 'previous_year_basic', 4_132_000, '元'],
	[399, 'previous_year_project', 73_425_100, '元'],
]

const checks = (rule: string, found = read(budget)) =>
	rows('reconciliation', found).filter((it) => it.rule === rule)

test('every quantity outside statements and forms is a fact', () => {
	const found = rows('fact')
	const disclosed = found.filter((it) => it.origin === 'disclosed')
	expect(disclosed.map((it) => [it.line_start, it.measure, it.value, it.unit, it.value_printed])).toEqual(
		DISCLOSED,
	)
	const derived = found.filter((it) => it.origin === 'derived')
	expect(derived.map((it) => [it.line_start, it.measure, it.value, it.unit])).toEqual(DERIVED)
	expect(derived.every((it) => it.value_printed === null)).toBe(true)
	expect(found).toHaveLength(DISCLOSED.length + DERIVED.length)
})

test('the sums that facts allow hold', () => {
	expect(checks('previous-year-parts-make-up-total')).toMatchObject([
		{ line_start: 399, expected: 77_557_100_00n, actual: 77_557_100_00n, outcome: 'holds' },
	])
	expect(checks('asset-parts-make-up-total')).toMatchObject([{ line_start: 1126, outcome: 'holds' }])
	expect(checks('fixed-assets-equal-prose')).toMatchObject([{ line_start: 1126, outcome: 'holds' }])
	expect(checks('prose-equals-statements').map((it) => [it.subject, it.outcome])).toEqual(
		[
			'revenue_total',
			'revenue_carried_over',
			'expenditure_total',
			'basic_expenditure',
			'project_expenditure',
			'personnel_expenditure',
			'public_funds_expenditure',
			'operating_funds',
		].map((subject) => [subject, 'holds']),
	)
	expect(checks('prose-parts-make-up-total').map((it) => [it.line_start, it.outcome])).toEqual(
		[391, 395, 395, 407, 407].map((line) => [line, 'holds']),
	)
})

/** The document with one text replaced in one line, which must have it. */
function changed(line: number, from: string, to: string) {
	const text = budget.lines[line - 1] ?? ''
	expect(text).toContain(from)
	return read({ lines: budget.lines.with(line - 1, text.replace(from, to)) })
}

test('each sum fails when a part is changed', () => {
	const fails = (rule: string, found: ReturnType<typeof read>) =>
		checks(rule, found).filter((it) => it.outcome === 'fails').length
	expect(fails('previous-year-parts-make-up-total', changed(399, '31.73', '31.74'))).toBe(1)
	expect(fails('asset-parts-make-up-total', changed(1129, '16. 00', '16. 01'))).toBe(1)
	expect(fails('fixed-assets-equal-prose', changed(1117, '457.71', '457.72'))).toBe(1)
	expect(fails('prose-equals-statements', changed(403, '55.38', '55.39'))).toBe(1)
	expect(fails('prose-parts-make-up-total', changed(395, '389.55', '389.56'))).toBe(1)
})

test('a row of the assets that is not understood is said', () => {
	const found = changed(1130, '57. 05', '五十七')
	expect(rows('finding', found).filter((it) => it.rule === 'asset-row-unread')).toMatchObject([
		{ line_start: 1130, printed: '3、单价在20万元以上的设备 | 2 | 五十七' },
	])
	expect(checks('asset-parts-make-up-total', found)).toMatchObject([{ outcome: 'cannot_be_formed' }])
})
