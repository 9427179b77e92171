import { encode } from '../../src/share/fragment.ts'
import { expect, test } from './page.ts'

const SQL = "SELECT count(*) AS n FROM county WHERE county_code = '130529'"
const editor = '.cm-content'

test('a link that mail has bent opens as it was meant, and the address is whole again', async ({ page }) => {
	await page.goto('./?view=function&amp;c=130529&amp;digits=3）')
	await expect(page.getByRole('heading', { level: 1 })).toContainText('86%')
	await expect(page).toHaveURL(/\?view=function&c=130529&digits=3$/)
	await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a statement followed by a full stop opens, and the address is whole again', async ({ page }) => {
	const fragment = (await encode({ sql: SQL, values: {} })) ?? ''
	await page.goto(`./?view=sql#${fragment}。`)
	await expect(page.locator(editor)).toContainText('130529')
	await expect(page).toHaveURL((url) => url.hash === `#${fragment}`)
	await page.goto(`./?view=sql%23${fragment}`)
	await expect(page.locator(editor)).toContainText('130529')
	await expect(page).toHaveURL((url) => url.search === '?view=sql' && url.hash === `#${fragment}`)
	await expect(page.getByRole('alert')).toHaveCount(0)
})

test('every part that cannot be honoured is named, and the rest is shown', async ({ page }) => {
	await page.goto('./?view=per-capita&part=nonsense&own=999999-5.630123-146&foo=1&utm_source=x')
	await expect(page.getByRole('alert').filter({ hasText: 'part=nonsense' })).toBeVisible()
	await expect(page.getByRole('alert').filter({ hasText: 'own=999999' })).toBeVisible()
	await expect(page.getByRole('status').filter({ hasText: 'foo=1' })).toBeVisible()
	await expect(page.getByText('utm_source')).toHaveCount(0)
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^全部项目（任务），每人：/)
	await page.getByRole('status').filter({ hasText: 'foo=1' }).getByRole('button').click()
	await expect(page.getByRole('status').filter({ hasText: 'foo=1' })).toHaveCount(0)
})

test('a key that says nothing beside the others is named, and goes at a press', async ({ page }) => {
	const julu = '130529-zuzhibu-2024-budget'
	await page.goto(`./?view=finances&show=row-by-row&left=${julu}&right=${julu}`)
	const notice = page.getByRole('status').filter({ hasText: `用不到链接里的 left=${julu}` })
	await expect(notice).toBeVisible()
	await notice.getByRole('button').click()
	await expect(page).toHaveURL(new RegExp(`show=row-by-row&right=${julu}$`))
	await expect(notice).toHaveCount(0)
	// The same keys with two documents say what they say.
	await page.goto(`./?view=finances&show=row-by-row&left=440823-zuzhibu-2024-targets&right=${julu}`)
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
	await expect(page.getByRole('status').filter({ hasText: '用不到链接里的' })).toHaveCount(0)
})

test('a place in a document that is not there is named, and the chosen ones are shown', async ({ page }) => {
	await page.goto('./?view=function&at=nodoc.213&c=130529')
	await expect(page.getByRole('alert').filter({ hasText: 'at=nodoc' })).toBeVisible()
	await expect(page.getByRole('heading', { level: 1 })).toContainText('2024')
})
