import { expect, test } from 'vitest'
import { read } from '../../../share/param.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { targetsOf, type ChartCard } from '../../../views/view.ts'
import { charts } from './chart.ts'
import { params, type FundsRow } from './columns.ts'
import view from './view.ts'

const targets = (picture: ChartCard | undefined) => picture && targetsOf(picture)

const julu = {
	document_id: 'julu',
	county: '巨鹿',
	department_kind: '组织部',
	fiscal_year: 2024,
	colour: 4,
	line_count: 1149,
} as Disclosure
const row = (
	code: string,
	key: string,
	amount: number,
	whole: number,
	more: Partial<FundsRow> = {},
): FundsRow => ({
	document_id: 'julu',
	code,
	name: `名${code}`,
	name_en: `name ${code}`,
	key,
	amount,
	whole,
	share: amount / whole,
	origin: 'disclosed',
	parts: 1,
	line_start: 9,
	line_end: 9,
	...more,
})
const scene = (rows: readonly FundsRow[], query = '') => ({
	rows,
	values: read(params, new URLSearchParams(query)).values,
	disclosures: [julu],
	locale: 'zh' as const,
})

test('a row has its parts in the order of the keys, and a target for each', () => {
	const rows = [row('201', 'project', 100_000, 400_000), row('201', 'basic', 300_000, 400_000)]
	const [picture] = charts(scene(rows))
	expect(picture?.chart).toMatchObject({
		keys: [{ key: 'basic' }, { key: 'project' }],
		max: 1,
		rows: [{ code: '201', label: '40.00', segments: [{ value: 0.75, label: '30.00' }, { value: 0.25 }] }],
	})
	expect(targets(picture)).toEqual([
		{ src: { document_id: 'julu', line_start: 9, line_end: 9 }, yuan: 300_000 },
		{ src: { document_id: 'julu', line_start: 9, line_end: 9 }, yuan: 100_000 },
	])
})

test('as amounts all charts share a scale', () => {
	const [picture] = charts(scene([row('201', 'basic', 300_000, 400_000)], 'length=amount'))
	expect(picture?.chart).toMatchObject({ max: 400_000, rows: [{ segments: [{ value: 300_000 }] }] })
})

test('who does not split says so, and leads to the whole document', async () => {
	const none = row('', '', 0, 1, { amount: null, whole: null, share: null, line_start: null, line_end: null })
	const [picture] = charts(scene([none], 'split=fund'))
	expect(picture?.chart).toMatchObject({
		kind: 'bars',
		bars: [{ value: null, label: '文件没有按资金性质分列' }],
	})
	expect(targets(picture)).toEqual([{ src: { document_id: 'julu', line_start: 1, line_end: 1149 } }])
	expect((await view.table())(scene([none], 'split=fund')).rows).toEqual([
		['巨鹿 2024', 'n/a', '文件没有按资金性质分列', 'n/a', 'n/a', 'n/a', 'n/a'],
	])
})

test('a part that a name tells leads to its projects and says what it goes by', () => {
	const told = row('', 'carried_over', 10, 40, { origin: 'suggested', line_start: null, line_end: null })
	const [picture] = charts(scene([told], 'split=carried'))
	expect(targets(picture)).toEqual([{ of: 'julu..carried_over' }])
	expect(picture?.caption).toBe('按项目名称是否写明结余或结转')
})

test('the title is a finding only where one code has all of it', () => {
	const one = row('2120899', 'carried_over', 210_000, 210_000)
	expect(view.title(scene([one, row('', 'carried_over', 210_000, 400_000)], 'split=carried'))).toBe(
		'巨鹿组织部 2024 年：上年结转 21 万元，全部列在“名2120899”',
	)
	expect(view.title(scene([one, row('201', 'carried_over', 5, 5)], 'split=carried'))).toContain('？')
	expect(view.title(scene([]))).toBe('没有选中披露文件')
})
