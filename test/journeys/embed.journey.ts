import { serve, type Site } from '../support/serve.ts'
import { accessible, expect, test } from './page.ts'

/** A page of somebody else that has a view in a frame, and notes what the frame says. */
const hostOf = (link: string): Site =>
	new Map([
		[
			'index.html',
			{
				body: Buffer.from(`<!doctype html><html lang="en"><head><title>host</title><link rel="icon" href="data:,"></head>
<body><iframe title="view" src="${link}" sandbox="allow-scripts allow-same-origin" style="width:100%;height:200px"></iframe>
<script>
addEventListener('message', ({ data, origin }) => {
	if (data.type !== 'county-mirror:height') return
	document.body.dataset.height = data.height
	document.body.dataset.origin = origin
})
</script></body></html>`),
			},
		],
	])

test('a page of another origin embeds a view, and is told its height', async ({
	page,
	baseURL,
	incidents,
}) => {
	const site = new URL(baseURL ?? '')
	const host = await serve(hostOf(`${site.href}?embed=1&amp;digits=3`))
	expect(new URL(host.address).origin).not.toBe(site.origin)
	incidents.provoke(new RegExp(`^foreign: ${host.address}$`))
	try {
		await page.goto(host.address)
		const frame = page.frameLocator('iframe')
		await expect(frame.getByRole('heading', { level: 1 })).toContainText('86.2%')
		await expect(frame.locator('.live svg')).toHaveCount(4)
		await expect(frame.locator('.live svg').first()).toBeVisible()
		for (const control of ['banner', 'radio', 'tab', 'navigation'] as const)
			await expect(frame.getByRole(control)).toHaveCount(0)
		await expect(frame.getByRole('link').last()).toHaveAttribute('href', `${site.href}?digits=3`)
		await expect
			.poll(async () => {
				const content = await frame.locator('main').evaluate((main) => main.getBoundingClientRect().height)
				const told = await page.locator('body').getAttribute('data-height')
				return content > 500 && told === String(Math.ceil(content))
			})
			.toBe(true)
		await expect(page.locator('body')).toHaveAttribute('data-origin', site.origin)
	} finally {
		await host.close()
	}
})

test('the snippet holds the link that embeds, and pins the data version', async ({ page }) => {
	await page.goto('./?digits=3&unit=yuan')
	await page.getByRole('button', { name: '嵌入' }).click()
	const code = page.getByRole('dialog').locator('code')
	await expect(code).toContainText(/\?digits=3&amp;unit=yuan&amp;embed=1&amp;v=[0-9a-f]{8}"/)
	await page.getByRole('checkbox', { name: '固定在这个数据版本' }).uncheck()
	await expect(code).toContainText('&amp;embed=1"')
	await accessible(page)
	await page.keyboard.press('Escape')
	await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a frozen embed opens from a file without a network, with the same numbers', async ({
	page,
	context,
}, info) => {
	await page.goto('./?tab=table')
	const rows = page.locator('main tbody tr')
	await expect(rows.first()).toBeVisible()
	const seen = await page.locator('main tbody td').allInnerTexts()
	const title = await page.getByRole('heading', { level: 1 }).innerText()
	await page.getByRole('button', { name: '嵌入' }).click()
	await page.getByRole('radio', { name: '定格' }).check()
	const download = page.waitForEvent('download')
	await page.getByRole('link', { name: '下载定格文件' }).click()
	const file = info.outputPath('frozen.html')
	await (await download).saveAs(file)

	const asked: string[] = []
	const kept = await context.newPage()
	await page.close()
	await context.setOffline(true)
	kept.on('request', (request) => asked.push(request.url()))
	await kept.goto(`file://${file}`)
	await expect(kept.getByRole('heading', { level: 1 })).toHaveText(title)
	expect((await kept.locator('tbody td').allInnerTexts()).map((cell) => cell.trim())).toEqual(
		seen.map((cell) => cell.trim()),
	)
	await expect(kept.locator('figure svg')).toHaveCount(4)
	await expect(kept.locator('figure svg').first()).toContainText('6,538.30 · 86.0%')
	// Colours are those of the page, not black for want of a style.
	const mark = kept.locator('figure svg path[fill="var(--county-4)"]').first()
	expect(await mark.evaluate((path) => getComputedStyle(path).fill)).toBe('rgb(154, 90, 168)')
	expect(await kept.locator('script').count()).toBe(0)
	expect(asked).toEqual([`file://${file}`])
	await accessible(kept)
})
