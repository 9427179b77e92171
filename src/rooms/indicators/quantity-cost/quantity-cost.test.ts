import { expect, test } from 'vitest'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { Step } from './columns.ts'
import { computed, outcomeOf, stated, worked } from './steps.ts'
import view from './view.ts'

const step = (more: Partial<Step>): Step => ({
	document_id: 'a',
	project_key: 'l27',
	project: '村办公经费',
	budget: 3_220_000,
	budget_origin: 'disclosed',
	budget_line_start: 27,
	budget_line_end: 27,
	kind: 'arithmetic',
	expression: '322×10×0.1',
	units: null,
	computed: 3_220_000,
	stated: 3_220_000,
	stated_printed: '322万元',
	outcome: 'agrees',
	sentence: null,
	message_zh: null,
	message_en: null,
	compared: 1,
	exceeding: 0,
	within_share: 1,
	line_start: 27,
	line_end: 27,
	...more,
})
const scene = (rows: readonly Step[]) => ({
	rows,
	values: { c: [], dep: [], y: [], unit: 'wan' as const, shape: 'auto' as const },
	disclosures: [{ document_id: 'a', county: '甲', county_pinyin: 'jia', fiscal_year: 2024 } as Disclosure],
	locale: 'zh' as const,
})

test('arithmetic leads to its line, what is compared with the budget to its parts', () => {
	const shown = scene([])
	expect(computed(step({}), shown)).toMatchObject({
		text: '322.00 万元',
		origin: 'derived',
		target: { src: { line_start: 27 } },
	})
	expect(computed(step({ kind: 'total' }), shown)).toMatchObject({
		target: { of: 'a.l27.arithmetic' },
	})
	expect(computed(step({ kind: 'targets' }), shown)).toMatchObject({
		target: { of: 'a.l27.indicator' },
	})
	expect(stated(step({ kind: 'targets' }), shown)).toMatchObject({
		origin: 'disclosed',
		text: '322.00 万元',
	})
})

test('what is no money, or states nothing, is said so', () => {
	const people = step({ computed: null, stated: null, stated_printed: '84人', outcome: 'no_money' })
	expect(computed(people, scene([]))).toBe('不适用')
	expect(stated(people, scene([]))).toBe('84人')
	expect(outcomeOf(step({ outcome: 'unclaimed' }), scene([]))).toBe('文中没有写出结果')
})

test('a project that comes to more in one way counts once, as more', async () => {
	const rows = [
		step({ kind: 'total', outcome: 'exceeds' }),
		step({ kind: 'targets' }),
		step({ kind: 'targets', project_key: 'l28' }),
	]
	expect(worked(rows)).toHaveLength(2)
	expect(view.title(scene(rows))).toBe('1 个项目的测算数大于预算数，1 个相符')
	expect(view.title(scene([step({})]))).toContain('？')
	expect((await view.table())(scene(rows)).rows.map((cells) => cells.at(-1))).toEqual([
		'多于预算数',
		'相符',
		'相符',
	])
})
