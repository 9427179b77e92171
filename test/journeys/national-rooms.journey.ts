import type { Page } from '@playwright/test'
import { readdir } from 'node:fs/promises'
import { openPackage } from '../support/country.ts'
import type { Site } from '../support/serve.ts'
import { COUNTY, siteWithCountry, SYNTHETIC, withCountry } from './country.ts'
import { expect, test } from './page.ts'

const AT = './?data=data/national/'

/** What native DuckDB says of the country: each number here is counted in the rows themselves. */
let truth: (sql: string) => Promise<readonly string[][]>

/** The files of the package beside its description and its answers in advance. */
let published: readonly string[]

async function siteAndTruth(folder: string): Promise<Site> {
	const native = await openPackage(folder)
	published = (await readdir(folder, { withFileTypes: true }))
		.filter((entry) => entry.isFile() && entry.name !== 'datapackage.json')
		.map(({ name }) => name)
	truth = async (sql) =>
		(await native.runAndReadAll(sql)).getRows().map((row) => row.map((cell) => String(cell)))
	return siteWithCountry(folder)
}

test.use({
	files: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
		async ({}, use) => {
			await withCountry(async (folder) => use(await siteAndTruth(folder)), {
				...{ counties: 36, departments: 1, years: 2 },
			})
		},
		{ scope: 'worker', timeout: 300_000 },
	],
})

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const evidence = (page: Page) => page.getByRole('complementary')
const digits = (text: string) => text.replace(/[^\d.-]/g, '')
/** The line of a table that a word begins. */
const line = (page: Page, name: string) =>
	page.locator('main tbody tr').filter({ has: page.getByRole('cell', { name, exact: true }) })

test('home says that the country is made up, of how many documents, and what they can be trusted with', async ({
	page,
}) => {
	const [[documents = '', counties = '', first = '', last = ''] = []] = await truth(
		`SELECT count(*)::VARCHAR, count(DISTINCT county_code)::VARCHAR, min(fiscal_year)::VARCHAR, max(fiscal_year)::VARCHAR FROM document`,
	)
	const [[fails = ''] = []] = await truth(
		`SELECT count(*)::VARCHAR FROM reconciliation WHERE outcome = 'fails'`,
	)
	// All of it stands before there is an engine.
	await page.route(/\.(?:duckdb|wasm)$/, () => undefined)
	await page.goto(`${AT}&view=home`)
	const written = (n: string) => Number(n).toLocaleString('en')
	const about = page.getByRole('region', { name: '这是什么' })
	await expect(about).toContainText(`${written(counties)} 个县的 ${written(documents)} 份合成文件`)
	await expect(about).toContainText(`${first}–${last} 年`)
	await expect(about).toContainText(`${written(fails)} 项不符`)
	await expect(about).toContainText('不能当作任何县的预算引用')
	await expect(page.getByText(SYNTHETIC)).toBeVisible()
	await expect(page.locator('main figure svg').first()).toBeVisible()
})

test('a range brushed in one picture of the country narrows the others, and Back takes it back', async ({
	page,
}) => {
	await page.goto(`${AT}&view=indicators&show=kinds&shape=many&focus=percent`)
	await expect(page.getByText('横着拖选一段')).toBeVisible()
	await expect(page.locator('[data-phase=ready]')).toBeAttached()
	const plot = page.locator('.plot')
	await plot.scrollIntoViewIfNeeded()
	const box = await plot.boundingBox()
	if (!box) throw new Error('nothing is drawn')
	await page.mouse.move(box.x + box.width / 2, box.y + 60)
	await page.mouse.down()
	await page.mouse.move(box.x + box.width - 4, box.y + 70, { steps: 4 })
	await page.mouse.up()
	await expect(page).toHaveURL(/pick=range\.kinds\.percent\./)
	const [, from, to] = /range\.kinds\.percent\.([^.&]+)\.([^.&]+)/.exec(page.url()) ?? []
	const [[brushed] = [], [all] = []] = [
		...(await truth(`SELECT count(*)::VARCHAR FROM (
			SELECT document_id, count(*) FILTER (WHERE kind_id = 'percent')::DOUBLE / count(*) AS share
			FROM indicator_quality WHERE kind_id <> 'blank' AND damage_rule IS NULL GROUP BY document_id
		) WHERE share BETWEEN ${String(from)}::DOUBLE AND ${String(to)}::DOUBLE`)),
		...(await truth('SELECT count(*)::VARCHAR FROM document')),
	]
	expect(Number(brushed)).toBeGreaterThan(0)
	expect(Number(brushed)).toBeLessThan(Number(all))

	const room = page.getByRole('navigation', { name: '指标' })
	await room.getByRole('link', { name: '比较符' }).click()
	const narrowed = `（只看 选定的 ${Number(brushed).toLocaleString('en')} 份文件）`
	await expect(title(page)).toContainText(narrowed)
	await room.getByRole('link', { name: '期限' }).click()
	await expect(title(page)).toContainText(narrowed)
	await page.goBack()
	await expect(title(page)).toContainText(narrowed)
	await page.goBack()
	await expect(page).toHaveURL(/show=kinds.*pick=range/)
	await page.goBack()
	await expect(page).not.toHaveURL(/pick=/)
	await room.getByRole('link', { name: '比较符' }).click()
	await expect(title(page)).not.toContainText('只看')
})

test('a pivot adds up the country by place, and goes down to a department and to the rows behind a cell', async ({
	page,
}) => {
	await page.goto(`${AT}&view=data&show=pivot&rows=place&measure=count`)
	await expect(page.getByText(SYNTHETIC)).toBeVisible()
	const totals = async (within: string, length: number): Promise<ReadonlyMap<string, string>> =>
		new Map(
			(
				await truth(`SELECT left(document_id, ${String(length)}) AS place, count(*)::VARCHAR
					FROM project WHERE starts_with(document_id, '${within}') GROUP BY ALL`)
			).map(([place = '', n = '']) => [place, n]),
		)
	/** The last cell of a line is what the line comes to. */
	const total = async (name: string) => digits(await line(page, name).getByRole('cell').last().innerText())
	const steps = [
		['', '黑龙江省', '23'],
		['23', '牡丹江市', '2310'],
		['2310', '林口', COUNTY],
	] as const
	for (const [within, name, place] of steps) {
		await expect(line(page, name)).toBeVisible()
		const counted = await totals(within, place.length)
		expect(await total(name)).toBe(counted.get(place))
		const sum = [...counted.values()].reduce((all, n) => all + Number(n), 0)
		expect(await total('合计')).toBe(String(sum))
		await expect(page.locator('main tbody tr')).toHaveCount(counted.size + 1)
		await line(page, name).getByRole('link', { name, exact: true }).click()
		await expect(page).toHaveURL(new RegExp(`at=${place}(?:&|$)`))
	}
	// Of the department alone.
	const [[own = ''] = []] = await truth(
		`SELECT count(*)::VARCHAR FROM project WHERE starts_with(document_id, '${COUNTY}-zuzhibu-')`,
	)
	await expect(line(page, '组织部')).toBeVisible()
	expect(await total('组织部')).toBe(own)
	await line(page, '组织部').getByRole('link').last().click()
	await expect(page).toHaveURL(/of=231025-zuzhibu\.total/)
	await expect(evidence(page).locator('tbody tr')).toHaveCount(Number(own))
	await page.goBack()
	await expect(evidence(page)).toHaveCount(0)
	// The steps stand above the table, and lead back.
	await page.getByRole('button', { name: '黑龙江省', exact: true }).click()
	await expect(line(page, '牡丹江市')).toBeVisible()
})

test('the years of a department stand beside each other, with what changed', async ({ page }) => {
	const amounts = await truth(`SELECT d.fiscal_year::VARCHAR, d.stated_total_yuan::DOUBLE::VARCHAR
		FROM document AS d WHERE d.county_code = '${COUNTY}' ORDER BY d.fiscal_year`)
	expect(amounts.length).toBeGreaterThan(1)
	await page.goto(`${AT}&view=finances&show=years&c=${COUNTY}`)
	const written = (yuan: string) =>
		(Number(yuan) / 10_000).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
	// The headline has room for the first and the last.
	for (const [year = '', yuan = ''] of [amounts[0] ?? [], amounts.at(-1) ?? []])
		await expect(title(page)).toContainText(`${year} 年 ${written(yuan)} 万元`)
	const [before, after] = [Number(amounts.at(-2)?.[1]), Number(amounts.at(-1)?.[1])]
	await page.getByRole('tab', { name: '表格' }).click()
	const change = `${((100 * after) / before - 100).toFixed(1)}%`
	await expect(
		page
			.locator('main tbody tr')
			.filter({ hasText: '合计' })
			.filter({ hasText: written(String(after)) }),
	).toContainText(change.replace('-', ''))
})

test('any two disclosures of the country are found and set beside each other, row by row', async ({
	page,
}) => {
	const [[left = ''] = [], [right = ''] = []] = await truth(
		`SELECT document_id FROM document WHERE county_code = '${COUNTY}' ORDER BY fiscal_year`,
	)
	await page.goto(`${AT}&view=finances&show=row-by-row&by=project&left=${left}&tab=table`)
	const finder = page.getByRole('searchbox', { name: '找一份文件' })
	await finder.fill(`linkou ${right.split('-')[2] ?? ''}`)
	const choice = page.getByRole('combobox', { name: '右边' })
	await expect(choice.locator(`option[value="${right}"]`)).toBeAttached()
	await choice.selectOption(right)
	await expect(page).toHaveURL(new RegExp(`right=${right}`))
	await expect(title(page)).toContainText('林口')
	// Those that each document lists once: others are lined up in the order in which they are printed.
	const pairs =
		await truth(`SELECT name, min(amount_yuan) FILTER (WHERE document_id = '${left}')::DOUBLE::VARCHAR,
			min(amount_yuan) FILTER (WHERE document_id = '${right}')::DOUBLE::VARCHAR
		FROM project WHERE document_id IN ('${left}', '${right}')
		GROUP BY name HAVING count(*) = 2 AND count(DISTINCT document_id) = 2 AND count(DISTINCT amount_yuan) = 2
		ORDER BY name LIMIT 3`)
	expect(pairs.length).toBeGreaterThan(0)
	const wan = (yuan: number) => Math.round(yuan / 100) / 100
	/** The numbers of a row, once both disclosures stand in it: the one that was there before has numbers too. */
	const numbersOf = async (name: string) =>
		(
			await page
				.locator('main tbody tr')
				.filter({ has: page.getByRole('cell', { name, exact: true }) })
				.getByRole('cell')
				.allInnerTexts()
		).map((cell) => Number(digits(cell.replace('−', '-'))))
	for (const [name = '', own, other] of pairs)
		await expect
			.poll(() => numbersOf(name), name)
			.toEqual(
				expect.arrayContaining([wan(Number(own)), wan(Number(other)), wan(Number(other) - Number(own))]),
			)
})

test('of a list of the country some thousand rows stand, and more come when they are asked for', async ({
	page,
}) => {
	const [[n = ''] = []] = await truth('SELECT count(*)::VARCHAR FROM project')
	expect(Number(n)).toBeGreaterThan(1500)
	await page.goto(`${AT}&view=projects&tab=table`)
	const rows = page.locator('main tbody tr')
	const more = page.getByRole('button', { name: /^再显示/ })
	/** How many rows stand once no more come by themselves; those that do not are told. */
	const stand = async (least: number): Promise<number> => {
		await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(least)
		const left = (await more.count())
			? await page.getByText(/还有 [\d,]+ 行没有显示/).innerText()
			: '还有 0 行'
		const told = Number(digits(/还有 ([\d,]+) 行/.exec(left)?.[1] ?? ''))
		await expect(rows).toHaveCount(Number(n) - told)
		return Number(n) - told
	}
	const first = await stand(1000)
	expect(first).toBeLessThan(1500)
	await more.click()
	expect(await stand(Math.min(Number(n), first + 1000))).toBe(Math.min(Number(n), first + 1000))
})

test('the data room lists every file of the country, databases with their tables', async ({ page }) => {
	await page.goto(`${AT}&view=data`)
	const downloads = page.locator('#downloads')
	await expect(downloads.locator('summary')).toHaveCount(2)
	await expect(downloads).toContainText(`${String(published.length)} 个文件`)
	await expect(downloads).toContainText('大表在数据库文件里')
	await expect(downloads).not.toContainText('CSV')
	for (const summary of await downloads.locator('summary').all()) await summary.click()
	const names = await downloads
		.locator('li a')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).download))
	expect(names.sort()).toEqual([...published].sort())
	const first = downloads.locator('li').filter({ has: page.getByRole('link', { name: 'first.duckdb' }) })
	await expect(first.locator('code')).toContainText(/(?:^| )indicator_count(?: |$)/)
})

test('projects of the country are turned page by page, and findings where they are as many', async ({
	page,
}) => {
	const PAGE = 1000
	const said = (n: number) => n.toLocaleString('en')
	const range = (first: number, last: number, all: number) =>
		`第 ${said(first)} 至 ${said(last)} 条，共 ${said(all)} 条`
	const projects = await truth(`SELECT p.name FROM project_with_purpose AS p
		JOIN disclosure AS d USING (document_id) ORDER BY d.seq, p.line_start, p.seq`)
	expect(projects.length).toBeGreaterThan(PAGE)
	await page.goto(`${AT}&view=projects`)
	await expect(title(page)).toContainText(`${said(projects.length)} 个项目与任务`)
	const pages = page.getByRole('navigation', { name: '列表的各页' })
	const names = page.locator('main tbody tr td.name a')
	await expect(pages.first()).toContainText(range(1, PAGE, projects.length))
	await expect(names.first()).toHaveText(projects[0]?.[0] ?? '')
	const left = Math.min(PAGE, projects.length - PAGE)
	await pages
		.first()
		.getByRole('button', { name: `后 ${said(left)} 条` })
		.click()
	await expect(pages.first()).toContainText(range(PAGE + 1, PAGE + left, projects.length))
	await expect(names.first()).toHaveText(projects[PAGE]?.[0] ?? '')
	// Another order is another list, which is read from its beginning.
	await page.getByRole('combobox', { name: '排序' }).selectOption({ label: '金额' })
	await expect(pages.first()).toContainText(range(1, PAGE, projects.length))

	const [[findings = '', documents = ''] = []] = await truth(
		'SELECT count(*)::VARCHAR, count(DISTINCT document_id)::VARCHAR FROM finding',
	)
	await page.goto(`${AT}&view=findings`)
	await expect(title(page)).toContainText(said(Number(findings)))
	await expect(title(page)).toContainText(said(Number(documents)))
	// A small country has few of them, which come at once; a package drawn before may have more.
	if (Number(findings) > PAGE) await expect(pages.first()).toContainText(range(1, PAGE, Number(findings)))
	else await expect(pages).toHaveCount(0)
})
