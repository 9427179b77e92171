import { expect, test } from 'vitest'
import { read } from '../../../share/param.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { targetsOf } from '../../../views/view.ts'
import type { Deadline } from './columns.ts'
import view from './view.ts'

const disclosure = (document_id: string, county: string) =>
	({
		document_id,
		county,
		county_code: county,
		county_pinyin: county,
		fiscal_year: 2024,
		colour: 1,
	}) as Disclosure
const row = (document_id: string, form: string | null, month: number | null, counted: number): Deadline => ({
	document_id,
	form,
	month,
	counted,
	printed: form && '12月底',
	n: form === null ? 0 : 4,
	share: form === null ? null : counted / 4,
	timely: 7,
	ends: form === null ? 0 : 3,
	ends_share: form === null ? null : 3 / 4,
})
const scene = (rows: readonly Deadline[]) => ({
	rows,
	values: read(view.params, new URLSearchParams()).values,
	disclosures: [disclosure('a', '甲'), disclosure('b', '乙')],
	locale: 'zh' as const,
})

test('forms and months lead to their targets; who has no dates is told, and has no bar', async () => {
	const shown = scene([row('a', 'month_end', 12, 3), row('a', 'year', null, 1), row('b', null, null, 0)])
	const [picture, ...others] = view.charts(shown)
	expect(others).toEqual([])
	expect(picture && targetsOf(picture)).toEqual([{ of: 'a.month_end-12' }, { of: 'a.year' }])
	expect(picture?.below?.[0]?.slice(0, 2)).toEqual([
		'乙 2024：',
		'没有以日期为目标的指标（时效指标 7 条，都用别种写法）',
	])
	const { rows } = (await view.table())(shown)
	expect(rows.map((cells) => cells[1])).toEqual(['12 月底', '只写年份'])
	expect(rows[0]?.slice(3)).toMatchObject([
		{ text: '3', target: { of: 'a.month_end-12' } },
		{ text: '4', target: { of: 'a.' } },
		{ text: '75.0%', target: { of: 'a.month_end-12' } },
	])
	expect(view.title(shown)).toBe('以日期为目标的指标里定在月底的：甲 3/4')
})

test('where nobody has dates the title says so', () => {
	expect(view.title(scene([row('b', null, null, 0)]))).toContain('没有以日期为目标')
	expect(view.title(scene([]))).toBe('没有选中披露文件')
})
