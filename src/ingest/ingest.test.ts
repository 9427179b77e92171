import { expect, test } from 'vitest'
import { reconcile, type Check } from './checks/check.ts'
import { finding } from './finding.ts'
import { ingest } from './ingest.ts'
import type { Heading, Layout, Reading } from './reading.ts'
import type { Reference } from './reference.ts'

const HEADING: Heading = {
	title: '2030年示例表',
	department_name: '中共青山县委组织部',
	printed_code: '074',
	fiscal_year: 2030,
	scope: 'projects',
	amount_unit: '元',
	stated_total_yuan: null,
	template_family: null,
}

const project = (line: number, name: string): Reading => ({
	table: 'project',
	row: {
		line_start: line,
		line_end: line,
		origin: 'disclosed',
		seq: line,
		kind: 'project',
		code: null,
		name,
		category: null,
		amount_yuan: 100n,
		amount_printed: '1',
		amount_state: 'printed',
		fiscal_yuan: null,
		other_yuan: null,
		use_of_funds: null,
		objective: null,
		period: null,
	},
})

const remark = (line: number, projectLine?: number): Reading =>
	finding(
		{ line_start: line, line_end: line },
		{ rule: 'remark', kind: 'quality', severity: 'low', certainty: 'fact', zh: '注', en: 'Note' },
		projectLine,
	)

const layout = (heading: Partial<Heading>, readings: readonly Reading[] = [], score = 1): Layout => ({
	id: 'project_target_form',
	recognise: () => score,
	*read() {
		yield { table: 'document', row: { ...HEADING, ...heading } }
		yield* readings
	},
})

const reference: Reference = {
	division: [],
	county: [
		{
			county_code: '999901',
			name: '青山县',
			short_name: '青山',
			name_pinyin: 'qingshan',
			name_initials: 'qs',
			prefecture: '某市',
			province: '某省',
		},
		{
			county_code: '999902',
			name: '绿水县',
			short_name: '绿水',
			name_pinyin: 'lvshui',
			name_initials: 'ls',
			prefecture: '某市',
			province: '某省',
		},
	],
	department_kind: [
		{
			kind: '组织部',
			name_en: 'Organization department',
			pinyin: 'zuzhibu',
			initials: 'zzb',
			slug: 'zuzhibu',
			per_county: 'one',
			pattern: '组织部',
		},
	],
	purpose_rule: [
		{ rule: 'any', seq: 2, purpose: '其他', pattern: '.', content_pattern: null, reason: '其余' },
		{ rule: 'talent', seq: 1, purpose: '人才', pattern: '人才', content_pattern: null, reason: '名称' },
	],
	function_rule: [],
}

const FILE = { name: 'sample.txt', text: '甲\n乙\n丙', sha256: 'f00d' }
const read = (layouts: readonly Layout[], checks: readonly Check[] = []) =>
	ingest(FILE, reference, { layouts, checks })

function tables(layouts: readonly Layout[], checks: readonly Check[] = []) {
	const ingested = read(layouts, checks)
	if (ingested.outcome === 'refused') throw new Error(ingested.message_en)
	return ingested.tables
}

test('the document and its department are named by county, kind and year', () => {
	const { document, department } = tables([layout({})])
	expect(document[0]).toMatchObject({
		document_id: '999901-zuzhibu-2030-targets',
		county_code: '999901',
		department_id: '999901-zuzhibu',
		title: '2030年示例表',
		layout: 'project_target_form',
		source_file: 'sample.txt',
		sha256: 'f00d',
		line_count: 3,
	})
	expect(department).toEqual([
		{
			department_id: '999901-zuzhibu',
			county_code: '999901',
			printed_code: '074',
			name: '中共青山县委组织部',
			kind: '组织部',
			name_pinyin: 'zuzhibu',
			name_initials: 'zzb',
		},
	])
})

test('a county that only the title names is found there', () => {
	const { document } = tables([layout({ title: '绿水县委组织部项目表', department_name: '组织部' })])
	expect(document[0]?.county_code).toBe('999902')
})

test('projects get identifiers and purposes, findings the project they are about', () => {
	const it = tables([
		layout({}, [project(1, '人才工作经费'), project(2, '杂项'), remark(3, 2), remark(3), remark(1, 1)]),
	])
	const id = '999901-zuzhibu-2030-targets'
	expect(it.project.map((row) => row.project_id)).toEqual([`${id}.L1`, `${id}.L2`])
	expect(it.project_purpose.map((row) => [row.project_id, row.purpose, row.rule, row.origin])).toEqual([
		[`${id}.L1`, '人才', 'talent', 'suggested'],
		[`${id}.L2`, '其他', 'any', 'suggested'],
	])
	expect(it.finding.map((row) => [row.finding_id, row.project_id])).toEqual([
		[`${id}.L3a`, `${id}.L2`],
		[`${id}.L3b`, null],
		[`${id}.L1`, `${id}.L1`],
	])
})

test('a finding about a line where two projects begin names neither; one about no project is a mistake', () => {
	const twice = tables([layout({}, [project(2, '甲'), project(2, '乙'), remark(2, 2)])])
	expect(twice.finding[0]?.project_id).toBeNull()
	expect(() => read([layout({}, [project(2, '甲'), remark(2, 3)])])).toThrow('line 3')
})

test('checks see the rows that were read, and what they find joins the findings', () => {
	const check: Check = {
		id: 'remark',
		zh: '注',
		en: 'Note',
		*run({ projects, heading }) {
			if (heading.fiscal_year === 2030) for (const it of projects) yield remark(it.line_end, it.line_start)
		},
	}
	const { finding } = tables([layout({}, [project(2, '甲')])], [check])
	expect(finding.map((row) => row.finding_id)).toEqual(['999901-zuzhibu-2030-targets.L2'])
})

test('a row printed twice is checked twice, and the two can be told apart', () => {
	const check: Check = {
		id: 'sum',
		zh: '和',
		en: 'Sum',
		*run({ projects }) {
			for (const it of projects)
				yield* reconcile(check, { subject: it.name, place: it, expected: 1n, actual: 1n })
		},
	}
	const { reconciliation } = tables(
		[layout({}, [project(1, '甲'), project(2, '甲'), project(3, '乙')])],
		[check],
	)
	expect(reconciliation.map(({ subject }) => subject)).toEqual(['甲', '甲 (2)', '乙'])
})

test('what a finding quotes of an empty cell is NULL', () => {
	const told = remark(1)
	if (told.table !== 'finding') throw new Error('A finding was made.')
	const empty: Reading = { ...told, row: { ...told.row, printed: '', repaired: '甲' } }
	expect(tables([layout({}, [empty])]).finding[0]).toMatchObject({ printed: null, repaired: '甲' })
})

test('the layout that recognises the document best reads it', () => {
	const other: Layout = { ...layout({ title: '另一种' }, [], 0.9), id: 'department_budget' }
	expect(tables([layout({}, [], 0.6), other]).document[0]?.document_id).toBe('999901-zuzhibu-2030-budget')
})

test('a text that no layout recognises is refused, and the nearest is named', () => {
	const refused = read([layout({}, [], 0.1), { ...layout({}, [], 0.4), id: 'department_budget' }])
	expect(refused).toMatchObject({ outcome: 'refused', rule: 'unknown-layout', file: 'sample.txt' })
	expect(refused).toHaveProperty('message_zh', expect.stringContaining('department_budget（相符 40 %）'))
})

test.for([
	[{ title: '', fiscal_year: 0 }, 'no-heading', 'title, fiscal_year'],
	[{ department_name: '中共高岭县委组织部' }, 'unknown-county', '中共高岭县委组织部'],
	[{ department_name: '青山县和绿水县组织部' }, 'unknown-county', '青山县, 绿水县'],
	[{ department_name: '青山县财政局' }, 'unknown-department', '青山县财政局'],
] as const)('what cannot be resolved is refused in a sentence: %j', ([heading, rule, named]) => {
	const refused = read([layout(heading)])
	expect(refused).toMatchObject({ outcome: 'refused', rule })
	expect(refused).toHaveProperty('message_en', expect.stringContaining(named))
	expect(refused).toHaveProperty('message_en', expect.stringMatching(/^sample\.txt: /))
})
