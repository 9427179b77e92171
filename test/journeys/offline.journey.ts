import type { Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { siteOf } from '../support/serve.ts'
import { everythingKept, LEAD, NEW_LEAD, nextBuild, versionOf } from './builds.ts'
import { test } from './host.ts'
import { expect } from './page.ts'

const BUILT = await siteOf(fileURLToPath(new URL('../../dist', import.meta.url)))

const ready = (page: Page) => page.locator('[data-phase=ready]')
const lead = (page: Page) => page.getByRole('region', { name: '这是什么' })
const version = (page: Page) => page.locator('footer')

test('the second visit needs no network: a room not seen before, a source line, SQL; what is not here is said', async ({
	page,
	host,
	incidents,
}) => {
	await host.publish(BUILT)
	await page.goto('./')
	await expect(ready(page)).toBeAttached()
	await everythingKept(page, BUILT)

	incidents.provoke(/^console: .*ERR_(?:CONNECTION_REFUSED|FAILED)/)
	await host.publish(undefined)
	await page.goto('./?view=per-capita&src=130529-zuzhibu-2024-budget.L172')
	await expect(page.locator('.live svg').first()).toBeVisible()
	await expect(page.getByRole('complementary').locator('li.marked').first()).toContainText('2130705')
	await page.getByRole('link', { name: 'SQL', exact: true }).click()
	await page.locator('.cm-content').click()
	await page.keyboard.press('ControlOrMeta+a')
	await page.keyboard.insertText('SELECT count(*) AS projects FROM project')
	await page.getByRole('button', { name: '运行', exact: true }).click()
	await expect(page.locator('[role=gridcell][aria-colindex="2"]').first()).toHaveText('107')

	// A version of the data that was never looked at.
	await page.goto('./?v=1ca27d9f')
	await expect(page.getByRole('alert').filter({ hasText: '没有网络，这台设备上也没有存下它' })).toBeVisible()

	await page.goto('./?view=links')
	await page.getByRole('button', { name: '从这台设备清除' }).click()
	await expect(page.getByText('已清除。')).toBeVisible()
	expect(await page.evaluate(() => caches.keys())).toEqual([])
	await expect(page.goto('./')).rejects.toThrow(/ERR_CONNECTION_REFUSED/)
})

test('nothing is kept before every row stands in the engine', async ({ page, host }) => {
	await host.publish(BUILT)
	await page.addInitScript(() => {
		const { serviceWorker } = navigator
		const register = serviceWorker.register.bind(serviceWorker)
		serviceWorker.register = (...given) => {
			performance.mark('keeping')
			return register(...given)
		}
	})
	await page.goto('./')
	await everythingKept(page, BUILT)
	const [filled = NaN, keeping = NaN] = await page.evaluate(() =>
		['tables-filled', 'keeping'].map((name) => performance.getEntriesByName(name)[0]?.startTime),
	)
	expect(keeping).toBeGreaterThanOrEqual(filled)
})

test('a new version waits until it is taken, and no page has parts of two', async ({
	page,
	context,
	host,
}) => {
	const next = await nextBuild(BUILT)
	await host.publish(BUILT)
	await page.goto('./')
	await expect(ready(page)).toBeAttached()
	await everythingKept(page, BUILT)

	// The host has nothing of the old version any more.
	await host.publish(next)
	await page.goto('./?view=home&c=130529')
	const offer = page.getByRole('button', { name: '换到新版本' })
	await expect(offer).toBeVisible()
	await expect(version(page)).toContainText(versionOf(BUILT))
	const other = await context.newPage()
	await other.goto('./')
	await expect(lead(other)).toContainText(LEAD)
	await expect(lead(other)).not.toContainText(NEW_LEAD)
	await other.getByRole('link', { name: '人均与单价' }).click()
	await expect(other.getByRole('heading', { level: 1 })).toContainText('每人')
	await expect(other.getByRole('alert')).toHaveCount(0)

	const reloaded = page.waitForEvent('load')
	await offer.click()
	await reloaded
	await expect(page).toHaveURL(/c=130529/)
	await expect(version(page)).toContainText('feedc0de')
	await expect(offer).toHaveCount(0)
	// The other tab stays what it is, and is offered the same.
	await expect(version(other)).toContainText(versionOf(BUILT))
	await expect(other.getByRole('button', { name: '换到新版本' })).toBeVisible()

	await everythingKept(page, next)
	await host.publish(undefined)
	await page.goto('./')
	await expect(lead(page)).toContainText(NEW_LEAD)
	await expect(ready(page)).toBeAttached()
	await expect(version(page)).toContainText('feedc0de')
})
