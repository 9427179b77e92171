import { expect, test } from 'vitest'
import { fromText } from '../../cells/from-text.ts'
import type { Reading } from '../../reading.ts'
import { checkCharacter } from '../project-code.ts'
import { readTargets } from '../read.ts'

const read = (text: string) => [...readTargets(fromText('made-up.txt', text))]
const rows = <T extends Reading['table']>(readings: readonly Reading[], table: T) =>
	readings.flatMap((it) => (it.table === table ? [it.row as Extract<Reading, { table: T }>['row']] : []))
const rules = (text: string) => rows(read(text), 'finding').map(({ rule }) => rule)
const found = (text: string, rule: string) =>
	rows(read(text), 'finding')
		.filter((it) => it.rule === rule)
		.map((it) => [it.line_start, it.printed, it.repaired])

const STEM = '36142925P007120310'
/** A code of the made-up county with its check character. */
const codeOf = (number: number) => {
	const stem = `${STEM}${String(number).padStart(2, '0')}`
	return stem + (checkCharacter(stem) ?? '')
}

interface Form {
	readonly title: string
	readonly number: number
	readonly code?: string
	readonly name?: string
	readonly header?: string
	readonly rows?: readonly string[]
}

const HEADER = '一级指标\t二级指标\t三级指标\t绩效指标\t示描述\t指标值\t指标值确定依据'
const ROWS = [
	'\t数量指标\t巡护人数\t参加湿地巡护的人数\t\t≥24 人\t花名册',
	'文山北 左\t质量指标\t巡护到位率\t巡护到位次数占应到位次数的\t比例\t≥95%\t巡护记录',
	'产出指标\t时效指标\t完成时限\t巡护完成的时间\t\t12 月底\t巡护记录',
	'\t成本指标\t巡护补助标准\t每人每年的巡护补助\t\t≤0.6万元\t实施方案',
	'效益指标\t社会效益指标\t认知度\t村民对湿地保护的认\t知度\t≥90%\t问卷',
	'满意度指标\t服务对象满意度指标\t满意度\t村民对巡护的满意\tt度\t≥90%\t问卷',
]

/** A form as a page with ruled cells comes out of a conversion that cuts cells where it guesses their borders. */
const form = ({
	title,
	number,
	code = codeOf(number),
	name = title,
	header = HEADER,
	rows: of = ROWS,
}: Form) =>
	[
		`${String(number)}、${title}绩效目标表`,
		'',
		'单位:万元',
		'',
		`项目编码\t${code}\t\t项目名称\t${name}\t\t`,
		'预算规模及\t预算数\t14.40\t其中: 财政\t资金\t14.40\t其他资金\t',
		'资金用途\t用于发放湿地巡护\t· 巡护补助。\t\t\t\t',
		'资金支出计\t\t3月底\t6月底\t10月底\t12月底\t',
		'划 (%)\t\t25%\t50%\t75%\t100%\t',
		'绩效目标\t1. 发放巡护补助。 2. 保护湿地。\t\t\t\t\t',
		header,
		...of,
		'',
	].join('\n')

const TITLES = ['湿地巡护补助', '候鸟救护经费', '湿地监测经费', '宣传教育经费', '补植经费', '界桩维护经费']
const document = (changes: Readonly<Record<number, Partial<Form>>> = {}) =>
	[
		'五、部门主管专项资金预算安排情况及绩效目标',
		'',
		...TITLES.slice(0, 2).map((title, at) => form({ title, number: at + 1, ...changes[at + 1] })),
		'六、部门项目预算安排情况及绩效目标',
		'',
		...TITLES.slice(2).map((title, at) => form({ title, number: at + 3, ...changes[at + 3] })),
		'七、政府采购预算情况',
		'',
		'政府采购项目\t采购物品名称\t数量\t单价\t合计',
		'望远镜\t望远镜\t2\t0.30\t0.60',
	].join('\n')

const indicators = (text: string) => rows(read(text), 'indicator')

test('every form is one project of its part, with amounts, plan and texts of its own', () => {
	const all = rows(read(document()), 'project')
	expect(all.map((it) => [it.name, it.kind, it.code, it.amount_yuan, it.fiscal_yuan])).toEqual(
		TITLES.map((title, at) => [
			title,
			at < 2 ? 'earmarked' : 'project',
			codeOf(at + 1),
			14_400_000n,
			14_400_000n,
		]),
	)
	expect(new Set(all.map(({ use_of_funds }) => use_of_funds))).toEqual(new Set(['用于发放湿地巡护补助。']))
	expect(new Set(all.map(({ objective }) => objective))).toEqual(new Set(['1.发放巡护补助。2.保护湿地。']))
})

test('descriptions that a border cut are put together by the words of the document', () => {
	const all = indicators(document())
	expect(all).toHaveLength(TITLES.length * ROWS.length)
	expect(
		all.slice(0, ROWS.length).map((it) => [it.class1, it.name, it.description, it.value_printed]),
	).toEqual([
		['产出', '巡护人数', '参加湿地巡护的人数', '≥24 人'],
		['产出', '巡护到位率', '巡护到位次数占应到位次数的比例', '≥95%'],
		['产出', '完成时限', '巡护完成的时间', '12 月底'],
		['成本', '巡护补助标准', '每人每年的巡护补助', '≤0.6万元'],
		['效益', '认知度', '村民对湿地保护的认知度', '≥90%'],
		['满意度', '满意度', '村民对巡护的满意度', '≥90%'],
	])
	expect(rules(document()).filter((it) => it === 'description-mended')).toHaveLength(1)
})

test.each([
	['two cells', '一级指标\t二级指标\t三级指标\t绩效指\t标描述\t指标值\t指标值确定依据'],
	['a cell and a blank one', '一级指标\t二级指标\t三级指标\t绩效指标描述\t\t指标值\t指标值确定依据'],
	['its beginning alone', '一级指标\t二级指标\t三级指标\t绩效指标\t指标值\t指标值确定依据'],
	['its end alone', '一级指标\t二级指标\t三级指标\t\t示描述\t指标值\t指标值确定依据'],
])('a header of which %s is left heads the same columns', (_, header) => {
	const changed = document(Object.fromEntries(TITLES.map((__, at) => [at + 1, { header }])))
	expect(indicators(changed).map((it) => [it.name, it.description, it.value_printed, it.basis])).toEqual(
		indicators(document()).map((it) => [it.name, it.description, it.value_printed, it.basis]),
	)
})

test('a merged label covers the rows of its class above it, and a soup of glyphs is kept as printed', () => {
	const [first, soup, own, cost] = indicators(document())
	expect(first).toMatchObject({ class1_printed: '产出指标', class1_origin: 'disclosed' })
	expect(soup).toMatchObject({ class1_printed: '文山北左', class1_origin: 'inferred_exact', class1: '产出' })
	expect(own).toMatchObject({ class1_printed: '产出指标', class1_origin: 'disclosed' })
	expect(cost).toMatchObject({ class1_printed: '产出指标', class1: '成本' })
	expect(rules(document()).filter((it) => it === 'class-label-damaged')).toHaveLength(1)
	expect(rules(document())).not.toContain('class-not-printed')
})

test('nothing of whole forms is told as not used', () => {
	expect(found(document(), 'not-used').filter(([, printed]) => !String(printed).includes('望远镜'))).toEqual(
		[],
	)
})

test('the last character of a damaged code is that which all intact codes prove', () => {
	const text = document({ 4: { code: codeOf(4).slice(0, -1) } })
	expect(rows(read(text), 'project').map(({ code }) => code)).toContain(codeOf(4))
	expect(found(text, 'project-code')).toMatchObject([[expect.any(Number), codeOf(4).slice(0, -1), codeOf(4)]])
})

test('codes are left as printed where an intact one breaks the rule', () => {
	const wrong = codeOf(1).slice(0, -1) + (codeOf(1).endsWith('A') ? 'B' : 'A')
	const text = document({ 1: { code: wrong }, 4: { code: codeOf(4).slice(0, -1) } })
	const codes = rows(read(text), 'project').map(({ code }) => code)
	expect(codes).toContain(wrong)
	expect(codes).toContain(codeOf(4).slice(0, -1))
})

test('a name that the form prints otherwise than its title is told', () => {
	expect(found(document({ 3: { name: '湿地监侧经费' } }), 'project-name-damaged')).toMatchObject([
		[expect.any(Number), expect.stringMatching(/: 湿地监侧经费$/), expect.stringMatching(/: 湿地监测经费$/)],
	])
	expect(found(document({ 3: { name: '2费' } }), 'project-name-lost')).toMatchObject([
		[expect.any(Number), '2费', '湿地监测经费'],
	])
})

test('a subclass and a name in one cell are set apart', () => {
	const merged = ROWS.with(4, '效益指标\t社会效益指标 认知度 村民\t\t村民对湿地保护的认\t知度\t≥90%\t问卷')
	const text = document({ 2: { rows: merged } })
	expect(indicators(text)[10]).toMatchObject({ name: '认知度', description: '村民对湿地保护的认知度' })
	expect(found(text, 'cells-merged').map(([, ...texts]) => texts)).toEqual([
		['社会效益指标 认知度 村民', '社会效益指标 | 认知度'],
	])
})

test('a single < among limits written as ≤ and ≥ may have lost a stroke', () => {
	const text = document({
		2: { rows: ROWS.with(3, '\t成本指标\t巡护补助标准\t每人每年的巡护补助\t\t<0.6万元\t方案') },
	})
	expect(rows(read(text), 'finding').filter((it) => it.rule === 'operator-stroke-lost')).toMatchObject([
		{ printed: '<0.6万元', alternatives: '≤0.6万元' },
	])
})
