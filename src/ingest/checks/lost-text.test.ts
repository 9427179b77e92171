import { expect, test } from 'vitest'
import { budget, HEADING, read } from '../published/julu.fixture.ts'
import type { DocumentRows, Project } from './check.ts'
import { textLost } from './lost-text.ts'
import { documentRows } from './rows.ts'

const printed = documentRows(HEADING, read(budget))

const found = (of: DocumentRows) =>
	[...textLost.run(of)].flatMap((it) => (it.table === 'finding' ? [it.row] : []))

/** Projects of these uses and objectives, one a line from line 1. */
const rows = (texts: readonly (readonly [use: string | null, objective: string | null])[]): DocumentRows => {
	const [model] = printed.projects
	if (!model) throw new Error('There are no projects.')
	const projects = texts.map(([use_of_funds, objective], at): Project => ({
		...model,
		line_start: at + 1,
		line_end: at + 1,
		name: '项目',
		use_of_funds,
		objective,
	}))
	return { ...printed, projects }
}
const listed = (of: DocumentRows) =>
	found(of).map(({ message_en }) => message_en.replace(/^.*?project\): /, ''))

// Read in the document, form by form. Seven of the 35 objectives are whole: 511, 581, 600, 635, 654, 673 and 989.
test('巨鹿: what is damaged is listed once, with the objectives that lost only their numbers apart', () => {
	expect(found(printed)).toMatchObject([
		{ line_start: 471, line_end: 1098, kind: 'quality', severity: 'medium', certainty: 'inference' },
	])
	expect(listed(printed)).toEqual([
		`objective 20 (${[
			...[471, 490, 528, 545, 564, 617, 726, 762, 781, 800, 817, 851, 868, 885, 904, 955],
			...[1006, 1045, 1064, 1083],
		].join(', ')}); use of funds 7 (${[528, 781, 868, 921, 972, 1045, 1083].join(
			', ',
		)}); objective whole but for its numbers 8 (690, 709, 743, 834, 921, 938, 972, 1028).`,
	])
	const message_zh = found(printed)[0]?.message_zh
	expect(message_zh).toContain('绩效目标 20 个（471、490、')
	expect(message_zh).toContain('资金用途 7 个（528、781、868、921、972、1045、1083）')
})

test.for([
	['an item begins before the last one ends', '1.保障村级运转2.发放补贴。'],
	['the list begins with its second item', '2.发放补贴。'],
	['a mark comes first', '、发放补贴。'],
	['a bracket is never closed', '发放补贴(含社区。'],
	['a quotation mark stands alone', "保障工作正'常开展。"],
] as const)('%s', ([, objective]) => {
	expect(listed(rows([[null, objective]]))).toEqual(['objective 1 (1).'])
})

test.for([
	'1.保障村级运转;2.发放补贴。',
	'1)保障村级运转。2)发放补贴(含社区)。',
	'“七一”期间走访慰问',
	'补助2.5万元,实现收入3.5万元',
] as const)('whole as it is: %s', (objective) => {
	expect(found(rows([[null, objective]]))).toEqual([])
})

test('a text begins or ends within a word that the others write in full', () => {
	const others = [
		[null, '通过经费支出保障运转。'],
		[null, '1.通过经费支出提高水平。'],
	] as const
	expect(listed(rows([...others, [null, '过经费支出提高效率。']]))).toEqual(['objective 1 (3).'])
	// 支出 comes before 保障 in one turn of phrase only: 保障 is a word of its own.
	expect(found(rows([...others, [null, '保障运转。']]))).toEqual([])
	const staff = [
		[null, '发放数字档案扫描员工资。'],
		[null, '缴纳数字档案扫描员的保险。'],
	] as const
	expect(listed(rows([['用于发放数字档案扫描。', null], ...staff]))).toEqual(['use of funds 1 (1).'])
})

test('the use of funds differs from the objective by a character, or by two for one', () => {
	const objective = '1.满足离退休干部必要的活动经费。'
	expect(listed(rows([['满足离退休干部必要的舌动经费。', objective]]))).toEqual(['use of funds 1 (1).'])
	expect(listed(rows([['满足离退休干部必要的舌舌动经费。', objective]]))).toEqual(['use of funds 1 (1).'])
	expect(found(rows([['满足离退休干部必要的活动经费。', objective]]))).toEqual([])
	expect(found(rows([['满足离退休干部的活动经费。', objective]]))).toEqual([])
})

test('a text without a full stop is cut only where nearly all of ten have one', () => {
	const whole = Array.from({ length: 9 }, () => ['支付费用。', null] as const)
	expect(listed(rows([...whole, ['支付平台运行维护', null]]))).toEqual(['use of funds 1 (10).'])
	expect(found(rows([...whole.slice(1), ['支付平台运行维护', null]]))).toEqual([])
})
