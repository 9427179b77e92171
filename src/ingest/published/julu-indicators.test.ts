import { describe, expect, test } from 'vitest'
import { TYPED } from './julu-indicators.fixture.ts'
import { budget, read, rows } from './julu.fixture.ts'

/** How many indicators each form has, in the order of the document. */
const COUNTS = [7, 9, 7, 7, 7, 7, 9, ...Array<number>(23).fill(7), 10, 7, 7, 7, 7]

const readings = read(budget).flatMap((it) => (it.table === 'indicator' ? [it] : []))
const at = (line: number) => readings.find(({ row }) => row.line_start === line)?.row
const noted = (rule: string) => rows('finding').filter((it) => it.rule === rule)

describe('indicators', () => {
	test('252 stand in the 35 forms, each numbered within its own', () => {
		const projects = rows('project').map((it) => it.line_start)
		const own = (line: number) => readings.filter((it) => it.project_line === line)
		expect(projects.map((line) => own(line).length)).toEqual(COUNTS)
		expect(readings).toHaveLength(252)
		for (const line of projects)
			expect(own(line).map(({ row }) => row.seq)).toEqual(own(line).map((_, index) => index + 1))
	})

	test.each([...TYPED])('the form in line %i is read in full', (line, typed) => {
		const own = readings.filter((it) => it.project_line === line).map(({ row }) => row)
		const found = own.map((it) => [
			...[it.line_start, it.class1, it.class2, it.name, it.description],
			...[it.operator, it.value, it.unit, it.value_kind, it.value_printed, it.basis],
		])
		expect(found.map((cells) => cells.map((cell) => cell ?? '').join(' | '))).toEqual(
			typed.trim().split('\n'),
		)
	})

	test('cost stands under output, and a label damaged on its row is replaced by what the subclass says', () => {
		expect(at(503)).toMatchObject({ class1_printed: '产出指标', class1_origin: 'disclosed', class1: '成本' })
		expect(at(500)).toMatchObject({ class1_printed: '产出指标', class1_origin: 'disclosed' })
		expect(at(506)).toMatchObject({ class1_origin: 'inferred_exact', class1: '效益' })
		expect(at(557)).toMatchObject({
			class1_printed: '文山北左',
			class1_origin: 'inferred_exact',
			class1: '产出',
		})
		expect(noted('class-label-damaged').map((it) => it.line_start)).toEqual([486])
		const inferred = readings.filter(({ row }) => row.class1_origin === 'inferred_exact')
		expect(noted('class-label-damaged')[0]?.message_zh).toContain(`${inferred.length} 行`)
	})

	test('targets that are words have no number', () => {
		const worded = readings.filter(({ row }) => row.value === null).map(({ row }) => row)
		expect(worded.map((it) => [it.line_start, it.value_printed])).toEqual([
			[596, '提升'],
			[848, '长期'],
			[1039, '每月'],
			[1041, '提高'],
			[1042, '提升'],
			[1058, '按时'],
			[1060, '正常开展'],
			[1061, '提高'],
			[1079, '提高'],
			[1080, '提高'],
			[1096, '安全运行'],
			[1097, '正常开展工作'],
		])
	})
})

describe('what was mended in indicators is said', () => {
	test('look-alike characters in targets', () => {
		expect(noted('look-alike-characters').map((it) => [it.line_start, it.printed, it.repaired])).toEqual([
			[561, '≥2 ↑', '≥2 个'],
			[647, '≪3%', '≤3%'],
			[665, '≥500 ↑', '≥500 个'],
			[826, '≥500 ↑', '≥500 个'],
			[847, '≥40 ↑', '≥40 个'],
			[860, '≥2000 ↑', '≥2000 个'],
			[930, '≥301 ↑', '≥301 个'],
		])
		expect(at(647)).toMatchObject({ operator: '<=', value: 3, unit: '%' })
	})

	test('the few operators without equality are kept, and may be damaged', () => {
		expect(noted('operator-stroke-lost').map((it) => [it.line_start, it.printed, it.alternatives])).toEqual([
			[503, '<0.6万元', '≤0.6万元'],
			[559, '<0.2万元', '≤0.2万元'],
			[776, '>0.05万元', '≥0.05万元'],
			[984, '<2 万元', '≤2 万元'],
		])
	})

	test('a name in the cell of its subclass, and words that are missing', () => {
		expect(noted('cells-merged').map((it) => [it.line_start, it.repaired])).toEqual([
			[1024, '社会效益指标 | 培训时长保障率'],
		])
		expect(noted('text-gap').map((it) => it.line_start)).toEqual([916])
	})

	test('descriptions: characters restored at a cut, strokes removed, in one finding that lists them', () => {
		const [mended, ...more] = noted('description-mended')
		expect(more).toEqual([])
		expect(mended).toMatchObject({ line_start: 543, line_end: 1097 })
		expect(mended?.printed?.split(';')).toHaveLength(35)
		// Read off the document: at 15 cuts a character is damaged or doubled (557 707 758 774 829 832 883 917 919 934 951 982 1021 1023
		// 1024), the others only hold strokes.
		expect(mended?.message_zh).toContain('15 条切口处')
		expect([829, 1023].map((line) => at(line)?.description)).toEqual([
			'农村党员干部档案中心工作经费每年总数',
			'平均每项工作的经费投入',
		])
		expect(mended?.printed?.split(';')).toContain('951: 参加活动人员对主题教育的证 | 人知度')
		expect(mended?.repaired?.split(';')).toContain('951: 参加活动人员对主题教育的认知度')
		expect(mended?.repaired?.split(';')).toContain('560: 每年教育点增加的青少年人数')
	})

	test('a finding names its indicator', () => {
		const about = read(budget).find((it) => it.table === 'finding' && it.row.line_start === 647)
		expect(about).toMatchObject({ project_line: 635, indicator_seq: 2 })
	})

	test('a row without subclass, target or name is said', () => {
		const lines = budget.lines.with(498, '质量\t不明\t14 人').with(499, '\t质量指标\t\t比例\t\t100%\t发放单')
		const found = read({ lines: lines.with(501, '产出指标\t时效指标\t支出完成时限\t支出完成的时间') })
		const about = (rule: string) => rows('finding', found).filter((it) => it.rule === rule)
		expect(about('name-without-value').map((it) => it.line_start)).toContain(502)
		expect(rows('indicator', found).filter((it) => it.line_start === 502)).toMatchObject([
			{ name: '支出完成时限', value_state: 'blank' },
		])
		const told = rows('finding', found).filter((it) => it.line_start <= 499 && it.line_end >= 499)
		expect(told.map(({ rule }) => rule)).not.toEqual([])
	})
})
