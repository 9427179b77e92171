import { readFile, writeFile } from 'node:fs/promises'
import { chromium, devices } from 'playwright'
import { writeXlsx } from 'hucre/xlsx'
import { serve, siteOf } from './test/support/serve.ts'
import { printing } from './test/support/rendered/paper.ts'
import { printedOn } from './test/support/rendered/pages.ts'

const S = '/work/shared/samples/'
export async function main([which = 'a']: string[]) {
	const site = await serve(await siteOf('/work/intake/dist'))
	const pdf = await printing(async (print) => Buffer.from(await printedOn(4, await readFile(S + '22-two-departments.txt', 'utf8'), print)))
	const scan = await printing(async (print) => Buffer.from(await print('<style>@page{size:A4}</style><svg width="300" height="300"><rect width="200" height="100" fill="#ccc"/></svg>')))
	const rows = [['子项目', '拨款（万元）', '实施单位'], ['校舍维修', 12.5, '平罗县教育局'], ['校车补助', 30, '平罗县教育局']]
	const codes = [['科目编码', '科目名称', '合计（元）'], ['2050201', '学前教育', 70000]]
	const xlsx = Buffer.from(await writeXlsx({ sheets: [{ name: '项目', rows }, { name: '说明', rows: [['说明', '备注'], ['本表', '内部']] }, { name: '科目', rows: codes }] as never }))
	const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
	const modes = { zh: { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' }, en: { viewport: { width: 1440, height: 900 }, locale: 'en-US', colorScheme: 'dark' as const }, phone: { viewport: { width: 390, height: 844 }, locale: 'zh-CN', hasTouch: true, isMobile: true, deviceScaleFactor: 1 } }
	for (const [mode, options] of Object.entries(modes).filter(([m]) => which.includes(m))) {
		const context = await browser.newContext({ ...options, baseURL: site.address })
		const page = await context.newPage()
		page.on('console', (m) => { if (m.type() === 'error') console.log(mode, m.text()) })
		page.on('pageerror', (e) => console.log(mode, 'ERR', e.message))
		const shot = (n: string) => page.screenshot({ path: `/tmp/intake-shots/${mode}-${n}.png`, fullPage: true })
		const lang = mode === 'en' ? '&lang=en' : ''
		await page.goto(`./?view=import${lang}`)
		const input = page.locator('input[type=file]').first()
		const step = async (n: string, work: () => Promise<unknown>) => { try { await work() } catch (e) { console.log(mode, n, String(e).slice(0, 300)) } await page.waitForTimeout(700); await shot(n) }
		await step('1-empty', async () => {})
		await step('2-pdf', async () => { await input.setInputFiles({ name: '22-two.pdf', mimeType: 'application/pdf', buffer: pdf }); await page.locator('form input[name=county]').first().waitFor({ timeout: 120000 }); await page.waitForTimeout(4000) })
		await step('3-split', async () => { await page.locator('details', { hasText: mode === 'en' ? 'Some lines belong' : '其中几行属于' }).locator('summary').first().click() })
		await step('4-edit', async () => { await page.locator('table tbody button', { hasText: mode === 'en' ? 'Correct' : '更正' }).first().click() })
		await step('5-joined', async () => {
			await page.getByRole('button', { name: mode === 'en' ? 'Show on every page' : '加入所有页面' }).first().click()
			await page.locator('[data-state=joined]').first().waitFor({ timeout: 60000 })
		})
		await step('6-function', async () => { await page.goto(`./?view=function${lang}`); await page.getByText(mode === 'en' ? '(yours)' : '（自加）').first().waitFor({ timeout: 60000 }); await page.waitForTimeout(3000) })
		await page.goto(`./?view=import${lang}`)
		await step('7-xlsx', async () => { await input.setInputFiles({ name: '全年.xlsx', mimeType: '', buffer: xlsx }); await page.getByRole('checkbox').first().waitFor({ timeout: 60000 }) })
		await step('8-mapped', async () => { await page.getByRole('button', { name: mode === 'en' ? 'Read it with these columns' : '按这些对应读取' }).click(); await page.locator('form input[name=county]').first().waitFor({ timeout: 60000 }) })
		await step('9-scan', async () => { await input.setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: scan }); await page.locator('.check > [role=alert]').first().waitFor({ timeout: 60000 }) })
		await step('10-refused', async () => { await input.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') }); await page.waitForTimeout(3000) })
		await context.close()
	}
	await browser.close()
	await site.close()
}
