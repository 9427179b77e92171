import { COUNTY, siteWithCountry, SYNTHETIC, withCountry } from './country.ts'
import { test as base } from './host.ts'
import { expect } from './page.ts'
import { everythingKept, NEW_LEAD, nextBuild, readKept } from './builds.ts'
import type { Site } from '../support/serve.ts'

const test = base.extend<object, { country: Site }>({
	country: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
		async ({}, use) => {
			await withCountry(async (folder) => use(await siteWithCountry(folder)))
		},
		{ scope: 'worker', timeout: 300_000 },
	],
})

// Six visits, four of them with an engine that starts anew.
test.setTimeout(120_000)
const at = (more: string) => `./?data=data/national/${more}`

test('a country read in parts works without a network as far as it was read, and says what was not; a new version waits', async ({
	page,
	host,
	country,
	incidents,
}) => {
	await host.publish(country)
	await page.goto(at(`&c=${COUNTY}`))
	await expect(page.getByText(SYNTHETIC)).toBeVisible()
	await expect(page.locator('[data-phase=ready]')).toBeAttached()
	await everythingKept(page, country)
	const heading = page.getByRole('heading', { level: 1 })
	const title = await heading.innerText()
	// Read once the service worker serves the page: a number and the rows behind it.
	await page.getByRole('tab', { name: '表格' }).click()
	const table = await page.locator('main tbody').innerText()
	await page.locator('main tbody a[href*="of="]').first().click()
	const evidence = page.getByRole('complementary')
	await expect(evidence.getByRole('link').first()).toBeVisible()
	const link = page.url()
	const rows = await evidence.innerText()
	await readKept(page)

	// DuckDB-Wasm says on the console what it could not read; so does the browser where the network fails.
	incidents.provoke(
		/^console: .*(?:request|Reading file|load resource).*(?:failed|ERR_FAILED|ERR_CONNECTION_REFUSED)/,
	)
	await host.publish(undefined)
	await page.goto(link)
	await expect(heading).toHaveText(title)
	await expect(page.locator('main tbody')).toHaveText(table, { useInnerText: true })
	await expect(evidence).toHaveText(rows, { useInnerText: true })
	await expect(page.getByText(SYNTHETIC)).toBeVisible()

	// What the rooms of a county open with came in one file; nobody has asked for its projects by their amounts.
	await page.goto(at(`&view=projects&c=${COUNTY}`))
	await expect(heading).toContainText('个项目')
	await page.goto(at(`&view=projects&c=${COUNTY}&sort=amount`))
	await expect(page.getByRole('alert').filter({ hasText: '没有网络，这台设备上也没有存下它' })).toBeVisible()
	await page.goto(link)
	await expect(evidence).toHaveText(rows, { useInnerText: true })

	await host.publish(await nextBuild(country))
	await page.goto(link)
	const offer = page.getByRole('button', { name: '换到新版本' })
	await expect(offer).toBeVisible()
	await expect(evidence).toHaveText(rows, { useInnerText: true })
	const reloaded = page.waitForEvent('load')
	await offer.click()
	await reloaded
	await expect(heading).toHaveText(title)
	await expect(evidence).toHaveText(rows, { useInnerText: true })
	await page.goto('./')
	await expect(page.getByRole('region', { name: '这是什么' })).toContainText(NEW_LEAD)
})
