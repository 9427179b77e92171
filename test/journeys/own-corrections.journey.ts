import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

const BUDGET = 'test/fixtures/disclosures/anhui-code-table.txt'
const TARGETS = `淠源县第一小学2024年项目支出绩效目标表
项目名称\t校舍维修改造
项目资金（万元）\t年度资金总额：\t49.20
年度目标\t完成两栋教学楼的维修。
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t维修教学楼栋数\t≥2栋
满意度指标\t服务对象满意度指标\t师生满意度\t≥90%
`

test.beforeEach(async ({ page }, { project }) => {
	test.skip(project.name !== 'desktop', 'one size is enough: the layout is looked at in the gallery')
	await page.goto('./?view=import')
})

const add = (page: Page, ...files: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>) =>
	page.getByLabel('选择文件…').setInputFiles(...files)
const places = (page: Page) => page.getByRole('region', { name: '我的文件' }).getByRole('listitem')
const corrections = (page: Page) => page.getByRole('listitem').filter({ hasText: '撤回' })

test('lines of a file are given to another department, join as its own document, and come back', async ({
	page,
}) => {
	await add(page, BUDGET)
	await page.getByLabel('县', { exact: true }).fill('宁晋县')
	await page.getByRole('button', { name: '按这样重新读取' }).click()
	await expect(page.getByRole('alert')).toHaveCount(0)

	// 221 住房保障支出 and what is below it.
	await page.getByText('其中几行属于另一份文件').click()
	const form = page.getByRole('group').filter({ hasText: '从第几行' })
	await form.getByLabel('从第几行').fill('16')
	await form.getByLabel('到第几行').fill('14')
	await page.getByRole('button', { name: '把这些行分出去' }).click()
	await expect(page.getByRole('alert')).toHaveText('行号要在 1 到 16 之间，起在前、止在后。')
	await form.getByLabel('从第几行').fill('14')
	await form.getByLabel('到第几行').fill('16')
	await page.getByRole('button', { name: '把这些行分出去' }).click()
	await expect(page.getByRole('alert')).toHaveText('请至少填县、部门、年度、阶段中的一项。')
	await form.getByLabel('部门').fill('宁晋县住房和城乡建设局')
	await page.getByRole('button', { name: '把这些行分出去' }).click()

	await expect(corrections(page)).toContainText('第 14–16 行')
	await expect(places(page)).toContainText('2 份披露')
	await page.getByRole('button', { name: '加入所有页面' }).click()
	await expect(places(page)).toContainText('已在所有页面显示')
	await page.getByRole('link', { name: '功能科目' }).click()
	// 6,412,300.50 of 7,257,420.50 are left, and 512,640.00 stand in a document of their own.
	await expect(page.getByText('51.26 · 100.0%')).toBeVisible()

	await page.getByRole('link', { name: '＋ 加入自己的文件' }).click()
	await page.getByRole('button', { name: '撤回' }).click()
	await expect(places(page)).not.toContainText('2 份披露')
	await expect(places(page)).toContainText('已在所有页面显示')
	await page.getByRole('link', { name: '功能科目' }).click()
	await expect(page.getByText('641.23 · 82.5%')).toBeVisible()
	await expect(page.getByText('51.26 · 100.0%')).toHaveCount(0)
})

test('two files are made one document, read together, and taken apart again', async ({ page }) => {
	await add(page, BUDGET)
	await expect(places(page)).toHaveCount(1)
	await add(page, { name: '绩效目标.txt', mimeType: 'text/plain', buffer: Buffer.from(TARGETS) })
	await expect(places(page)).toHaveCount(2)
	await places(page).getByRole('button', { name: 'anhui-code-table.txt' }).click()
	await page.getByLabel('另一份文件接在它后面').selectOption('绩效目标.txt')
	await page.getByRole('button', { name: '接在后面，并为一份' }).click()

	await expect(places(page)).toHaveCount(1)
	await expect(places(page)).toContainText('anhui-code-table.txt + 绩效目标.txt')
	await expect(places(page)).not.toContainText('份披露')
	const rows = page.getByRole('region', { name: /anhui-code-table\.txt \+/ }).locator('tbody tr')
	await expect(rows.filter({ hasText: '小学教育' }).first()).toContainText('6,412,300.50')
	await expect(rows.filter({ hasText: '师生满意度' })).toBeVisible()

	await page.getByRole('button', { name: '拆回原来的文件' }).click()
	// The document of both goes once its files have been read: until then it stands beside them.
	await expect(places(page).filter({ hasText: '+' })).toHaveCount(0)
	await expect(places(page)).toHaveCount(2)
	await expect(places(page).filter({ hasText: '绩效目标.txt' })).toBeVisible()
})

test('another reading that a finding offers is taken by a press, and taken back', async ({ page }) => {
	await add(page, 'data/disclosures/pingluo-2022-project-targets.txt')
	await page.getByText('还可以有别的读法').click()
	const choice = page.getByRole('button', { name: '满意度', exact: true })
	await expect(choice.first()).toHaveAttribute('aria-pressed', 'false')
	const offered = await choice.count()
	await choice.first().click()
	// The class, and the subclass that does not fit it: two repairs, made by one press.
	await expect(corrections(page)).toHaveCount(1)
	await expect(corrections(page).locator('span')).toHaveCount(2)
	await expect(corrections(page)).toContainText('→ 满意度')
	// The finding is answered, and not asked again until the answer is taken back.
	await expect(choice).toHaveCount(offered - 1)
	await page.getByRole('button', { name: '撤回' }).click()
	await expect(corrections(page)).toHaveCount(0)
	await expect(choice).toHaveCount(offered)
})
