import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { text } from '../../src/engine/row.ts'
import list from '../../src/rooms/projects/projects/view.ts'
import { text as words } from '../../src/rooms/projects/project/text.ts'
import one from '../../src/rooms/projects/project/view.ts'
import { question } from '../../src/views/view.ts'
import { read } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})
const found = async (query: string) =>
	engine.ask(question(list, read(list.params, new URLSearchParams(query)).values))
const page = async (at: string) =>
	engine.ask(question(one, read(one.params, new URLSearchParams({ at })).values))

test('all 107 projects and tasks stand in the list: 13, 14, 45 and 35', async () => {
	const rows = await found('')
	const of = (county: string) => rows.filter(({ document_id }) => document_id.startsWith(county)).length
	expect([of('630123'), of('640221'), of('440823'), of('130529')]).toEqual([13, 14, 45, 35])
})

test.for([
	['村办公', ['村办公经费']],
	['cunbangong', ['村办公经费']],
	['cjzz', ['村级组织运转经费']],
	['ｃｕｎｂａｎｇｏｎｇ', ['村办公经费']],
	['　ＣＪＺＺ　', ['村级组织运转经费']],
	['６３０１２３00024T000000489', ['第一书记及驻村工作队员保障经费']],
	['63012300024T000000489', ['第一书记及驻村工作队员保障经费']],
	['zzzz', []],
] as const)('“%s” finds them by name, pinyin, initials and code', async ([q, names]) => {
	expect((await found(new URLSearchParams({ q }).toString())).map(({ name }) => name)).toEqual(names)
})

// Counted over data/normalized/project.csv by another program: each word printed as it is, or its characters in order in
// the name or the purpose.
test.for([
	['干部培训', 11],
	['干部 培训', 13],
	['培训　干部', 13],
	['干部教育培训', 12],
] as const)('“%s” finds %i by words apart and by purpose', async ([q, n]) => {
	const rows = await found(new URLSearchParams({ q }).toString())
	expect(rows).toHaveLength(n)
	const training = (await found('purpose=training')).map(({ code }) => code)
	expect(training).toHaveLength(11)
	if (!q.startsWith('干部 ')) expect(rows.map(({ code }) => code)).toEqual(expect.arrayContaining(training))
})

test('what is typed is text, whatever it looks like', async () => {
	expect(await found(new URLSearchParams({ q: "' OR 1=1 --" }).toString())).toEqual([])
	expect(await found(new URLSearchParams({ q: '%' }).toString())).toEqual([])
	expect(await found(new URLSearchParams({ q: '_' }).toString())).toEqual([])
})

test('six projects of 巨鹿 have a code that the sums prove, and the filter finds them', async () => {
	const rows = await found('has=proved')
	expect(rows).toHaveLength(6)
	expect(new Set(rows.map(({ document_id }) => document_id))).toEqual(new Set(['130529-zuzhibu-2024-budget']))
})

test('by amount, the largest stands first and what is not disclosed last', async () => {
	const amounts = (await found('sort=amount')).map(({ amount }) => amount ?? -1)
	expect(amounts[0]).toBe(60_293_000)
	expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
})

/** Typed from line 581 to 599 of 巨鹿's document. */
test('the page of 村级组织运转经费: amount, plan, indicators, unit costs', async () => {
	const rows = await page('130529-zuzhibu-2024-budget.l581')
	const of = (section: string) => rows.filter((row) => row.section === section)
	expect(of('project')[0]).toMatchObject({ name: '村级组织运转经费', amount: 60_293_000, line_start: 581 })
	expect(of('unit_cost').map(({ amount }) => amount)).toEqual([120_000, 28_800])
	expect(of('plan').at(-1)?.quantity).toBe(100)
	expect(of('indicator').map(({ value }) => value)).toContain('≥12万元')
	expect(of('similar').every(({ document_id }) => !document_id.startsWith('130529'))).toBe(true)
})

test('projects of the same purpose stand beside one, each with how many they are', async () => {
	const rows = (await page('130529-zuzhibu-2024-budget.l581')).filter(({ section }) => section === 'similar')
	const alike = await engine.ask({
		sql: `SELECT lower(o.project_id) AS id
			FROM project_purpose AS o
			JOIN project AS p USING (project_id)
			WHERE
				o.purpose = (SELECT purpose FROM project_purpose WHERE project_id = '130529-zuzhibu-2024-budget.L581')
				AND p.document_id <> '130529-zuzhibu-2024-budget'
			ORDER BY o.project_id`,
		rows: { id: text },
		values: {},
	})
	expect(alike).toHaveLength(9)
	expect(rows.map(({ project_id }) => project_id).sort()).toEqual(alike.map(({ id }) => id).sort())
	expect(new Set(rows.map((row) => row.alike))).toEqual(new Set([alike.length]))
})

test('a project that is not there is none', async () => {
	expect(await page('130529-zuzhibu-2024-budget.l1')).toEqual([])
})

test('every class that is published has an English name; a class that no template has stays as it is printed', async () => {
	const classes = await engine.ask({
		sql: 'SELECT DISTINCT unnest([class1, class2]) AS printed FROM indicator ORDER BY printed',
		rows: { printed: text },
		values: {},
	})
	expect(classes.length).toBeGreaterThan(10)
	for (const { printed } of classes) expect(words.en.class_of(printed)).not.toMatch(/\p{Script=Han}/u)
	expect(words.en.class_of('自拟指标')).toBe('自拟指标')
	expect(words.zh.class_of('产出')).toBe('产出')
})
