import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

const alert = (page: Page) => page.getByRole('main').getByRole('alert')
/** Words of browsers that no reader is to be left alone with. */
const RAW = /fetch|dynamically|module|TypeError|undefined|page\/|\{"/

test('without a network a room that was not loaded says so, and opens once there is one', async ({
	page,
	context,
	incidents,
}) => {
	incidents.provoke(/^console: .*ERR_INTERNET_DISCONNECTED/)
	await page.goto('./')
	await expect(page.locator('.live svg')).toHaveCount(7)
	// The engine starts behind the picture; it is not what is tried here.
	await expect(page.locator('[data-phase=ready]')).toBeAttached()
	await context.setOffline(true)
	await page.getByRole('link', { name: '指标', exact: true }).click()
	await expect(alert(page)).toContainText('这一部分没有取到')
	await expect(alert(page)).not.toContainText(RAW)
	await expect(page).toHaveURL(/view=indicators/)
	await context.setOffline(false)
	await page.getByRole('button', { name: '重试' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toContainText('绩效指标')
	await expect(alert(page)).toHaveCount(0)
})

test('after a deployment old parts are gone: it is said, and the same address is offered anew', async ({
	page,
	incidents,
}) => {
	incidents.provoke(/^console: .*404/)
	await page.goto('./?c=130529')
	await expect(page.locator('.live svg')).toHaveCount(1)
	await expect(page.locator('[data-phase=ready]')).toBeAttached()
	// The host has only the files of the new version; names of built files carry their hash.
	await page.route(/\/assets\//, (route) => route.fulfill({ status: 404, body: 'not found' }))
	await page.getByRole('link', { name: '人均与单价' }).click()
	await expect(alert(page)).toContainText('本站刚更新过')
	await expect(alert(page)).not.toContainText(RAW)
	// What is here already goes on.
	await page.goBack()
	await expect(page.locator('figure')).toHaveCount(1)
	await page.goForward()
	await expect(alert(page)).toContainText('本站刚更新过')
	await page.unroute(/\/assets\//)
	const reloaded = page.waitForEvent('load')
	await page.getByRole('button', { name: '重新载入本页' }).click()
	await reloaded
	await expect(page).toHaveURL(/c=130529.*view=per-capita|view=per-capita.*c=130529/)
	await expect(page.locator('figure')).toHaveCount(1)
})
