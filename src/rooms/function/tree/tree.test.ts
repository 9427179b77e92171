import { expect, test } from 'vitest'
import { read } from '../../../share/param.ts'
import { marksOf } from '../../../ui/charts/chart.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { inOrder, targetOf, type TreeRow } from './nodes.ts'
import { params } from './params.ts'
import { charts } from './chart.ts'
import { table } from './table.ts'
import { crumbs, title } from './title.ts'

const julu = { document_id: 'julu', county: '巨鹿', fiscal_year: 2024, colour: 4 } as Disclosure
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
// As the query has them: a level after the other.
const rows = [
	row('213', '', 70),
	row('201', '', 30),
	row('21307', '213', 70),
	row('20132', '201', 30),
	row('2130705', '21307', 70),
]
const scene = (shown: readonly TreeRow[], query = '') => ({
	rows: shown,
	values: read(params, new URLSearchParams(query)).values,
	disclosures: [julu],
	locale: 'zh' as const,
})

test('marks stand parents first, each with its own target', () => {
	expect(inOrder(rows).map(({ code }) => code)).toEqual(['213', '21307', '2130705', '201', '20132'])
	const [picture] = charts(scene(rows))
	expect(picture && marksOf(picture.chart).map(({ hint }) => hint.split(' ')[0])).toEqual([
		'213',
		'21307',
		'2130705',
		'201',
		'20132',
	])
	expect(picture?.targets).toEqual([
		{ at: 'julu.213' },
		{ at: 'julu.21307' },
		{ src: { document_id: 'julu', line_start: 9, line_end: 9 } },
		{ at: 'julu.201' },
		{ src: { document_id: 'julu', line_start: 9, line_end: 9 } },
	])
})

test('the whole that stands opened leads to its source, not to itself', () => {
	const [root] = rows
	expect(root && targetOf(root, rows, 'julu.213')).toHaveProperty('src')
	const purpose = { ...row('villages', '', 70), lens: 'purpose', line_start: null, line_end: null }
	expect(targetOf(purpose, [purpose], 'julu.villages')).toEqual({ of: 'julu.villages' })
})

test('the title says what share stands opened, the way back names every step', () => {
	const opened = scene(rows.slice(2, 3).concat(rows.slice(4)), 'at=julu.21307')
	expect(title(opened)).toBe('巨鹿 2024：“名21307”占 70.0%')
	expect(crumbs(opened).map(({ label, at }) => [label, at])).toEqual([
		['全部', ''],
		['巨鹿 2024', 'julu'],
		['213', 'julu.213'],
		['21307 名21307', 'julu.21307'],
	])
})

test('the table has every node under its parent, however small', () => {
	const thin = [...rows, row('2013299', '20132', 0.01)]
	expect(table(scene(thin)).rows.map((cells) => cells[2])).toEqual([
		'213',
		'21307',
		'2130705',
		'201',
		'20132',
		'2013299',
	])
})
