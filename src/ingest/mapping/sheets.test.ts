import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { reference } from '../../../data/inputs.ts'
import { openFile } from '../formats/open.ts'
import { readFile } from '../read-file.ts'
import type { Reference } from '../reference.ts'
import { isMapping, type Mapping, type TableMapping } from './mapping.ts'
import { mappingOffers } from './propose.ts'

let known: Reference
beforeAll(async () => {
	known = await reference('data/reference')
})

describe('a workbook with several sheets', () => {
	const workbook = async () => {
		const rows = [
			['County', 'Agency', 'Year', 'Project', 'Amount (yuan)'],
			['平罗县', '平罗县教育局', '2024', '校舍维修', 120_000],
			['平罗县', '平罗县教育局', '2024', '校车补助', 30_000],
		]
		const codes = [
			['县', '部门', '年度', '科目编码', '科目名称', '合计（元）'],
			['平罗县', '平罗县教育局', '2024', '2050201', '学前教育', 70_000],
			['平罗县', '平罗县教育局', '2024', '20599', '其他教育支出', 'viel'],
		]
		const goals = [
			['县', '部门', '年度', '项目名称', '三级指标', '指标值'],
			['平罗县', '平罗县教育局', '2024', '校舍维修', '维修校舍数', '≥12所'],
		]
		const bytes = await writeXlsx({
			sheets: [
				{ name: 'Projects', rows },
				{ name: '科目', rows: codes },
				{ name: '指标', rows: goals },
				{ name: 'Same', rows: [rows[0] ?? [], ['平罗县', '平罗县教育局', '2024', '另一张', 1]] },
			],
		})
		const [opened] = await openFile({ name: '全年.xlsx', bytes })
		if (opened?.outcome !== 'opened') throw new Error('not opened')
		return opened
	}
	const read = async (mapping: Mapping) => {
		const made = readFile({ opened: await workbook(), sha256: '0'.repeat(64), mapping }, known, (id) => id)
		if (made.outcome === 'refused') throw new Error(made.message_en)
		const { documents, check } = made
		return {
			documents: documents.length,
			projects: documents.flatMap(({ project }) => project.map((it) => [it.name, it.amount_yuan])),
			lines: documents.flatMap(({ budget_line }) =>
				budget_line.map((it) => [it.function_code, it.amount_yuan]),
			),
			indicators: documents.flatMap(({ indicator }) =>
				indicator.map((it) => [it.name, it.operator, it.value]),
			),
			check,
		}
	}

	test('every sheet is offered with what it could be, and each is read as its own mapping says', async () => {
		const offers = mappingOffers((await workbook()).document, known)
		expect(offers.map(({ sheet, fitting, rows }) => [sheet, fitting, rows])).toEqual([
			['Projects', 'project', 2],
			['科目', 'budget_line', 2],
			['指标', 'indicator', 1],
			['Same', 'project', 1],
		])
		const [first, ...also] = offers
			.slice(0, 3)
			.map(({ sheet, fitting = 'project', proposals }): TableMapping => ({
				rows: fitting,
				columns: proposals[fitting],
				sheet,
			}))
		if (!first) throw new Error('no offer')
		const mapping = { ...first, also }
		expect(isMapping(JSON.parse(JSON.stringify(mapping)))).toBe(true)
		const { documents, projects, lines, indicators, check } = await read(mapping)
		// The sheet “Same” has the columns of the first and is not asked for; the indicator names a project of the first sheet.
		expect(documents).toBe(1)
		expect(projects.filter(([, amount]) => amount !== null)).toEqual([
			['校舍维修', 12_000_000n],
			['校车补助', 3_000_000n],
		])
		expect(lines).toEqual([
			['2050201', 7_000_000n],
			['20599', null],
		])
		expect(indicators).toEqual([['维修校舍数', '>=', 12]])
		expect(check).toMatchObject({
			rows: 5,
			faultCount: 1,
			faults: [{ column: '合计（元）', value: 'viel', expected: 'amount' }],
		})
	})

	test('a mapping without a sheet means every table with its columns, as it always did', async () => {
		const columns = { Agency: 'department', Year: 'year', Project: 'project', 'Amount (yuan)': 'amount' }
		// The sheet of indicators is read by its own words: it names a project.
		const { projects } = await read({ rows: 'project', columns })
		expect(projects.filter(([, amount]) => amount !== null)).toEqual([
			['校舍维修', 12_000_000n],
			['校车补助', 3_000_000n],
			['另一张', 100n],
		])
		expect(projects.filter(([, amount]) => amount === null)).toEqual([['校舍维修', null]])
		expect((await read({ rows: 'project', columns, sheet: 'Same' })).projects.map(([name]) => name)).toEqual([
			'另一张',
		])
		const opened = await workbook()
		const lost = {
			rows: 'project',
			columns,
			also: [{ rows: 'project', columns: { 甲: 'project' } }],
		} as const
		const made = readFile({ opened, sha256: '', mapping: lost }, known, (id) => id)
		expect(made.outcome === 'refused' && made.message_en).toContain('“甲”')
	})
})
