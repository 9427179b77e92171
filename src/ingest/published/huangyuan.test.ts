import { describe, expect, test } from 'vitest'
import { documentOf, linesOf, replaced as changed } from './read.fixture.ts'

const FILE = 'huangyuan-2024-project-targets.txt'
const lines = linesOf(FILE)
const read = (of: readonly string[] = lines) => documentOf(FILE, of)
const whole = await read()
const { project: projects, finding: findings } = whole
const replaced = (line: number, change: (text: string) => string) => changed(lines, line, change)

// Typed from the document: first and last line, code's serial, name, 万元 as printed, cents.
const EXPECTED = [
	[8, 12, '00489', '第一书记及驻村工作队员保障经费', '173.00', 173_000_000n],
	[13, 17, '00498', '目标责任考核工作经费', '6.00', 6_000_000n],
	[18, 23, '00584', '县人才发展专项资金', '20.00', 20_000_000n],
	[24, 27, '00590', '百件民生小事', '100.00', 100_000_000n],
	[28, 31, '00643', '综合业务工作经费', '60.00', 60_000_000n],
	[32, 36, '00647', '领导干部慰问探视', '3.00', 3_000_000n],
	[37, 41, '00649', '党建工作经费', '100.00', 100_000_000n],
	[42, 46, '00651', '党员干部教育工作经费', '300.00', 300_000_000n],
	[47, 53, '01170', '下派选调生到村工作中中央财政补助资金', '33.60', 33_600_000n],
	[54, 59, '01264', '基层党员培训经费', '1.47', 1_470_000n],
	[60, 66, '01315', '下派选调生到村工作补助（结余）', '23.80', 23_800_000n],
	[67, 70, '01427', '党建工作专项（结余）', '3.00', 3_000_000n],
	[71, 77, '01428', '西宁市危旧村、社区级综合服务中心清零项目（结余）', '9.52', 9_520_000n],
] as const

test('the heading', () => {
	expect(whole.document).toMatchObject([
		{
			title: '2024年部门预算项目支出绩效目标批复表',
			fiscal_year: 2024,
			scope: 'projects',
			amount_unit: '万元',
			stated_total_yuan: 833_390_000n,
			template_family: 'four_class',
			layout: 'by_headings',
		},
	])
	expect(whole.department).toMatchObject([{ name: '中共湟源县委组织部', printed_code: '707001' }])
})

test('thirteen projects with their lines, names and amounts', () => {
	expect(
		projects.map((it) => [
			it.line_start,
			it.line_end,
			it.code?.slice(-5),
			it.name,
			it.amount_printed,
			it.amount_yuan,
		]),
	).toEqual(EXPECTED)
	expect(projects.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
	expect(new Set(projects.map(({ category }) => category))).toEqual(new Set(['3-特定目标类']))
	expect(new Set(projects.map(({ amount_state }) => amount_state))).toEqual(new Set(['printed']))
})

/*
 * The amounts that stand once: 173 + 6 + 100 + 60 + 3 + 100 + 300 + 33.60 + 1.47 + 23.80 + 3 = 803.87. The total is
 * 833.39, so the two projects that print two amounts each come to 29.52. Of 6.00 or 20.00 and 0.52 or 9.52 only
 * 20.00 + 9.52 does: the second 6.00 (line 18) is a copy, and the 0.52 (line 71) has lost its first digit.
 */
test('the amounts come to the stated total', () => {
	expect(projects.reduce((sum, it) => sum + (it.amount_yuan ?? 0n), 0n)).toBe(833_390_000n)
})

describe('projects cut by a page break', () => {
	test('four are put together by arithmetic, and say so', () => {
		const cut = findings.filter(({ rule }) => rule === 'project-over-page-break')
		expect(cut.map((it) => [it.line_start, it.line_end, it.alternatives])).toEqual([
			[18, 23, '金额 6.00；项目 63012300 024T0000 00499-第一书记及驻村工作队员保障经费'],
			[37, 41, null],
			[54, 59, null],
			[71, 77, '金额 0.52'],
		])
		expect(cut.every((it) => it.message_zh.includes('只有这一种'))).toBe(true)
		expect(projects.filter((it) => it.origin === 'inferred_exact').map((it) => it.line_start)).toEqual([
			18, 37, 54, 71,
		])
	})

	test('a group that both pages print is one group, read as other codes have it; the other readings stand beside', () => {
		expect(projects[0]?.code).toBe('63012300024T000000489')
		expect(projects[6]?.code).toBe('63012300024T000000649')
		expect(projects[12]?.code).toBe('63012300024T000001428')
		expect(projects[2]?.code).toBe('63012300024T000000584')
		expect(projects[9]?.code).toBe('63012300024T000001264')
		const codes = findings.filter(({ rule }) => rule === 'code-over-page-break')
		expect(codes.map((it) => [it.line_start, it.repaired, it.alternatives])).toEqual([
			[18, '63012300024T000000584', '630123000241000000584;63012300024T00000241000000584'],
			[54, '63012300024T000001264', '630123000241000001264;63012300024T00000241000001264'],
		])
	})

	test('a group below the break that is unlike the one above is joined as printed', async () => {
		const { project } = await read(lines.map((line) => line.replace('02410000 00584', '99887766 00584')))
		expect(project[2]?.code).toBe('63012300024T00009988776600584')
	})

	test('objectives go on over the break, and words printed on both sides stand once', () => {
		expect(projects[2]?.objective).toMatch(/^1\.为促进县域经济发展提高智力保障，进一步推动人才强县战略/)
		expect(projects[6]?.objective).toMatch(/^1\.通过打造实施7个党建品牌观摩点、拍摄党建电教片，彰显基层/)
		expect(projects[9]?.objective).toMatch(/^拨付党员示范教育培训经费，开展农牧民党员冬春培训工作，服务/)
		expect(findings.filter(({ rule }) => rule === 'words-repeated-over-page-break')).toHaveLength(1)
	})
})

test('the printed total is that of the document, and the projects come to it', () => {
	expect(
		whole.reconciliation
			.filter(({ rule }) => rule === 'projects-make-up-stated-total')
			.map((it) => [it.subject, it.line_start, it.line_end, it.expected, it.actual, it.outcome]),
	).toEqual([['projects', 8, 77, 833_390_000n, 833_390_000n, 'holds']])
})

test('nothing of the document is left unused', () => {
	const about = findings.filter(({ rule }) => /page-break/.test(rule))
	expect(about).toHaveLength(4 + 2 + 1)
	expect(
		findings.filter(({ rule }) => /not-(?:used|read|printed)$/.test(rule)).map(({ rule }) => rule),
	).toEqual(['class-not-printed', 'class-not-printed', 'class-not-printed'])
})

test('coverage: projects, codes, total, indicators and weights', () => {
	const disclosed = whole.coverage.filter(({ state }) => state !== 'not_disclosed')
	expect(
		Object.fromEntries(disclosed.map((it) => [it.item, [it.state, it.line_start, it.line_end]])),
	).toEqual({
		projects: ['disclosed', 8, 77],
		project_codes: ['disclosed', 8, 77],
		stated_total: ['disclosed', 7, 7],
		indicators: ['disclosed', 8, 77],
		indicator_weights: ['disclosed', 8, 77],
	})
	expect(whole.coverage).toHaveLength(21)
})

describe('a damaged document', () => {
	test('another total chooses another reading: 0.52 for 9.52', async () => {
		const { project } = await read(replaced(7, (line) => line.replace('833.39', '824.39')))
		expect(project.at(-1)?.amount_printed).toBe('0.52')
	})

	test('a total that nothing meets proves nothing', async () => {
		const { project, finding } = await read(replaced(7, (line) => line.replace('833.39', '833.40')))
		expect(project.filter(({ origin }) => origin === 'inferred_exact')).toEqual([])
		const [cut] = finding.filter(({ rule }) => rule === 'project-over-page-break')
		expect(cut?.message_zh).toContain('没有找到使金额之和等于合计的拼接')
		expect(finding.map(({ rule }) => rule)).toContain('projects-make-up-stated-total')
	})

	test('two readings that meet the total are both possible, so none is exact', async () => {
		// Line 18 prints 10.48, line 71 prints 19.04: then 20.00 + 9.52 and 10.48 + 19.04 both come to 29.52.
		const both = replaced(18, (line) => line.replace('6.00', '10.48')).map((line, at) =>
			at === 70 ? line.replace('0.52', '19.04') : line,
		)
		const { project, finding } = await read(both)
		expect(project.filter(({ origin }) => origin === 'suggested')).toHaveLength(4)
		expect(finding.some((it) => it.message_zh.includes('不止一种'))).toBe(true)
	})

	test('an amount that is not one is unreadable, and an empty one blank', async () => {
		const odd = await read(replaced(24, (line) => line.replace('100.00', '1OO.00')))
		expect(odd.project[3]).toMatchObject({ amount_yuan: null, amount_state: 'unreadable' })
		expect(odd.finding.map(({ rule }) => rule)).toContain('amount-not-read')
		const empty = await read(replaced(24, (line) => line.replace('100.00', '')))
		expect(empty.project[3]).toMatchObject({ amount_yuan: null, amount_state: 'blank' })
	})

	test('a total whose digits cannot be read is not one that is not printed', async () => {
		const { document, coverage, finding } = await read(
			replaced(7, (line) => line.replace('833.39', '8E3.3g')),
		)
		expect(document[0]?.stated_total_yuan).toBeNull()
		expect(coverage.find(({ item }) => item === 'stated_total')).toMatchObject({
			state: 'unreadable',
			line_start: 7,
		})
		expect(finding.map(({ rule }) => rule)).toContain('stated-total-not-read')
	})

	test('a row that is none of the table is a finding', async () => {
		const { finding } = await read([...lines, '盖章处'])
		expect(finding.filter(({ rule }) => rule === 'not-used')).toMatchObject([
			{ line_start: 78, printed: '盖章处' },
		])
	})

	test('a project that is wrong by a digit is never counted as if the total were met', async () => {
		for (const printed of ['173.00', '100.00', '60.00', '300.00', '33.60', '1.47', '23.80'])
			for (const added of [1, 6]) {
				const wrong = printed.replace(/\d$/, (digit) => String((Number(digit) + added) % 10))
				const at = lines.findIndex((line) => line.includes(`\t${printed}\t`))
				const { finding } = await read(
					replaced(at + 1, (line) => line.replace(`\t${printed}\t`, `\t${wrong}\t`)),
				)
				expect(finding.map(({ rule }) => rule)).toContain('projects-make-up-stated-total')
			}
	})

	test('without the header of its columns nothing is read, which is said', async () => {
		await expect(read(lines.slice(7))).rejects.toThrow('no budget table, project or indicator was recognised')
	})
})
