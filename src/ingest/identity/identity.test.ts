import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { reference as tables } from '../../../data/inputs.ts'
import { fromText } from '../cells/from-text.ts'
import type { Reading } from '../reading.ts'
import type { Reference } from '../reference.ts'
import { cluesOf } from './clues.ts'
import { countyAtStart } from './county.ts'
import { departmentOfTitle, isSameDepartment, kindOf, printedDepartment } from './department.ts'
import { settle } from './settle.ts'

let reference: Reference
beforeAll(async () => {
	reference = await tables('data/reference')
})

test.for([
	['中共湟源县委组织部', '湟源县', ['630123']],
	['积石山保安族东乡族撒拉族自治县教育局', '积石山保安族东乡族撒拉族自治县', ['622927']],
	['湖南省岳阳市平江县财政局', '平江县', ['430626']],
	['云屏县市场监督管理局', '云屏县', []],
	['月湖县城市管理局', '月湖县', []],
	['沙县区民政局', '沙县区', ['350405']],
	['市场监督管理局', null, null],
	['第三中学', null, null],
] as const)('the county of %s is %s', ([text, name, codes]) => {
	const county = countyAtStart(text, reference)
	expect(county?.name ?? null).toBe(name)
	expect(county?.candidates.map(({ code }) => code) ?? null).toEqual(codes)
})

test('one name of several counties is told apart by the city before it, else all are candidates', () => {
	expect(countyAtStart('徐州市鼓楼区教育局', reference)?.candidates.map(({ code }) => code)).toEqual([
		'320302',
	])
	expect(
		countyAtStart('鼓楼区教育局', reference)
			?.candidates.map(({ prefecture }) => prefecture)
			.sort(),
	).toEqual(['南京市', '开封市', '徐州市', '福州市'].sort())
})

test.for([
	['中共甲县委组织部', '组织部'],
	['甲县教育和科技局', '教育局'],
	['甲县科学技术和工业信息化局', '科学技术局'],
	['中共甲县委机构编制委员会办公室', '机构编制办'],
	['中共甲县纪律检查委员会', '纪委监委'],
	['甲县农业农村和水利局', '农业农村局'],
	['甲县乙镇人民政府', '乡镇街道'],
	['甲县第一中学', '学校'],
	['甲县农业机械化技术推广站', null],
	['甲县教育局机关服务中心', null],
] as const)('%s is of the kind %s', ([name, kind]) => {
	expect(kindOf(name, reference)?.kind ?? null).toBe(kind)
})

test.for([
	['松坪县望溪镇人民政府2022年预算重点项目绩效目标公开', '松坪县望溪镇人民政府'],
	['2021年西塘县第三中学', '西塘县第三中学'],
	['槐店县实验小学项目支出目标申报表 (2025年度)', '槐店县实验小学'],
	['北屯县2024年县级部门预算', null],
	['2024年部门支出预算总表', null],
] as const)('the title %s names %s', ([title, name]) => expect(departmentOfTitle(title)).toBe(name))

test('codes and brackets around a name are no part of it; one department has several forms of its name', () => {
	expect(printedDepartment('【305012】西塘县第三中学')).toEqual({ name: '西塘县第三中学', code: '305012' })
	expect(printedDepartment('716-竹湾县桥头镇')).toEqual({ name: '竹湾县桥头镇', code: '716' })
	expect(isSameDepartment('竹湾县桥头镇人民政府', '桥头镇', reference)).toBe(true)
	expect(isSameDepartment('县教育体育局', '双溪县教育体育局', reference)).toBe(true)
	expect(isSameDepartment('双溪县教育体育局', '西塘县教育体育局', reference)).toBe(false)
	expect(isSameDepartment('双溪县教育局', '双溪县卫生健康局', reference)).toBe(false)
})

const goal = (line_start: number, owner?: Reading['owner']): Reading =>
	({ table: 'goal', row: { line_start, line_end: line_start }, ...(owner && { owner }) }) as Reading
const settled = (text: string, readings: readonly Reading[], answers = {}) =>
	settle(fromText('x.txt', text), readings, reference, answers).map(({ identity, readings: own }) => [
		identity.county?.name ?? null,
		identity.department,
		identity.fiscal_year,
		identity.stage,
		own.length,
	])

test('forms of two departments, years and stages are documents of their own', () => {
	const text = '双溪县2024年部分部门项目支出绩效目标公开\n'
	const readings = [
		goal(2, { department: '县教育体育局' }),
		goal(3, { department: '双溪县教育体育局' }),
		goal(4, { department: '县卫生健康局', fiscal_year: 2023 }),
		goal(5, { department: '县卫生健康局', fiscal_year: 2023, stage: 'self_evaluation' }),
	]
	expect(settled(text, readings)).toEqual([
		['双溪县', '双溪县教育体育局', 2024, 'budget', 2],
		['双溪县', '双溪县卫生健康局', 2023, 'budget', 1],
		['双溪县', '双溪县卫生健康局', 2023, 'self_evaluation', 1],
	])
})

test('a file that names its department is that one’s, whatever unit a form is of', () => {
	const readings = [goal(3, { department: '甲县粮库' }), goal(4)]
	expect(settled('编制部门：甲县财政局\n2024年部门决算\n', readings)).toEqual([
		['甲县', '甲县财政局', 2024, 'final', 2],
	])
})

test('a name of the file says less than a form: the form is of the department that it names', () => {
	const document = fromText('甲县财政局2024年部门预算.txt', '绩效目标表\n')
	const readings = [goal(1, { department: '甲县粮食和物资储备局' }), goal(2)]
	expect(
		settle(document, readings, reference, {}).map(({ identity, readings: own }) => [
			identity.department,
			own.map(({ row }) => row.line_start),
		]),
	).toEqual([
		['甲县粮食和物资储备局', [1]],
		['甲县财政局', [2]],
	])
})

test('what nobody says stays open, and an answer goes before what is printed', () => {
	expect(settled('绩效目标表\n', [goal(1)])).toEqual([[null, null, null, 'budget', 1]])
	const answers = { county: '640221', department: '平罗县民政局', year: 2020, stage: 'adjusted' as const }
	expect(settled('甲县财政局2024年部门预算\n', [goal(1)], answers)).toEqual([
		['平罗县', '平罗县民政局', 2020, 'adjusted', 1],
	])
})

test('a code with a name below a label is worth what the label is; the longer name of one office is taken', () => {
	const cellALine =
		'2021年平罗县第三中学\n主管部门 |\n[305]平罗县教育体育局 |\n实施单位 |\n【305012】平罗县第三中学 |\n'
	expect(settled(cellALine, [goal(3)])[0]?.[1]).toBe('平罗县第三中学')
	const notice = '平罗县杨树乡2023年烘干房建设项目公示\n二、建设单位:平罗县杨树乡人民政府\n'
	expect(settled(notice, [goal(2)])[0]?.[1]).toBe('平罗县杨树乡人民政府')
	const coded = '平罗县清潭镇人民政府2024年部门预算\n511-清潭镇\n'
	expect(settled(coded, [goal(2)])[0]?.[1]).toBe('平罗县清潭镇人民政府')
})

test('the list of divisions: one row a code and name, predecessors are in the list, readings of place names are right', () => {
	const { division } = reference
	expect(new Set(division.map(({ code, name }) => `${code}${name}`)).size).toBe(division.length)
	const codes = new Set(division.map(({ code }) => code))
	const unknown = division
		.flatMap(({ predecessor }) => predecessor?.split('+') ?? [])
		.filter((it) => !codes.has(it))
	expect(unknown).toEqual([])
	// In use on the list of 2023-06: 2,843 county-level divisions of the mainland, and 东莞, 中山, 儋州, 嘉峪关.
	expect(division.filter(({ valid_to }) => valid_to === null).length).toBeGreaterThan(2800)
	const pinyin = new Map(division.map(({ name, name_pinyin }) => [name, name_pinyin]))
	const READINGS =
		'乐陵市 laoling,蔚县 yuxian,铅山县 yanshan,鄱阳县 poyang,番禺区 panyu,东阿县 donge,六合区 luhe,歙县 shexian,涡阳县 guoyang,浚县 xunxian,泌阳县 biyang,黄陂区 huangpi,什邡市 shifang,筠连县 junlian,荥经县 yingjing,都匀市 duyun,单县 shanxian,珲春市 hunchun,尉犁县 yuli,柞水县 zhashui,宕昌县 tanchang,洪洞县 hongtong,繁峙县 fanshi,长子县 zhangzi,乐清市 yueqing,台江县 taijiang,谯城区 qiaocheng,莘县 shenxian,枞阳县 zongyang'
	for (const pair of READINGS.split(',')) {
		const [name = '', reading] = pair.split(' ')
		expect([name, pinyin.get(name)]).toEqual([name, reading])
	}
})

test('the crosswalk leads from codes of the list to codes of the list', () => {
	const text = readFileSync('data/reference/crosswalk.csv', 'utf8').trim().split('\n').slice(1)
	const known = new Set(reference.division.map(({ code, name }) => `${code},${name}`))
	const counties = text.filter((line) => line.startsWith('county,'))
	expect(counties.length).toBeGreaterThan(500)
	for (const line of counties) {
		const [, old, oldName, now, newName] = line.split(',')
		expect([known.has(`${old ?? ''},${oldName ?? ''}`), known.has(`${now ?? ''},${newName ?? ''}`)]).toEqual([
			true,
			true,
		])
	}
})

test('signs between empty cells are no part of a title', () => {
	const clues = cluesOf(fromText('a.txt', '项目支出绩效目标批复表 | ||||||\n(2023年度) | ||||||'))
	expect(clues.titles.map(({ value }) => value)).toEqual(['项目支出绩效目标批复表'])
})

test('a year in Chinese numerals is that year', () => {
	const year = (text: string) => cluesOf(fromText('made-up.txt', text)).years.map(({ value }) => value)
	expect(year('甲县林业局二〇二五年部门预算')).toContain(2025)
	expect(year('甲县林业局二○一九年度部门决算')).toContain(2019)
	expect(year('甲县林业局二零二三年部门预算')).toContain(2023)
	expect(year('甲县林业局二级单位部门预算')).toEqual([])
})
