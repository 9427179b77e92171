import { expect, test } from 'vitest'
import { read } from '../../../share/param.ts'
import { marksOf } from '../../../ui/charts/chart.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { targetsOf } from '../../../views/view.ts'
import { charts } from './chart.ts'
import { params, type TreeRow } from './columns.ts'
import { targetOf } from './nodes.ts'
import view from './view.ts'

const julu = {
	document_id: 'julu',
	county: '巨鹿',
	department_kind: '组织部',
	county_pinyin: 'julu',
	department_kind_en: 'Organization department',
	fiscal_year: 2024,
	colour: 4,
} as Disclosure
const row = (code: string, parent: string, amount: number): TreeRow => ({
	document_id: 'julu',
	lens: 'function',
	code,
	parent,
	level: (code.length - 1) / 2,
	name: `名${code}`,
	name_en: `名${code}`,
	amount,
	base: 100,
	share: amount / 100,
	origin: 'disclosed',
	parts: 1,
	line_start: 9,
	line_end: 9,
})
// As the query has them: each before its parts.
const rows = [
	row('213', '', 70),
	row('21307', '213', 70),
	row('2130705', '21307', 40),
	row('2130706', '21307', 30),
	row('201', '', 30),
	row('20132', '201', 30),
]
const scene = (shown: readonly TreeRow[], query = '') => ({
	rows: shown,
	values: read(params, new URLSearchParams(query)).values,
	disclosures: [julu],
	locale: 'zh' as const,
})

const nodesOfFirst = (shown: readonly TreeRow[]) => {
	const [picture] = charts(scene(shown))
	if (picture?.chart.kind !== 'tree') throw new Error('no tree')
	return { picture, nodes: picture.chart.nodes, marks: marksOf(picture.chart) }
}

test('marks stand parents first, what is all of its parent in one with it, each with its own target', () => {
	const { picture, nodes, marks } = nodesOfFirst(rows)
	expect(marks.map((mark) => 'name' in mark && mark.name)).toEqual([
		'名213 › 名21307',
		'名2130705',
		'名2130706',
		'名201 › 名20132',
	])
	expect(nodes.map(({ levels }) => levels)).toEqual([2, 2])
	expect(targetsOf(picture)).toEqual([
		{ at: 'julu.21307' },
		{ src: { document_id: 'julu', line_start: 9, line_end: 9 }, yuan: 40 },
		{ src: { document_id: 'julu', line_start: 9, line_end: 9 }, yuan: 30 },
		{ src: { document_id: 'julu', line_start: 9, line_end: 9 }, yuan: 30 },
	])
})

test('nodes that stand as one say each code, and what is true of both once', () => {
	const [class_, subclass] = [row('201', '', 30), { ...row('20132', '201', 30), line_start: 12 }]
	const { marks } = nodesOfFirst([class_, subclass])
	expect(marks.map(({ hint }) => hint.split('\n'))).toEqual([
		['201 名201', '20132 名20132', expect.stringMatching(/30\.0%$/), '原文', '原文第 9 行', '原文第 12 行'],
	])
})

test('an only part that is less than its whole, or of another origin, stands apart from it', () => {
	const apart = (part: Partial<TreeRow>) =>
		nodesOfFirst([row('201', '', 30), { ...row('20132', '201', 30), ...part }]).marks.length
	expect(apart({})).toBe(1)
	expect(apart({ amount: 29 })).toBe(2)
	expect(apart({ origin: 'derived' })).toBe(2)
})

test('the whole that stands opened leads to its source, not to itself', () => {
	const [root] = rows
	expect(root && targetOf(root, scene(rows, 'at=julu.213'))).toHaveProperty('src')
	const purpose = { ...row('villages', '', 70), lens: 'purpose', line_start: null, line_end: null }
	expect(targetOf(purpose, scene([purpose], 'at=julu.villages'))).toEqual({ of: 'julu.villages' })
})

test('the title names the largest branch of the first level', () => {
	expect(view.title(scene(rows))).toBe('逐级拆分，巨鹿组织部 2024 年所列支出中最大的一支：名213 70%')
	const purposes = [{ ...row('villages', '', 60), lens: 'purpose' }]
	expect(view.title({ ...scene(purposes), locale: 'en' })).toContain(
		'as suggested by this site: 名villages 60%',
	)
})

test('the title says what share stands opened, the way back names every step', () => {
	const opened = scene(rows.slice(1, 4), 'at=julu.21307')
	expect(view.title(opened)).toBe('巨鹿组织部 2024：“名21307”占 70.0%')
	expect(view.crumbs(opened).map(({ label, at }) => [label, at])).toEqual([
		['全部', ''],
		['巨鹿 2024', 'julu'],
		['213', 'julu.213'],
		['21307 名21307', 'julu.21307'],
	])
})

test('a name in the table opens its parts, its numbers lead to their source', async () => {
	const table = (await view.table())(scene(rows, 'unit=yuan'))
	expect(table.columns.map(({ title }) => title)).toEqual([
		'披露文件',
		'层级',
		'科目',
		'名称',
		'预算数（元）',
		'占比',
		'来历',
	])
	expect(table.rows[0]).toEqual([
		'巨鹿 2024',
		'类',
		'213',
		expect.objectContaining({ text: '名213', target: { at: 'julu.213' } }),
		expect.objectContaining({
			text: '70',
			origin: 'disclosed',
			target: { src: expect.anything() as unknown, yuan: 70 },
		}),
		expect.objectContaining({ text: '70.0%', origin: 'derived' }),
		'原文',
	])
	expect(table.rows[2]?.[3]).toBe('名2130705')
})
