import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import type { Reading } from '../reading.ts'
import { readTargets } from './read.ts'

const read = (text: string) => [...readTargets(fromText('made-up.txt', text))]
const rows = <T extends Reading['table']>(readings: readonly Reading[], table: T) =>
	readings.flatMap((it) => (it.table === table ? [it.row as Extract<Reading, { table: T }>['row']] : []))
const projects = (text: string) =>
	rows(read(text), 'project').map((it) => [it.name, it.amount_yuan, it.amount_state])
const indicators = (text: string) =>
	rows(read(text), 'indicator').map((it) => [it.class1, it.class2, it.name, it.operator, it.value, it.unit])
const rules = (text: string) => rows(read(text), 'finding').map(({ rule }) => rule)

const form = (amount: string, unit = '(万元)') =>
	[
		'项目支出绩效目标表',
		'(2024年度)',
		'项目名称 | 湿地巡护补助 | 主管部门 | 柳溪县林草局 |',
		`项目资金${unit} | 年度资金总额: | ${amount} |`,
		'一级指标 | 二级指标 | 三级指标 | 指标值 |',
		'产出指标 | 数量指标 | 巡护人员 | ≥24人 |',
		'质量指标 | 巡护到位率 | 不低于95% |',
		'满意度指标 | 服务对象满意度指标 | 村民满意度 | ≧90% |',
	].join('\n')

const TARGETS = [
	['产出', '数量指标', '巡护人员', '>=', 24, '人'],
	['产出', '质量指标', '巡护到位率', '>=', 95, '%'],
	['满意度', '服务对象满意度指标', '村民满意度', '>=', 90, '%'],
]

test('a form of piped cells, merged labels missing', () => {
	expect(projects(form('36.5'))).toEqual([['湿地巡护补助', 36_500_000n, 'printed']])
	expect(indicators(form('36.5'))).toEqual(TARGETS)
})

test('the same form a cell a line, with tabs, and with blanks between cells', () => {
	const lines = form('36.5').split('\n')
	const cells = lines.flatMap((line) => line.split('|').map((cell) => cell.trim()))
	for (const text of [
		cells.filter(Boolean).join('\n'),
		cells.filter(Boolean).join('\n\n'),
		lines.map((line) => line.replace(/ \|$/, '').replaceAll(' | ', '\t')).join('\n'),
		lines.map((line) => line.replace(/ \|$/, '').replaceAll(' | ', ' ')).join('\n'),
	]) {
		expect(projects(text)).toEqual([['湿地巡护补助', 36_500_000n, 'printed']])
		expect(indicators(text)).toEqual(TARGETS)
	}
})

test('labels of wrapped cells stand beside the middle of their rows', () => {
	const text = [
		'                 项目支出绩效目标表',
		'  项目名称       湿地巡护补助            主管部门     柳溪县林草局',
		'  项目资金（元）  年度资金总额             365,000.00',
		'  一级指标   二级指标        三级指标            指标值',
		'                         巡护人员              ≥24人',
		'            数量指标      新增监测点位           =6个',
		'  产出指标                巡护里程              ≥310公里',
		'            质量指标      巡护记录完整且按期',
		'                         归档的比例            ≥95%',
		'  满意度指标 服务对象满意度',
		'            指标         村民满意度             ≥90%',
	].join('\n')
	expect(projects(text)).toEqual([['湿地巡护补助', 36_500_000n, 'printed']])
	expect(indicators(text)).toEqual([
		['产出', '数量指标', '巡护人员', '>=', 24, '人'],
		['产出', '数量指标', '新增监测点位', '=', 6, '个'],
		['产出', '数量指标', '巡护里程', '>=', 310, '公里'],
		['产出', '质量指标', '巡护记录完整且按期归档的比例', '>=', 95, '%'],
		['满意度', '服务对象满意度指标', '村民满意度', '>=', 90, '%'],
	])
})

test('no unit is no amount: the candidates are named, and targets may prove one', () => {
	expect(projects(form('36.5', ''))).toEqual([['湿地巡护补助', null, 'unreadable']])
	expect(rules(form('36.5', ''))).toContain('unit-not-printed')
	const proved = form('36.5', '').replace(
		'质量指标 | 巡护到位率 | 不低于95%',
		'成本指标 | 补助总额 | ≤365000元',
	)
	expect(projects(proved)).toEqual([['湿地巡护补助', 36_500_000n, 'inferred']])
	const against = form('36.5', '（元）').replace(
		'质量指标 | 巡护到位率 | 不低于95%',
		'成本指标 | 补助总额 | ≤365000元',
	)
	expect(rules(against)).toContain('unit-contradicted')
})

test.each(['1,5', '9,6696', '0500'])('%s is no amount of a budget', (amount) => {
	expect(projects(form(amount))).toEqual([['湿地巡护补助', null, 'unreadable']])
	expect(rules(form(amount))).toContain('odd-digits')
})

test('two numbers in one row are two numbers, and the first is the amount', () => {
	expect(projects(form('213.4 | 259'))).toEqual([['湿地巡护补助', 213_400_000n, 'printed']])
})

test('a form printed twice is counted once, and a finding says so', () => {
	const text = `${form('36.5')}\n\n${form('36.5').replace('湿地巡护补助', '苗圃改造')}\n\n${form('36.5')}`
	expect(projects(text).map(([name]) => name)).toEqual(['湿地巡护补助', '苗圃改造'])
	expect(rules(text)).toContain('form-printed-twice')
})

test('a form that prints the heading of indicators and none below it says so, and so does one that alone has none', () => {
	const told = (text: string) =>
		rows(read(text), 'finding')
			.filter(({ rule }) => rule === 'indicators-not-read')
			.map((it) => [it.line_start, it.line_end, it.message_en])
	const whole = form('36.5')
	const [head, targets] = [whole.split('\n').slice(0, 4), whole.split('\n').slice(4)]
	expect(told(whole)).toEqual([])
	// Cut off below the header, and within it.
	const heading = 'Lines 5–5 print the heading of indicators; no indicator was read below it.'
	expect(told([...head, targets[0]].join('\n'))).toEqual([[5, 5, heading]])
	expect(told([...head, '绩效指标'].join('\n'))).toEqual([[5, 5, heading]])
	// Nothing says that a form alone in its file had any.
	expect(told(head.join('\n'))).toEqual([])
	const second = head.join('\n').replace('湿地巡护补助', '校舍修缮工程')
	expect(told(`${whole}\n${second}`)).toEqual([
		[9, 12, 'No indicator of “校舍修缮工程” was read, although other projects of this file have theirs.'],
	])
})

test('values above 100 percent and digits with a zero in front are told', () => {
	expect(rules(form('36.5').replace('≧90%', '≧900%'))).toContain('percent-beyond-100')
	expect(rules(form('36.5').replace('≥24人', '≥00人'))).toContain('odd-digits')
})

test('a list of projects with its total, a department row and a subtotal are no projects', () => {
	const text = [
		'2024年项目支出表\t\t',
		'单位：万元',
		'单位名称\t项目名称\t预算数',
		'合计\t\t96.00',
		'820-柳溪县教育局\t\t30.00',
		'\t操场维修\t18.00',
		'\t实验耗材\t12.00',
		'821-柳溪县水利局\t\t66.00',
		'\t河道清淤\t66.00',
	].join('\n')
	expect(projects(text)).toEqual([
		['操场维修', 18_000_000n, 'printed'],
		['实验耗材', 12_000_000n, 'printed'],
		['河道清淤', 66_000_000n, 'printed'],
	])
	const outcomes = rows(read(text), 'reconciliation').map(({ outcome }) => outcome)
	expect(outcomes).toEqual(['holds', 'holds', 'holds'])
	const wrong = rows(read(text.replace('12.00', '13.00')), 'reconciliation').map(({ outcome }) => outcome)
	expect(wrong).toEqual(['fails', 'fails', 'holds'])
})

test('a department with its code among the names of projects is their subtotal', () => {
	const text = [
		'2024年项目支出表\t',
		'单位：万元\t',
		'项目名称\t预算数',
		'合计\t96.00',
		'820-柳溪县教育局\t30.00',
		'操场维修\t18.00',
		'实验耗材\t12.00',
		'821-柳溪县水利局\t66.00',
		'河道清淤\t66.00',
	].join('\n')
	expect(projects(text)).toEqual([
		['操场维修', 18_000_000n, 'printed'],
		['实验耗材', 12_000_000n, 'printed'],
		['河道清淤', 66_000_000n, 'printed'],
	])
})

test('a unit under a title holds for the forms below it that have no title of their own', () => {
	const body = form('365,000.00', '').split('\n').slice(2).join('\n')
	const text = `项目支出绩效目标表\n(2024年度)\n金额单位：元\n${body}\n${body.replace('湿地巡护补助', '苗圃改造')}`
	expect(projects(text)).toEqual([
		['湿地巡护补助', 36_500_000n, 'printed'],
		['苗圃改造', 36_500_000n, 'printed'],
	])
})

test('a table whose only classes are types of indicators, its projects repeated in every row', () => {
	const text = [
		'预算单位\t项目名称\t项目金额（万元）\t绩效目标\t指标类型\t指标名称\t指标值',
		'柳溪县文旅局\t文化下乡\t45.6\t送戏到村\t数量指标\t演出场次\t≥120场',
		'柳溪县文旅局\t文化下乡\t45.6\t送戏到村\t满意度指标\t群众满意度\t≥90%',
		'柳溪县文旅局\t图书馆开放\t30\t免费开放\t数量指标\t开放天数\t≥300天',
	].join('\n')
	expect(projects(text).map(([name, yuan]) => [name, yuan])).toEqual([
		['文化下乡', 45_600_000n],
		['图书馆开放', 30_000_000n],
	])
	expect(indicators(text).map(([class1, , name, , value]) => [class1, name, value])).toEqual([
		['产出', '演出场次', 120],
		['满意度', '群众满意度', 90],
		['产出', '开放天数', 300],
	])
})

test('a self-evaluation keeps the first budget, the adjusted one and what was spent apart', () => {
	const text = [
		'2023年度项目支出绩效自评表',
		'项目名称\t城乡环卫',
		'项目资金（万元）\t\t年初预算数\t全年预算数（A）\t全年执行数（B）\t分值\t执行率\t得分',
		'\t年度资金总额：\t1,200.00\t1,180.50\t1,175.20\t10\t99.55%\t9.96',
		'一级指标\t二级指标\t三级指标\t年度指标值(A)\t实际完成值(B)\t分值\t得分',
		'产出指标（50分）\t数量指标\t清运垃圾量\t≥5.6万吨\t5.8万吨\t90\t90',
	].join('\n')
	expect(
		rows(read(text), 'project').map((it) => [it.amount_yuan, it.initial_yuan, it.executed_yuan, it.score]),
	).toEqual([[1_180_500_000n, 1_200_000_000n, 1_175_200_000n, 9.96]])
	expect(rows(read(text), 'indicator').map((it) => [it.value, it.actual_value, it.score])).toEqual([
		[56_000, 58_000, 90],
	])
	expect(rules(text)).not.toContain('score-unearned')
})

test('a code printed before a name, with the blanks of a narrow column, is the code of the project', () => {
	const text = [
		'2025年部门预算项目支出绩效目标批复表',
		'单位名称\t项目名称\t项目类别\t预算数 (万元)\t一级指标\t二级指标\t三级指标\t指标值\t度量单位\t分值权重',
		'合计-\t-\t-\t46.50\t\t\t\t\t\t',
		'\t54098800 025T0000 00117-渠 道清淤 补助\t3-特定目 标类\t36.50\t产出指标\t数量指标\t清淤渠道\t12\t条\t60',
		'\t\t\t\t满意度指标\t服务对象满意度\t群众满意度\t90\t%\t30',
		'\t54098800025T000000118-灌区量水设施\t3-特定目标类\t10.00\t产出指标\t数量指标\t量水设施\t4\t处\t90',
	].join('\n')
	expect(rows(read(text), 'project').map((it) => [it.code, it.name, it.category, it.amount_yuan])).toEqual([
		['54098800025T000000117', '渠道清淤补助', '3-特定目标类', 36_500_000n],
		['54098800025T000000118', '灌区量水设施', '3-特定目标类', 10_000_000n],
	])
})

test('forms under numbered titles: the title names the project, labels run into names, the unit is that of the file', () => {
	const titled = (title: string, head: string, amount: string) => [
		`${title}绩效目标表`,
		'',
		head,
		`预算规模及\t预算数\t${amount}\t其中: 财政 资金\t${amount}\t其他资金\t`,
		'资金用途\t巡查水库。\t\t\t\t',
		'绩效目标\t1.保障水库安全度汛。\t\t\t\t',
		'一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据',
		'产出指标\t数量指标\t巡查水库\t巡查水库的座数\t≥42座\t工作计划',
		'满意度指标\t服务对象满意度指标\t群众满意度\t群众对巡查的满意度\t≥90%\t问卷',
		'',
	]
	const text = [
		'2024年部门预算',
		'单位：万元',
		'',
		'单位：万元',
		'',
		...titled(
			'1、柳财农2023年17号提前下达2024年水库巡查经费',
			'项目编码\t33010224P00610010017\tX\t项目名称\t水库巡\t',
			'16. 80',
		),
		...titled('2、河道保洁经费', '项目编码\t33010224P00610010025K\t\t项目名称 河道保洁\t经费\t', '1,204. 50'),
		'单位：万元',
		...titled('3、堤防养护', '项目编码\t33010224P006100100330\t\t堤防养护\t\t', '30.00'),
	].join('\n')
	const read_ = rows(read(text), 'project')
	expect(read_.map((it) => [it.name, it.code, it.amount_yuan, it.amount_printed, it.fiscal_yuan])).toEqual([
		[
			'柳财农2023年17号提前下达2024年水库巡查经费',
			'33010224P00610010017X',
			16_800_000n,
			'16. 80',
			16_800_000n,
		],
		['河道保洁经费', '33010224P00610010025K', 1_204_500_000n, '1,204. 50', 1_204_500_000n],
		['堤防养护', '33010224P006100100330', 30_000_000n, '30.00', 30_000_000n],
	])
	expect(
		new Set(read(text).flatMap((it) => (it.table === 'project' ? [it.owner?.fiscal_year] : []))),
	).toEqual(new Set([2024, undefined]))
	expect(rows(read(text), 'indicator')).toHaveLength(6)
})
