import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Tables } from '../src/schema/schema.ts'
import { rows } from './csv.ts'
import { disclosures, reference } from './inputs.ts'
import { read } from './read.ts'

let tables: Tables
beforeAll(async () => {
	tables = read(await disclosures('data/disclosures'), await reference('data/reference'))
})

/** Names of the projects of a document by function code. */
function names(county: string, origin: string): Record<string, string[]> {
	const found: Record<string, string[]> = {}
	for (const row of tables.project_function) {
		if (!row.document_id.startsWith(county) || row.origin !== origin) continue
		const project = tables.project.find((it) => it.project_id === row.project_id)
		;(found[row.function_code] ??= []).push(project?.name ?? '')
	}
	return found
}

/*
 * Read off 支出总表, column 项目支出, in 万元. Only 11.47 ends in 7 hundredths and only 5.24 in 4, as do the items 11.47 and
 * 91.94. 6,029.30 and 500.00 exceed every item but 6,538.30. No amounts up to 2.80 but 2.80 itself sum to it. Of the
 * tenths left (16.80, 1.20, 85.50, 9.70) only .8 makes the .8 of 259.80 while the rest makes .7 and .7.
 */
test('what the sums of a full budget prove', () => {
	expect(names('130529', 'inferred_exact')).toEqual({
		'2109999': ['冀财社2023年218号提前下达2024年脱贫县离休干部医药费补助资金'],
		'2130152': ['冀财行2023年88号提前下达2024年下派选调生到村工作中央财政补助资金'],
		'2130705': ['村级组织运转经费', '星级党支部及优秀党支部书记补助'],
		'2013201': ['专项运转保障经费'],
		'2013299': ['2024年度党刊征订费'],
	})
})

test('what rules suggest there fills its item exactly: 21.00, 9.00 beside the proved, 5.00 and 163.70', () => {
	expect(names('130529', 'suggested')).toEqual({
		'2120899': ['党校基础设施建设资金'],
		'2130705': ['驻村干部、村支书、村主任健康体检费用'],
		'2060208': ['驻巨专精特新"小巨人"企业科技特派团服务保障资金'],
		'2013250': [
			'12345便民热线新增人员经费',
			'大数据中心运行保障经费',
			'巨好办 APP 运行费用',
			'数据安全运行经费',
		],
	})
})

test('the other 22 projects are told with the codes they may have, and get none', () => {
	const [noticed, ...others] = tables.finding.filter((it) => it.rule.startsWith('function-'))
	expect(others).toEqual([])
	expect(noticed).toMatchObject({ rule: 'function-several-assignments', certainty: 'fact' })
	const listed = noticed?.alternatives?.split('；') ?? []
	expect(listed).toHaveLength(22)
	expect(listed).toContain('离退休干部公用、特需经费 90.00 万元：2013250 / 2013299')
	expect(listed).toContain('数字档案扫描员工资及保险费用 85.50 万元：2013201 / 2013250')
})

test('documents without codes have suggestions only, all of low confidence', () => {
	const others = tables.project_function.filter((row) => !row.document_id.startsWith('130529'))
	expect(new Set(others.map((row) => `${row.origin} ${row.confidence}`))).toEqual(new Set(['suggested low']))
	expect(names('440823', 'suggested')).toMatchObject({
		'2130705': [
			'村(社区)工作激励考核配套激励奖励资金',
			'村办公经费',
			'村“两委”干部补贴',
			'村(社区)服务群众专项经费',
			'村(社区)党组织书记绩效奖励经费',
			'村(社区)阵地建设经费',
		],
		'2120199': ['社区办公经费', '社区“两委”干部补贴'],
		'2013204': ['公务员管理和政审经费'],
	})
	expect(names('630123', 'suggested')).toMatchObject({
		'2130152': ['下派选调生到村工作中中央财政补助资金', '下派选调生到村工作补助（结余）'],
		'2130705': ['西宁市危旧村、社区级综合服务中心清零项目（结余）'],
	})
	expect(names('640221', 'suggested')).toMatchObject({ '2130706': ['村集体经济发展专项资金'] })
})

test('every code that a rule suggests is in the classification, and rules stand in their order', () => {
	const rules = rows('function_rule', readFileSync('data/reference/function_rule.csv', 'utf8'))
	const known = new Set(tables.function_code.map(({ code }) => code))
	expect(rules.filter(({ function_code }) => !known.has(function_code))).toEqual([])
	expect(rules.map(({ seq }) => seq)).toEqual(rules.map((_, at) => at + 1))
})
