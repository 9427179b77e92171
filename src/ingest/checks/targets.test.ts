import { expect, test } from 'vitest'
import huangyuan from '../../../data/disclosures/huangyuan-2024-project-targets.txt?raw'
import pingluo from '../../../data/disclosures/pingluo-2022-project-targets.txt?raw'
import suixi from '../../../data/disclosures/suixi-2024-department-targets.txt?raw'
import { fromText } from '../cells/from-text.ts'
import { budget, HEADING, read } from '../published/julu.fixture.ts'
import { readTargets } from '../targets/read.ts'
import type { DocumentRows, Indicator, Project } from './check.ts'
import { targetChecks } from './checks.ts'
import { documentRows } from './rows.ts'

/** The rows of a text of projects, as the checks see them. */
function rowsByHeadings(text: string, year: number, amount_unit: '元' | '万元'): DocumentRows {
	const heading = {
		title: '项目支出绩效目标表',
		department_name: '—',
		printed_code: null,
		fiscal_year: year,
		scope: 'projects',
		amount_unit,
		stated_total_yuan: null,
		template_family: null,
	} as const
	return documentRows(heading, [...readTargets(fromText('made-up.txt', text))])
}

const DOCUMENTS = {
	湟源: rowsByHeadings(huangyuan, 2024, '万元'),
	平罗: rowsByHeadings(pingluo, 2022, '元'),
	遂溪: rowsByHeadings(suixi, 2024, '万元'),
	巨鹿: documentRows(HEADING, read(budget)),
}
type County = keyof typeof DOCUMENTS

function findings(rule: string, of: DocumentRows) {
	const check = targetChecks.find(({ id }) => id === rule)
	if (!check) throw new Error(`There is no check ${rule}.`)
	return [...check.run(of)].flatMap((it) => (it.table === 'finding' ? [it.row] : []))
}

/** Read off the documents: the lines about which each rule has something to say, and nothing else. */
const EXPECTED: Readonly<Record<string, Readonly<Record<County, readonly number[]>>>> = {
	'formula-comes-to-its-claim': { 湟源: [], 平罗: [], 遂溪: [], 巨鹿: [] },
	// 12 party projects of 5 万元 against 3.00, a balance · 40 and 50 secretaries for 5 days at 600 yuan make 27 万元 against
	// 21 · task 21 works out 72500 + 8000 yuan and is given 7 万元.
	'arithmetic-makes-up-amount': { 湟源: [67], 平罗: [162], 遂溪: [40], 巨鹿: [] },
	// 12 centres at 45 万元 against 9.52 · 50 people at 5000 and 10 places at 50000 against 20 万元; 10 + 2 + 3 against
	// 13 万元 · 314 stations at 740 yuan against 6 万元; 1300 people at 350 against 40 万元.
	'stated-costs-within-amount': { 湟源: [71], 平罗: [5, 241], 遂溪: [], 巨鹿: [635, 800] },
	// 348 against 322 + 28.
	'villages-and-communities-add-up': { 湟源: [], 平罗: [], 遂溪: [31, 94], 巨鹿: [] },
	// 办结率: 98 % in the goals, ≥95 % in the project.
	'goal-agrees-with-project': { 湟源: [], 平罗: [], 遂溪: [], 巨鹿: [453] },
	'wrong-year': { 湟源: [], 平罗: [40], 遂溪: [], 巨鹿: [] },
	'fraction-for-percent': { 湟源: [], 平罗: [], 遂溪: [93], 巨鹿: [] },
	'floor-under-cost-or-time': { 湟源: [8, 75], 平罗: [], 遂溪: [], 巨鹿: [594, 776, 916] },
	// 离退休干部党组织建设工作: 11 · 反映教育培训情况: 100. 人数, 数量 and 数 in a name say what is counted.
	'number-without-unit': { 湟源: [], 平罗: [153], 遂溪: [87], 巨鹿: [] },
	// Satisfactions under 可持续影响 and 社会效益, words under 成本, and 提升创业能力 for a satisfaction.
	'values-fit-another-class': { 湟源: [], 平罗: [342, 343, 344, 360, 361, 364], 遂溪: [124, 134], 巨鹿: [] },
	// 专题培训班 20 人 and 观摩点 8 期; 推动基层党组织全面进步 is the value of 基层党组织, one row below.
	'values-fit-another-row': { 湟源: [], 平罗: [60, 286], 遂溪: [], 巨鹿: [] },
	'value-repeats-name': { 湟源: [], 平罗: [], 遂溪: [102, 104, 123, 130, 133], 巨鹿: [] },
	'words-for-targets': { 湟源: [], 平罗: [22], 遂溪: [94], 巨鹿: [596] },
	// 收看工作与乡村 · 政治性时代性针(对性有效性).
	// One for the document; what it lists is asked below.
	'text-lost-in-conversion': { 湟源: [], 平罗: [], 遂溪: [], 巨鹿: [471] },
	'truncated-text': { 湟源: [37], 平罗: [98], 遂溪: [], 巨鹿: [] },
	'duplicate-indicator': { 湟源: [], 平罗: [], 遂溪: [], 巨鹿: [] },
	'copied-indicator': { 湟源: [], 平罗: [155, 263, 281, 309, 329], 遂溪: [], 巨鹿: [] },
	'copied-objective': { 湟源: [60], 平罗: [241], 遂溪: [30], 巨鹿: [] },
}

test.for(
	Object.entries(EXPECTED).flatMap(([rule, of]) =>
		Object.entries(of).map(([county, lines]) => [rule, county as County, lines] as const),
	),
)('%s in %s', ([rule, county, lines]) => {
	expect(findings(rule, DOCUMENTS[county]).map(({ line_start }) => line_start)).toEqual(lines)
})

const withIndicator = (of: DocumentRows, line: number, row: Partial<Indicator['row']>): DocumentRows => ({
	...of,
	indicators: of.indicators.map((it) =>
		it.row.line_start === line ? { ...it, row: { ...it.row, ...row } } : it,
	),
})
const withProject = (of: DocumentRows, line: number, row: Partial<Project>): DocumentRows => ({
	...of,
	projects: of.projects.map((it) => (it.line_start === line ? { ...it, ...row } : it)),
})

test('a formula that is wrong by a digit is found, money or not, and rounding in the last digit is none', () => {
	const changed = (from: string, to: string) =>
		findings('formula-comes-to-its-claim', rowsByHeadings(suixi.replace(from, to), 2024, '万元'))
	expect(changed('0.1=58.8$', '0.1=58.9$').map((it) => [it.expected, it.actual])).toContainEqual([
		'588000.00',
		'589000.00',
	])
	expect(changed('=84$', '=85$')).toMatchObject([{ line_start: 30, printed: '224-28×5=85人' }])
	expect(changed('2145 ', '2144.9 ')).toEqual([])
})

test('more money settles a conflict with the costs that are stated', () => {
	const enough = withProject(DOCUMENTS.巨鹿, 635, { amount_yuan: 23_236_000n })
	expect(findings('stated-costs-within-amount', enough).map((it) => it.line_start)).toEqual([800])
	const most = withIndicator(DOCUMENTS.巨鹿, 649, { operator: '<=' })
	expect(findings('stated-costs-within-amount', most).map((it) => it.line_start)).toEqual([800])
})

test('what the text works out may be rounded to the digits of the amount', () => {
	// Task 20 comes to 149,960 yuan and prints 15 万元; at 14 it would be too little.
	const less = withProject(DOCUMENTS.遂溪, 38, { amount_yuan: 14_000_000n, amount_printed: '14' })
	expect(findings('arithmetic-makes-up-amount', less).map((it) => it.line_start)).toEqual([38, 40])
})

test('a conflict with an amount that is only a balance is the lesser one, and says so', () => {
	const of = (rule: string, county: County, line: number) =>
		findings(rule, DOCUMENTS[county]).find((it) => it.line_start === line)
	expect(of('arithmetic-makes-up-amount', '湟源', 67)).toMatchObject({
		severity: 'low',
		expected: '600000.00',
	})
	expect(of('arithmetic-makes-up-amount', '湟源', 67)?.message_zh).toContain('剩余')
	expect(of('arithmetic-makes-up-amount', '平罗', 162)).toMatchObject({
		severity: 'high',
		actual: '210000.00',
	})
	expect(of('stated-costs-within-amount', '湟源', 71)).toMatchObject({ severity: 'low' })
	expect(of('stated-costs-within-amount', '平罗', 5)?.message_zh).not.toContain('剩余')
})

test('the class that a value fits better is told', () => {
	const fits = (county: County) =>
		findings('values-fit-another-class', DOCUMENTS[county]).map((it) => it.alternatives)
	expect(fits('平罗')).toEqual(['满意度', '满意度', '满意度', '效益', '效益', '满意度'])
	expect(fits('遂溪')).toEqual(['满意度', '效益'])
})

test('a value in its own row is none of another: units as elsewhere, and a sentence under its own name', () => {
	const right = withIndicator(withIndicator(DOCUMENTS.平罗, 60, { value_printed: '8期', unit: '期' }), 286, {
		name: '基层党组织',
	})
	expect(findings('values-fit-another-row', right)).toEqual([])
})

test('an indicator that stands twice is found', () => {
	const { indicators } = DOCUMENTS.遂溪
	const [first] = indicators
	if (!first) throw new Error('There are no indicators.')
	const again = { ...first, row: { ...first.row, line_start: 200, line_end: 200, seq: 59 } }
	const twice = { ...DOCUMENTS.遂溪, indicators: [...indicators, again] }
	expect(findings('duplicate-indicator', twice).map((it) => it.line_start)).toEqual([200])
})

test('a copied objective under an unlike name is the graver one', () => {
	const severity = (county: County) =>
		findings('copied-objective', DOCUMENTS[county]).map((it) => it.severity)
	expect([severity('湟源'), severity('平罗'), severity('遂溪')]).toEqual([['low'], ['medium'], ['low']])
})

test('every check of targets is among these', () => {
	expect(targetChecks.map(({ id }) => id).filter((id) => !(id in EXPECTED))).toEqual([])
})

test('costs that come to the amount confirm it, and nothing of a full budget fails', () => {
	const confirmed = (county: County) =>
		targetChecks
			.flatMap((check) => [...check.run(DOCUMENTS[county])])
			.flatMap((it) => (it.table === 'reconciliation' ? [[it.row.line_start, it.row.outcome]] : []))
	// 1000 份 × 168 元 = 16.80 万元, 1 person × 0.1 万元 × 12, and projects whose one cost is their amount.
	expect(confirmed('巨鹿')).toEqual([511, 528, 617, 654, 673, 690, 726, 817].map((line) => [line, 'holds']))
	// 20 × 1 万元 = 20 万元; 16 + 5 = 21 万元; 29 × 5 万元 = 145 万元. The text of the second works out 27.
	expect(confirmed('平罗')).toEqual([
		[162, 'fails'],
		[27, 'holds'],
		[162, 'holds'],
		[295, 'holds'],
	])
})

test('words are counted by class', () => {
	expect(findings('words-for-targets', DOCUMENTS.巨鹿)[0]).toMatchObject({ expected: '252', actual: '11' })
})
