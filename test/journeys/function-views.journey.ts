import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

const JULU = '130529-zuzhibu-2024-budget'
const rows = (page: Page) => page.locator('main tbody tr')

test('purposes of all four counties; what is not itemised stands apart; no level where none means anything', async ({
	page,
}) => {
	await page.goto('./?view=function')
	await expect(page.getByRole('radio', { name: '项', exact: true })).toBeAttached()
	await page.getByRole('radio', { name: '用途', exact: true }).check({ force: true })
	await expect(page).toHaveURL(/lens=purpose/)
	await expect(page.getByRole('radio', { name: '项', exact: true })).toHaveCount(0)
	const julu = page.locator('figure').filter({ hasText: '巨鹿 2024' })
	await expect(julu.locator('.live svg')).toContainText('6,538.30 · 91.4%')
	await julu.getByRole('link', { name: '444.93 万元' }).click()
	await expect(page.getByRole('complementary').locator('li.marked')).toContainText('444, 93')
})

test('a filter narrows whom it can and says why it does not narrow the others', async ({ page }) => {
	await page.goto('./?view=function')
	await page.getByText('筛选', { exact: true }).click()
	await page.getByLabel('资金性质').selectOption('政府性基金预算')
	await expect(page).toHaveURL(/fund=government_fund/)
	await expect(page.getByRole('heading', { level: 1 })).toContainText('（政府性基金预算）：100%')
	await expect(page.locator('figure').filter({ hasText: '湟源 2024' })).toContainText(
		'文件没有按资金性质分列',
	)
	await expect(page.locator('figure').filter({ hasText: '巨鹿 2024' })).toContainText('21.00 · 100.0%')
})

test('codes that the sums prove are told apart, and what cannot be proved opens into its projects', async ({
	page,
}) => {
	await page.goto('./?view=function&c=130529&origins=inferred_exact&tab=table')
	await expect(rows(page)).toHaveCount(6)
	await expect(rows(page).first()).toContainText('由合计推定')
	await rows(page).last().getByRole('link', { name: '科目未能推定的项目' }).click()
	await expect(page).toHaveURL(new RegExp(`at=${JULU}\\.rest`))
	await expect(rows(page)).toHaveCount(29)
})

test('per village: the quotient, what it was divided by, and n/a with its reason', async ({ page }) => {
	await page.goto('./?view=function&scale=per&by=village&digits=3')
	const julu = page.locator('figure').filter({ hasText: '巨鹿 2024' })
	await expect(julu.locator('.live svg')).toContainText('225,078.01 元/村')
	await expect(page.locator('figure').filter({ hasText: '湟源 2024' })).toContainText(
		'没有可用的“行政村”数据',
	)
	await julu.getByRole('link', { name: '291 个' }).click()
	await expect(page.getByRole('complementary').locator('li.marked')).toContainText('291')
})

test('side by side: a cell opens its rows, a code that is printed its line', async ({ page }) => {
	await page.goto('./?view=function')
	await page.getByRole('link', { name: '并排对照' }).click()
	await expect(page).toHaveURL(/show=side-by-side/)
	const line = (name: string | RegExp) => rows(page).filter({ has: page.getByRole('rowheader', { name }) })
	await expect(line(/^合计/)).toContainText(/7,157\.01.*3,430\.32.*833\.39.*1,791\.00/s)
	await line('村级组织运转').getByRole('link', { name: '1,788.40' }).click()
	await expect(page.getByRole('complementary').locator('tbody tr')).toHaveCount(6)
	await page.goto('./?view=function&show=side-by-side&lens=code&c=130529')
	await line('2130705').getByRole('link', { name: '6,538.30' }).click()
	await expect(page.getByRole('complementary').locator('li.marked')).toHaveText(/2130705.*6538\. 30/)
})

test('level by level: a block becomes the whole, and the way back leads up @phone', async ({ page }) => {
	await page.goto('./?view=function&show=tree&c=130529&tab=table')
	await expect(rows(page)).toHaveCount(37)
	await rows(page).getByRole('link', { name: '农林水支出' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('巨鹿组织部 2024：“农林水支出”占 86.2%')
	await expect(rows(page)).toHaveCount(5)
	await page.getByRole('navigation', { name: '返回路径' }).getByRole('button', { name: '巨鹿 2024' }).click()
	await expect(rows(page)).toHaveCount(37)
})

test('kinds of money: where what is carried over sits, down to its line', async ({ page }) => {
	await page.goto('./?view=function&show=funds&split=carried&tab=table')
	await expect(page.getByRole('heading', { level: 1 })).toContainText('上年结转 21 万元，全部列在')
	await rows(page).filter({ hasText: '2120899' }).getByRole('link', { name: '21.00' }).click()
	await expect(page.getByRole('complementary').locator('li.marked')).toContainText('2120899')
})
