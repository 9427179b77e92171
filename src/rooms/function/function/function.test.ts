import { describe, expect, test } from 'vitest'
import { read } from '../../../share/param.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { targetsOf } from '../../../views/view.ts'
import { charts } from './chart.ts'
import type { Spending } from './columns.ts'
import { sourceOf, targetOf } from './marks.ts'
import view from './view.ts'

const julu = {
	document_id: 'julu',
	county: '巨鹿',
	department_kind: '组织部',
	county_pinyin: 'julu',
	fiscal_year: 2024,
	colour: 4,
	coded: true,
	projects: 35,
	project_kind: 'project',
} as Disclosure
const row = (code: string, share: number, more: Partial<Spending> = {}): Spending => ({
	document_id: 'julu',
	reading: 'disclosed',
	lens: 'function',
	code,
	name: `名${code}`,
	name_en: `name ${code}`,
	amount: share * 1_000_000,
	base: 1_000_000,
	base_origin: 'disclosed',
	base_line_start: 3,
	base_line_end: 3,
	share,
	quotient: null,
	origin: 'disclosed',
	parts: 1,
	line_start: 9,
	line_end: 10,
	opens: false,
	opened: null,
	opened_en: null,
	basic: null,
	basic_line_start: null,
	basic_line_end: null,
	divisor: null,
	divisor_unit: null,
	divisor_year: null,
	divisor_origin: null,
	divisor_confidence: null,
	divisor_source: null,
	divisor_document: null,
	divisor_line: null,
	...more,
})
const scene = (rows: readonly Spending[], query = '') => ({
	rows,
	values: read(view.params, new URLSearchParams(query)).values,
	disclosures: [julu],
	locale: 'zh' as const,
})

describe('title', () => {
	test('is a finding where one code is more than half, else the largest part', () => {
		expect(view.title(scene([row('213', 0.862), row('201', 0.138)]))).toBe(
			'巨鹿组织部 2024 年预算：86% 安排用于“名213”（213）',
		)
		expect(view.title(scene([row('201', 0.3), row('213', 0.4), row('208', 0.3)]))).toBe(
			'巨鹿组织部 2024 年预算支出中最大的科目：名213 40%',
		)
	})

	const purpose = (code: string, share: number, document_id = 'julu') =>
		row(code, share, { lens: 'purpose', reading: 'purpose', origin: 'suggested', document_id })

	test('a purpose that this site suggests is told as such', () => {
		expect(view.title(scene([purpose('villages', 0.9)]))).toBe(
			'巨鹿组织部 2024 年所列项目中最大的用途（本站归类）：名villages 90%',
		)
	})

	const pingluo = { ...julu, document_id: 'pingluo', county: '平罗', county_code: '640221' }
	const two = (query = '', locale: 'zh' | 'en' = 'zh') => ({
		...scene([row('213', 0.4), row('201', 0.3), purpose('Offices', 0.55, 'pingluo')], query),
		disclosures: [julu, pingluo],
		locale,
	})

	test('names the largest of each, however each is read', () => {
		expect(view.title(two())).toBe(
			'组织部所列支出中最大的一项（用途由本站归类）：名213（巨鹿 40%），名Offices（平罗 55%）',
		)
	})

	test('asks where disclosures are set side by side as many: the largest would be a ranking', () => {
		expect(view.title(two('shape=many'))).toBe('2 份组织部预算安排到了哪里？')
	})

	test('an account of the year is not called its budget', () => {
		expect(view.title({ ...scene([row('213', 0.862)]), disclosures: [{ ...julu, stage: 'final' }] })).toBe(
			'巨鹿组织部 2024 决算：86% 安排用于“名213”（213）',
		)
	})

	test('says what it was narrowed to', () => {
		expect(view.title(scene([row('212', 1)], 'fund=government_fund&kind=project'))).toBe(
			'巨鹿组织部 2024 年预算（项目支出、政府性基金预算）：100% 安排用于“名212”（212）',
		)
	})

	test('says so when nothing is chosen', () => {
		expect(view.title(scene([]))).toBe('没有选中披露文件')
	})
})

describe('where a number leads', () => {
	test('a printed one to its lines, a computed one to its parts, one that opens a level down', () => {
		expect(targetOf(row('2130705', 1), scene([]))).toEqual({
			src: { document_id: 'julu', line_start: 9, line_end: 10 },
			yuan: 1_000_000,
		})
		const computed = row('villages', 1, { line_start: null, line_end: null })
		expect(targetOf(computed, scene([]))).toEqual({ of: 'julu.villages' })
		expect(targetOf(row('213', 1, { opens: true }), scene([]))).toEqual({ at: 'julu.213' })
		expect(sourceOf(row('213', 1, { opens: true }), scene([]))).toHaveProperty('src')
	})

	test('a quotient to what was divided and what by', () => {
		expect(targetOf(row('2130705', 1), scene([], 'scale=per'))).toEqual({ of: 'julu.2130705' })
	})

	test('the way back names every code above', () => {
		const steps = view.crumbs(scene([row('2130705', 1, { opened: '农村综合改革' })], 'at=julu.21307'))
		expect(steps).toEqual([
			{ label: '全部', at: '' },
			{ label: '213', at: 'julu.213' },
			{ label: '巨鹿 2024 21307 农村综合改革', at: 'julu.21307' },
		])
		expect(view.crumbs(scene([row('213', 1)]))).toEqual([])
	})
})

test('the picture has one target a mark and says its largest in words', () => {
	const [picture] = charts(scene([row('213', 0.8), row('201', 0.2)]))
	expect(picture && targetsOf(picture)).toHaveLength(2)
	expect(picture?.sentence).toContain('名213')
	expect(picture?.total).toMatchObject({
		text: '100.00 万元',
		origin: 'disclosed',
		target: { src: { line_start: 3 } },
	})
	const [summed] = charts(scene([row('213', 1, { base_origin: 'derived', base_line_start: null })]))
	expect(summed?.total).toMatchObject({ origin: 'derived', target: { of: 'julu.' } })
})

test('every number of the table leads somewhere, in the unit of its column', async () => {
	const { columns, rows } = (await view.table())(scene([row('213', 0.8)], 'unit=yuan'))
	expect(columns.map(({ title }) => title)).toContain('预算数（元）')
	const figures = rows.flatMap((cells) => cells.filter((cell) => typeof cell !== 'string'))
	expect(figures.map(({ text }) => text)).toEqual(['800,000', '80.0%'])
})

describe('a disclosure that has nothing to show', () => {
	const none = row('no_fund', 0, { lens: 'none', amount: null, share: null, base: null, origin: 'derived' })

	test('says why, and leads to the whole document', () => {
		const [picture] = charts({ ...scene([none]), disclosures: [{ ...julu, line_count: 1149 }] })
		expect(picture?.chart).toMatchObject({ bars: [{ value: null, label: '文件没有按资金性质分列' }] })
		expect(picture && targetsOf(picture)).toEqual([
			{ src: { document_id: 'julu', line_start: 1, line_end: 1149 } },
		])
		expect(picture?.total).toBeNull()
		expect(picture?.sentence).toBe('巨鹿 2024：不适用，文件没有按资金性质分列。')
	})

	test('has no number in the table', async () => {
		expect((await view.table())(scene([none])).rows[0]?.filter((cell) => typeof cell !== 'string')).toEqual(
			[],
		)
	})
})

describe('per denominator', () => {
	const divided = row('2130705', 0.5, {
		quotient: 1718.213,
		divisor: 291,
		divisor_unit: '个',
		divisor_year: 2024,
		divisor_origin: 'disclosed',
		divisor_confidence: 'high',
		divisor_source: '目标表',
		divisor_document: 'julu',
		divisor_line: 590,
	})

	test('the bar says the quotient, and the line below what it was divided by and where that stands', () => {
		const [picture] = charts(scene([divided], 'scale=per&by=village'))
		expect(picture?.chart).toMatchObject({ bars: [{ value: 1718.213, label: '1,718.21 元/村' }] })
		expect(picture?.below).toEqual([
			[
				'分母 ',
				expect.objectContaining({
					text: '291 个',
					target: { src: { document_id: 'julu', line_start: 590, line_end: 590 } },
				}),
				'（行政村，2024 年，可信度高）',
			],
		])
	})

	test('a missing denominator is n/a with its reason, not zero', () => {
		const [picture] = charts(scene([row('213', 0.5)], 'scale=per&by=staff'))
		expect(picture?.chart).toMatchObject({ bars: [{ value: null, label: 'n/a' }] })
		expect(picture?.below).toEqual([['n/a：没有可用的“部门财政供养人员”数据。']])
	})
})

test('a code that was inferred is told as such, and its picture says it is another reading', () => {
	const inferred = row('2130705', 0.9, { reading: 'inferred_exact', origin: 'inferred_exact' })
	expect(view.title(scene([inferred], 'origins=inferred_exact'))).toBe(
		'巨鹿组织部 2024 年项目中最大的科目（由合计推定）：名2130705 90%',
	)
	expect(charts(scene([inferred]))[0]?.below?.[0]?.[0]).toContain('不与原文科目相加')
})
