import { expect, test } from './page.ts'

/** A researcher's own list, in their own words: nothing heads the names, the amounts state no unit, one row is damaged. */
const LIST = `承办机构,事项,安排经费,哪一年
平罗县教育局,校舍维修改造,120.5,2024
平罗县教育局,校车运行补助,30,2024
平罗县教育局,,12,2024
平罗县教育局,课桌更新,约三十,2024
`

test('the columns of a table are matched to ours, its failing rows named, and it joins as the reader’s own', async ({
	page,
}, { project }) => {
	test.skip(project.name !== 'desktop', 'one size is enough: the layout is looked at in the gallery')
	await page.goto('./?view=import')
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({ name: '教育项目.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) })

	// Content alone says whose a row is; what is a project and what its money, the reader says.
	const what = (column: string) => page.getByLabel(`“${column}”对应`)
	await expect(what('承办机构')).toHaveValue('department')
	await expect(what('哪一年')).toHaveValue('year')
	await expect(what('事项')).toHaveValue('')
	const read = page.getByRole('button', { name: '按这些对应读取' })
	await expect(read).toBeDisabled()
	await what('事项').selectOption({ label: '项目名称' })
	await what('安排经费').selectOption({ label: '项目金额' })
	await expect(page.getByText('“安排经费”没有写金额单位')).toBeVisible()
	await read.click()

	const faults = page.getByRole('region', { name: '没有通过的格子和行' })
	await expect(faults.getByRole('row')).toHaveText([
		/行\s*列\s*内容\s*应为/,
		/4\s*事项\s*（空）\s*不能为空/,
		/5\s*安排经费\s*约三十\s*金额/,
	])
	await page.getByLabel('金额单位').selectOption('万元')
	await page.getByRole('button', { name: '按这样重新读取' }).click()
	await page.getByRole('button', { name: '加入所有页面' }).click()
	await expect(page.getByText('已在所有页面显示')).toBeVisible()
	await page.getByRole('navigation').getByRole('link', { name: '项目', exact: true }).click()
	const row = page.getByRole('row').filter({ hasText: '校车运行补助' })
	await expect(row).toContainText('平罗 2024（自加）')
	await expect(row).toContainText('30.00')
})

test('a yearbook of populations is matched, its failing row named, and divides what its county budgets', async ({
	page,
}, { project }) => {
	test.skip(project.name !== 'desktop', 'one size is enough: the layout is looked at in the gallery')
	await page.goto('./?view=import')
	await page.getByLabel('选择文件…').setInputFiles({
		name: '人口.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('县市区,年末常住人口（万人）,行政村数\n巨鹿县,34.12,300\n无此县,1,2\n'),
	})
	await expect(page.getByLabel('每一行是')).toHaveValue('denominator')
	await page.getByRole('button', { name: '按这些对应读取' }).click()
	await expect(page.getByRole('region', { name: '没有通过的格子和行' })).toContainText('不知道是哪一年的')
	await page.getByLabel('这些数是哪一年的？').fill('2024')
	await page.getByRole('button', { name: '按这样重新读取' }).click()
	await expect(page.getByRole('region', { name: '没有通过的格子和行' }).getByRole('row')).toHaveText([
		/行\s*列\s*内容\s*应为/,
		/3\s*县市区\s*无此县\s*县名/,
	])
	await expect(page.getByRole('region', { name: '分母：人口、村数' }).getByRole('row')).toHaveText([
		/县\s*种类\s*年度\s*数值\s*本站已有/,
		/巨鹿县\s*常住人口\s*2024\s*341,200 人/,
		// What is published of the same year stays in use.
		/巨鹿县\s*行政村数\s*2024\s*300 个\s*291（巨鹿 2024 部门预算.*用本站的/,
	])
	await page.getByRole('button', { name: '加入所有页面' }).click()
	await expect(page.getByText('已在所有页面显示')).toBeVisible()

	// 71,570,100 yuan of projects over 341,200 residents.
	await page.getByRole('navigation').getByRole('link', { name: '人均与单价' }).click()
	await page.getByRole('combobox', { name: '分母' }).selectOption({ label: '常住人口（缺普查数的用推算数）' })
	await expect(page.getByText('209.76').first()).toBeVisible()
	await expect(page.getByText('使用者的表格：人口.csv').first()).toBeVisible()
	await expect(page).toHaveURL(/#4\./)
})
