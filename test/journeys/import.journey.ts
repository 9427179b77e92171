import { readFile } from 'node:fs/promises'
import { printing } from '../support/rendered/paper.ts'
import { printedOn } from '../support/rendered/pages.ts'
import { expect, test } from './page.ts'

const FIXTURE = 'test/fixtures/disclosures/anhui-code-table.txt'

/** Drops a file on the page as a hand does: the browser itself makes the event. */
async function drop(page: import('@playwright/test').Page, name: string, text: string): Promise<void> {
	const carried = await page.evaluateHandle(
		([name, text]) => {
			const transfer = new DataTransfer()
			transfer.items.add(new File([text ?? ''], name ?? ''))
			return transfer
		},
		[name, text],
	)
	await page.dispatchEvent('main', 'drop', { dataTransfer: carried })
}

test('a file dropped on any page is checked, joins every room as the reader’s own, and leaves again', async ({
	page,
}, { project }) => {
	test.skip(project.name !== 'desktop', 'one size is enough: the layout is looked at in the gallery')
	await page.goto('./?view=function')
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
	await drop(page, 'anhui-code-table.txt', await readFile(FIXTURE, 'utf8'))

	// The county is in no list: the reader says which one it is.
	await expect(page).toHaveURL(/view=import/)
	const county = page.getByLabel('县', { exact: true })
	await expect(county).toHaveValue('淠源县')
	await county.fill('宁晋县')
	await page.getByRole('button', { name: '按这样重新读取' }).click()

	// A row marks its line, and a line its rows.
	await page.getByRole('button', { name: '第 8 行', exact: true }).first().click()
	await expect(page.locator('.lines li.marked')).toContainText('6,412,300.50')
	await expect(page.locator('table tr.marked').first()).toContainText('教育支出')

	await page.getByRole('button', { name: '加入所有页面' }).click()
	await expect(page.getByText('已在所有页面显示')).toBeVisible()
	await expect(page.getByRole('contentinfo')).toContainText('另有 1 份自加文件')
	await page.getByRole('link', { name: '功能科目' }).click()
	await expect(page.getByRole('heading', { name: '宁晋 2024（自加）' })).toBeVisible()
	await expect(page.getByText('641.23 · 82.5%')).toBeVisible()

	// Every number opens its line, though no package holds the file.
	await page.getByText('641.23 · 82.5%').click()
	await expect(page.getByRole('complementary')).toContainText('6,412,300.50')
	await page.getByRole('button', { name: '关闭' }).click()

	await page.getByRole('link', { name: '＋ 加入自己的文件' }).click()
	await page.getByRole('button', { name: '移除' }).click()
	await page.getByRole('link', { name: '功能科目' }).click()
	await expect(page.getByRole('heading', { name: '巨鹿 2024', exact: true })).toBeVisible()
	await expect(page.getByText('（自加）')).toHaveCount(0)
	await expect(page.getByRole('contentinfo')).not.toContainText('自加文件')
})

test('a budget printed as PDF is opened in the page: all its sums hold, and its pages are drawn beside its rows', async ({
	page,
}, { project }) => {
	test.skip(project.name !== 'desktop', 'one size is enough: the layout is looked at in the gallery')
	// Printing the document and reading it are much work for a busy machine.
	test.setTimeout(240_000)
	const published = await readFile('data/disclosures/julu-2024-department-budget.txt', 'utf8')
	const buffer = await printing(async (print) =>
		Buffer.from(await printedOn(20, published.replaceAll('巨鹿', '宁晋'), print)),
	)
	await page.goto('./?view=import')
	// It is read by itself, and says whose it is.
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({ name: '部门预算.pdf', mimeType: 'application/pdf', buffer })
	await expect(page.getByLabel('县', { exact: true })).toHaveValue('宁晋县', { timeout: 180_000 })
	await expect(page.getByLabel('年度')).toHaveValue('2024')
	await expect(page.getByText(/处相符，0 处不符/)).toBeVisible()
	await expect(page.locator('canvas')).toBeVisible()
})
