import { expect, test } from './page.ts'

test('a screen reader is told of a chart, its table and the choice of counties', async ({ page }) => {
	await page.goto('./?view=function&c=130529&digits=3')
	const marks = page.getByRole('group', { name: '图中 7 个数据点，方向键逐个移动，回车打开' })
	// One stop of Tab; all marks are there once it is reached, each with its name, value, share, origin and line.
	await marks.getByRole('button').focus()
	await page.keyboard.press('ArrowDown')
	await expect(marks.getByRole('button').nth(1)).toBeFocused()
	await expect(marks.getByRole('button').nth(1)).toHaveCSS('outline-style', 'solid')
	await expect(page.locator('figure')).toMatchAriaSnapshot(`
    - figure /^巨鹿 2024 组织部/:
      - heading "巨鹿 2024" [level=2]
      - paragraph:
        - strong:
          - link "7,601.94 万元"
      - 'img "巨鹿 2024：7 项，合计 7,601.94 万元。最大的是农林水支出 6,549.77 · 86.2%。"':
        - /children: equal
      - group "图中 7 个数据点，方向键逐个移动，回车打开":
        - /children: equal
        - button "213 农林水支出 · 6,549.77 万元 · 86.2% · 原文 · 原文第 168 行"
        - button "201 一般公共服务支出 · 893.02 万元 · 11.7% · 由合计推定 · 原文第 146 行"
        - button "208 社会保障和就业支出 · 75.35 万元 · 1.0% · 由合计推定 · 原文第 146 行"
        - button "221 住房保障支出 · 32.00 万元 · 0.4% · 原文 · 原文第 173 行"
        - button "210 卫生健康支出 · 25.80 万元 · 0.3% · 原文 · 原文第 158 行"
        - button "212 城乡社区支出 · 21.00 万元 · 0.3% · 原文 · 原文第 165 行"
        - button "206 科学技术支出 · 5.00 万元 · 0.1% · 由合计推定 · 原文第 146 行"
  `)
	await expect(page.getByRole('group', { name: '县', exact: true })).toMatchAriaSnapshot(`
    - group "县":
      - checkbox /巨鹿 2024/ [checked]
      - checkbox /遂溪 2024/
      - checkbox /湟源 2024/
      - checkbox /平罗 2022/
  `)
	await page.getByRole('tab', { name: '表格' }).click()
	await expect(page.locator('main table').first()).toMatchAriaSnapshot(`
    - table /^巨鹿组织部 2024 年预算/:
      - rowgroup:
        - row:
          - columnheader "披露文件"
          - columnheader "科目"
          - columnheader "名称"
          - columnheader "预算数（万元）"
          - columnheader "占比"
          - columnheader "来历"
      - rowgroup:
        - row /213 农林水支出/:
          - cell "巨鹿 2024"
          - cell "213"
          - cell "农林水支出":
            - link "农林水支出"
          - cell "6,549.77":
            - link "6,549.77"
          - cell "86.2%":
            - link "86.2%"
          - cell "原文"
  `)
	// Enter opens what a press of the mark opens.
	await page.getByRole('tab', { name: '图表' }).click()
	await marks.getByRole('button').focus()
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/at=130529-zuzhibu-2024-budget\.213$/)
})
