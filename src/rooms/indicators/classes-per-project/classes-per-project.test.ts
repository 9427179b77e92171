import { expect, test } from 'vitest'
import { marksOf } from '../../../ui/charts/chart.ts'
import { read } from '../../../share/param.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { targetsOf } from '../../../views/view.ts'
import { charts } from './chart.ts'
import { params, type Coverage } from './columns.ts'
import view from './view.ts'

const one = {
	document_id: 'a',
	county: '甲',
	county_pinyin: 'jia',
	fiscal_year: 2024,
	colour: 1,
} as Disclosure
const project = (project_key: string, counts: readonly number[]): Coverage[] =>
	['cost', 'output', 'benefit', 'satisfaction'].map((class_id, at) => ({
		document_id: 'a',
		project_key,
		project: project_key === 'whole' ? null : `项目${project_key}`,
		class_id,
		counted: counts[at] ?? 0,
		origin: 'derived',
		projects: project_key === 'whole' ? null : 2,
		complete: project_key === 'whole' ? null : 1,
		complete_share: project_key === 'whole' ? null : 1 / 2,
	}))
const scene = (rows: readonly Coverage[], complete: 'folded' | 'listed' = 'folded') => ({
	rows,
	values: read(params, new URLSearchParams({ complete })).values,
	disclosures: [one],
	locale: 'zh' as const,
})

test('a class that a project lacks is an empty cell, and leads to the projects that lack it', () => {
	const [picture] = charts(scene([...project('l8', [1, 2, 1, 1]), ...project('l13', [0, 3, 1, 0])]))
	expect(
		picture &&
			marksOf(picture.chart)
				.map(({ label }) => label)
				.join(' '),
	).toBe('无 3 1 无 1 2 1 1')
	// Projects that lack a class stand first.
	expect(picture?.chart.kind === 'heat' && picture.chart.rows.map(({ name }) => name)).toEqual([
		'项目l13',
		'项目l8',
	])
	expect(picture && targetsOf(picture)[0]).toEqual({ of: 'a.l13' })
	expect(picture && targetsOf(picture)[4]).toEqual({ of: 'a.l8.cost' })
	expect(picture?.below?.map(([, figure]) => figure)).toMatchObject([
		{ text: '1 / 2 个', target: { of: 'a.without.cost' } },
		{ text: '1 / 2 个', target: { of: 'a.without.satisfaction' } },
	])
})

const drawn = (shown: ReturnType<typeof scene>) => {
	const [picture] = charts(shown)
	if (picture?.chart.kind !== 'heat') throw new Error('no heat chart')
	const { rows, cells } = picture.chart
	return rows.map(({ name }, row) => [
		name,
		...cells.filter((cell) => cell.row === row).map(({ label }) => label),
	])
}
const mixed = [...project('l1', [1, 2, 1, 1]), ...project('l2', [0, 3, 1, 1]), ...project('l3', [1, 5, 2, 1])]

test('projects that have every class stand in one row below those that lack one', () => {
	expect(drawn(scene(mixed))).toEqual([
		['项目l2', '无', '3', '1', '1'],
		['其余 2 个项目，各类俱全', '1', '2–5', '1–2', '1'],
	])
	const [picture] = charts(scene(mixed))
	expect(picture && targetsOf(picture).slice(4)).toEqual(Array(4).fill({ set: { complete: 'listed' } }))
})

test('opened, each of them is listed; one alone is never folded', () => {
	expect(drawn(scene(mixed, 'listed')).map(([name]) => name)).toEqual(['项目l2', '项目l1', '项目l3'])
	expect(drawn(scene(mixed.slice(0, 8))).map(([name]) => name)).toEqual(['项目l2', '项目l1'])
})

test('where none lacks a class there are no others', () => {
	const all = [...project('l1', [1, 2, 1, 1]), ...project('l3', [1, 5, 2, 1])]
	expect(drawn(scene(all)).map(([name]) => name)).toEqual(['2 个项目，各类俱全'])
})

test('the folded row is as uncertain as the least certain of what it stands for', () => {
	const [cost, ...others] = project('l1', [1, 1, 1, 1])
	if (!cost) throw new Error('no cells')
	const rows = [{ ...cost, origin: 'suggested' as const }, ...others, ...project('l3', [1, 1, 1, 1])]
	const [picture] = charts(scene(rows))
	expect(picture && marksOf(picture.chart).map(({ origin }) => origin)).toEqual([
		'suggested',
		'derived',
		'derived',
		'derived',
	])
})

test('targets of a whole department are no project that lacks anything', async () => {
	const shown = scene(project('whole', [3, 31, 14, 0]))
	const [picture] = charts(shown)
	expect(picture?.caption).toContain('不适用')
	expect(picture?.below).toBeUndefined()
	expect(picture?.sentence).toContain('部门整体')
	const { columns, rows } = (await view.table())(shown)
	expect(columns.map(({ title }) => title)).toEqual(['披露文件', '项目', '成本', '产出', '效益', '满意度'])
	expect(rows[0]?.slice(0, 2)).toEqual(['甲 2024', '部门整体'])
	expect(rows[0]?.[3]).toMatchObject({ text: '31', target: { of: 'a.whole.output' } })
	expect(rows[0]?.[5]).toBe('无')
	expect(view.title(shown)).toBe('四类指标齐全的项目：甲 不适用')
})
