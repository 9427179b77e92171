import { DuckDBInstance } from '@duckdb/node-api'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { encode } from '../../src/share/fragment.ts'
import { expect, test } from './page.ts'

const PUBLISHED = join(import.meta.dirname, '../../public/data')
const [{ version }] = JSON.parse(readFileSync(join(PUBLISHED, 'versions.json'), 'utf8')) as [
	{ readonly version: string },
]

/** A number of the page: where it stands, how it is had from the published CSV, and where it is printed. */
interface Traced {
	readonly name: string
	readonly screen: string
	/** Words that its row has and no other. */
	readonly row: readonly string[]
	/** The number as the page writes it. */
	readonly shown: string
	/** For DuckDB itself, over `csv(table)`, in the unit of the page. */
	readonly sql: string
	readonly file: string
	/** The line of the document, and the number as it is printed there. */
	readonly line: number
	readonly printed: string
}

const JULU = 'julu-2024-department-budget.txt'
const SUIXI = 'suixi-2024-department-targets.txt'
const PINGLUO = 'pingluo-2022-project-targets.txt'
const HUANGYUAN = 'huangyuan-2024-project-targets.txt'
const budgeted = (document: string, where: string) =>
	`SELECT sum(amount_yuan::DECIMAL(18, 2))::DOUBLE / 10000 FROM csv('budget_line') WHERE document_id LIKE '${document}%' AND ${where}`

/** Typed from the documents. */
const NUMBERS: readonly Traced[] = [
	{
		name: 'function codes',
		screen: 'view=function&tab=table',
		row: ['2130705'],
		shown: '6,538.30',
		sql: budgeted(
			'130529',
			`statement = 'expenditure_by_function' AND measure = 'total' AND function_code = '2130705'`,
		),
		file: JULU,
		line: 172,
		printed: '6538. 30',
	},
	{
		name: 'basic and project expenditure of a code',
		screen: 'view=function&show=funds&tab=table',
		row: ['2210201'],
		shown: '32.00',
		sql: budgeted(
			'130529',
			`statement = 'expenditure_by_function' AND measure = 'basic' AND function_code = '2210201'`,
		),
		file: JULU,
		line: 175,
		printed: '32.00',
	},
	{
		name: 'codes side by side',
		screen: 'view=function&show=side-by-side&lens=code&tab=table&c=130529',
		row: ['2130152'],
		shown: '11.47',
		sql: budgeted(
			'130529',
			`statement = 'expenditure_by_function' AND measure = 'total' AND function_code = '2130152'`,
		),
		file: JULU,
		line: 170,
		printed: '11. 47',
	},
	{
		name: 'scale of a disclosure',
		screen: 'view=overview&show=scale&tab=table',
		row: ['湟源 2024', '印出的合计'],
		shown: '833.39',
		sql: `SELECT stated_total_yuan::DOUBLE / 10000 FROM csv('document') WHERE document_id LIKE '630123%'`,
		file: HUANGYUAN,
		line: 7,
		printed: '833.39',
	},
	{
		name: 'stated total and its parts',
		screen: 'view=findings&show=totals&tab=table',
		row: ['巨鹿 2024', '基本支出'],
		shown: '444.93',
		sql: budgeted('130529', `statement = 'expenditure_by_function' AND measure = 'basic' AND level = '0'`),
		file: JULU,
		line: 146,
		printed: '444, 93',
	},
	{
		name: 'amount that is divided by villages',
		screen: 'view=per-capita&tab=table&part=villages&by=village',
		row: ['湟源 2024'],
		shown: '9.52',
		sql: `SELECT sum(amount_yuan::DECIMAL(18, 2))::DOUBLE / 10000 FROM csv('project') AS p JOIN csv('project_purpose') AS u USING (project_id)
			WHERE project_id LIKE '630123%' AND purpose = '村级组织运转'`,
		file: HUANGYUAN,
		line: 75,
		printed: '9.52',
	},
	{
		name: 'unit cost',
		screen: 'view=per-capita&show=unit-costs&tab=table&kind=office',
		row: ['遂溪 2024', '村办公经费'],
		shown: '100,000',
		sql: `SELECT amount_yuan::DOUBLE FROM csv('unit_cost') WHERE document_id LIKE '440823%' AND line_start = '27'`,
		file: SUIXI,
		line: 27,
		printed: '10万元',
	},
	{
		name: 'weight of a class',
		screen: 'view=indicators&show=weights&tab=table&c=630123',
		row: ['第一书记及驻村工作队员保障经费', '满意度'],
		shown: '10',
		sql: `SELECT sum(weight::DOUBLE) FROM csv('indicator') WHERE project_id LIKE '630123%.L8' AND class1 = '满意度'`,
		file: HUANGYUAN,
		line: 12,
		printed: '10',
	},
	{
		name: 'project',
		screen: 'view=projects&tab=table&c=630123',
		row: ['目标责任考核工作经费'],
		shown: '6.00',
		sql: `SELECT amount_yuan::DOUBLE / 10000 FROM csv('project') WHERE document_id LIKE '630123%' AND name = '目标责任考核工作经费'`,
		file: HUANGYUAN,
		line: 13,
		printed: '6.00',
	},
	{
		name: 'denominator',
		screen: 'view=data&show=references&c=130529',
		row: ['巨鹿', '村', '2024', '291', '个'],
		shown: '291',
		sql: `SELECT value::DOUBLE FROM csv('denominator') WHERE county_code = '130529' AND measure = 'villages'`,
		file: JULU,
		line: 590,
		printed: '291',
	},
]

async function native(sql: string): Promise<number> {
	const instance = await DuckDBInstance.create()
	const connection = await instance.connect()
	// Everything as text, so that no number is guessed at; the statements say what each is.
	const statement = sql.replace(
		/csv\('(\w+)'\)/g,
		(_, table: string) => `read_csv('${join(PUBLISHED, version, `${table}.csv`)}', all_varchar = true)`,
	)
	const reader = await connection.runAndReadAll(statement)
	connection.closeSync()
	const rows = reader.getRows()
	expect(rows).toHaveLength(1)
	return Number(rows[0]?.[0])
}

const lineOf = (file: string, line: number) =>
	readFileSync(join(PUBLISHED, version, 'disclosures', file), 'utf8').split('\n')[line - 1] ?? ''

test.describe('the page, another engine and the document say the same:', () => {
	for (const { name, screen, row, shown, sql, file, line, printed } of NUMBERS)
		test(name, async ({ page }) => {
			await page.goto(`./?${screen}`)
			const found = row.reduce((rows, hasText) => rows.filter({ hasText }), page.locator('main tbody tr'))
			const number = found.getByRole('link', { name: shown, exact: true }).first()
			await expect(number).toBeVisible()
			expect(await native(sql)).toBe(Number(shown.replace(/[^\d.]/g, '')))

			await number.click()
			const marked = page.getByRole('complementary').locator('li.marked')
			await expect(marked.first()).toBeInViewport()
			expect(lineOf(file, line)).toContain(printed)
			// The line as published stands among those that are marked.
			const seen = (await marked.locator('.line').allInnerTexts()).join('\n').replace(/\s/g, '')
			expect(seen.replace(/［读作[^］]*］/g, '')).toContain(lineOf(file, line).replace(/\s/g, ''))
		})

	test('the document itself, a row of a line', async ({ page }) => {
		await page.goto('./?view=source&src=130529-zuzhibu-2024-budget.L171&row=budget_line.171.1')
		await expect(page.locator('li.about li').first()).toContainText('6,538.30 万元')
		await expect(page.locator('mark.current')).toHaveText('6538. 30')
		expect(lineOf(JULU, 171)).toContain('21307\t农村综合改革\t6538. 30')
		expect(
			await native(
				budgeted(
					'130529',
					`statement = 'expenditure_by_function' AND measure = 'total' AND function_code = '21307'`,
				),
			),
		).toBe(6538.3)
	})

	test.describe('in the workbench', () => {
		const bench = {
			sql: `SELECT name, amount_yuan, origin, document_id, line_start, line_end
FROM project WHERE document_id LIKE '640221%' AND amount_yuan > 2000000 ORDER BY amount_yuan DESC`,
			values: {},
			chart: { type: 'bar', x: 'name', y: ['amount_yuan'], unit: 'yuan' },
		} as const

		/** The largest project of 平罗, over the lines that its form takes. */
		const opened = async (page: Page) => {
			const marked = page.getByRole('complementary').locator('li.marked')
			await expect(marked.first()).toBeInViewport()
			await expect(page).toHaveURL(/src=640221-zuzhibu-2022-targets\.L317-344/)
			const seen = (await marked.locator('.line').allInnerTexts()).join('\n').replace(/\s/g, '')
			expect(seen).toContain(lineOf(PINGLUO, 324).replace(/\s/g, ''))
		}

		test.beforeEach(async ({ page }) => {
			expect(lineOf(PINGLUO, 324)).toMatch(/年度资金总额：\s+7300000\s*$/)
			expect(
				await native(
					`SELECT amount_yuan::DOUBLE FROM csv('project') WHERE document_id LIKE '640221%' AND name = '乡村整治专项资金'`,
				),
			).toBe(7_300_000)
			await page.goto(`./?view=sql#${(await encode(bench)) ?? ''}`)
			await page.getByRole('button', { name: '运行', exact: true }).click()
		})

		test('a row of the grid', async ({ page }) => {
			const row = page.getByRole('row').filter({ hasText: '乡村整治专项资金' })
			await expect(row.getByRole('gridcell').filter({ hasText: /^7300000\.00$/ })).toBeVisible()
			await row.getByRole('link', { name: '打开原文' }).click()
			await opened(page)
		})

		test('a mark of the chart', async ({ page }) => {
			const chart = page.getByRole('region', { name: '图表', exact: true })
			await expect(chart.locator('.live svg')).toContainText('7,300,000')
			await chart.locator('figure details summary').click()
			const mark = chart.locator('tbody tr').filter({ hasText: '乡村整治专项资金' })
			await expect(mark).toContainText('7,300,000 元')
			await mark.getByRole('link').click()
			await opened(page)
		})
	})
})
