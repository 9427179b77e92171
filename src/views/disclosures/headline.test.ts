import { expect, test } from 'vitest'
import { many } from '../../../test/support/many.ts'
import { departmentsOf, figuresOf, ownerOf } from './headline.ts'

const [first] = many
if (!first) throw new Error('no disclosure')
const one = {
	...first,
	county: '巨鹿',
	county_code: '130529',
	county_pinyin: 'julu',
	department_kind: '组织部',
	department_kind_en: 'Organization department',
	fiscal_year: 2024,
	stage: 'budget',
}
const other = {
	...one,
	document_id: 'other',
	department_kind: '宣传部',
	department_kind_en: 'Publicity department',
}

test('a headline names the department with its county and year', () => {
	expect(ownerOf(one, 'zh')).toBe('巨鹿组织部 2024')
	expect(ownerOf(one, 'en')).toBe('Julu organization department 2024')
	expect(ownerOf({ ...one, stage: 'final' }, 'en')).toBe('Julu organization department 2024 final accounts')
})

test('departments are called by their kind where they have one in common', () => {
	expect([departmentsOf([{ disclosure: one }], 'zh'), departmentsOf([{ disclosure: one }], 'en')]).toEqual([
		'组织部',
		'organization departments',
	])
	expect([
		departmentsOf([{ disclosure: one }, { disclosure: other }], 'zh'),
		departmentsOf([{ disclosure: one }, { disclosure: other }], 'en'),
	]).toEqual(['部门', 'departments'])
})

test('figures name the county alone, with the year where a county has several, and are left out where they are many', () => {
	const figure = { disclosure: one, said: '5%' }
	expect(figuresOf([figure], [one], 'zh')).toBe('巨鹿 5%')
	expect(figuresOf([figure, figure], [one, other], 'en')).toBe('Julu 2024 5%, Julu 2024 5%')
	expect(
		figuresOf(
			Array.from({ length: 5 }, () => figure),
			[one],
			'zh',
		),
	).toBeNull()
})
