import { expect, test } from 'vitest'
import { reference } from '../../../data/inputs.ts'
import { ownTitle } from './titles.ts'

const titles = [
	'宁晋县财政局2024年度部门预算',
	'支出预算总表',
	'宁晋县教育局2023年度部门预算',
	'宁晋县教育局2024年度部门预算',
].map((value, at) => ({ value, line: at + 1, rank: 5 }))
const title = titles[0]?.value ?? ''

test.each([
	['宁晋县教育局', 2024, '宁晋县教育局2024年度部门预算'],
	['宁晋县教育局', 2023, '宁晋县教育局2023年度部门预算'],
	['宁晋县教育局', null, '宁晋县教育局2023年度部门预算'],
	['宁晋县水务局', 2024, title],
	[null, 2024, title],
] as const)(
	'a document of %s of %s among several of a file is called %s',
	async (department, fiscal_year, own) => {
		const known = await reference('data/reference')
		expect(ownTitle({ department, fiscal_year, title }, { titles }, known)).toBe(own)
	},
)
