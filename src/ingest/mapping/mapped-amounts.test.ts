import { describe, expect, test } from 'vitest'
import { published, csv, offer, mapped, chosen } from './mapped.fixture.ts'

test('indicators in English with English classes', async () => {
	const text = csv(
		['Project', 'Level 1', 'Level 2', 'Indicator', 'Operator', 'Target', 'Unit', 'Weight'],
		[
			['School buses', 'Output', 'Quantity', 'Buses running', '≥', '12', '辆', '20'],
			['School buses', 'Output', 'Timeliness', 'Trips on time', '≥', '95', '%', '30'],
			['School buses', 'Satisfaction', 'Satisfaction', 'Parents content', '≥', '90', '%', '10'],
		],
	)
	const { fitting, proposals } = await offer(text)
	expect(fitting).toBe('indicator')
	const { documents, check } = await mapped(text, chosen('indicator', proposals.indicator))
	const rows = documents.flatMap(({ indicator }) =>
		indicator.map(({ class1, class2, name, operator, value, unit, weight }) => [
			class1,
			class2,
			name,
			operator,
			value,
			unit,
			weight,
		]),
	)
	expect(rows).toEqual([
		['产出', '数量指标', 'Buses running', '>=', 12, '辆', 20],
		['产出', '时效指标', 'Trips on time', '>=', 95, '%', 30],
		['满意度', '服务对象满意度指标', 'Parents content', '>=', 90, '%', 10],
	])
	expect(check?.faultCount).toBe(0)
})

describe('amounts by function code', () => {
	const LINES = published('budget_line').filter(
		({ document_id, statement, function_code }) =>
			document_id === '130529-zuzhibu-2024-budget' &&
			statement === 'expenditure_by_function' &&
			function_code !== '',
	)
	const codes = [...new Set(LINES.map(({ function_code = '' }) => function_code))]
	const of = (code: string, measure: string) =>
		LINES.find((it) => it['function_code'] === code && it['measure'] === measure)?.['amount_yuan'] ?? ''
	const name = (code: string) => LINES.find((it) => it['function_code'] === code)?.['item_name'] ?? ''
	const rows = codes.map((code) => [
		name(code),
		code,
		of(code, 'total'),
		of(code, 'basic'),
		of(code, 'project'),
	])

	test.each([
		['Chinese', ['支出名称', '科目', '全部（元）', '基本支出（元）', '项目支出（元）']],
		[
			'English',
			['Item', 'Function code', 'Total (yuan)', 'Basic expenditure (yuan)', 'Project expenditure (yuan)'],
		],
	])('%s', async (language, columns) => {
		const text = csv(columns, rows)
		const { fitting, proposals } = await offer(text)
		const [item = '', code = '', total = '', basic = '', project = ''] = columns
		if (language === 'English') {
			expect(fitting).toBe('budget_line')
			expect(proposals.budget_line).toEqual({
				[item]: 'function_name',
				[code]: 'function_code',
				[total]: 'total',
				[basic]: 'basic',
				[project]: 'project_expenditure',
			})
		} else expect(proposals.budget_line[code]).toBe('function_code')
		const { documents, check } = await mapped(
			text,
			chosen('budget_line', {
				[item]: 'function_name',
				[code]: 'function_code',
				[total]: 'total',
				[basic]: 'basic',
				[project]: 'project_expenditure',
			}),
		)
		expect(check?.faultCount).toBe(0)
		const [document] = documents
		const read = (document?.budget_line ?? []).map((it) => [
			it.function_code,
			it.measure,
			it.amount_yuan === null
				? ''
				: `${String(it.amount_yuan / 100n)}.${String(it.amount_yuan % 100n).padStart(2, '0')}`,
		])
		const wanted = codes.flatMap((code) =>
			['total', 'basic', 'project'].flatMap((measure) =>
				of(code, measure) === '' ? [] : [[code, measure, of(code, measure)]],
			),
		)
		expect(read.filter(([, , amount]) => amount !== '')).toEqual(wanted)
	})
})
