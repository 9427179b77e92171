import { join } from 'node:path'
import { siteOf, type Site } from '../support/serve.ts'
import { expect, test } from './page.ts'

interface Package {
	readonly version: string
	readonly resources: readonly { readonly name: string; readonly path: string; readonly format: string }[]
}

/** The built site with two more packages: one of CSV alone, one whose Parquet is cut short. */
async function withPackages(): Promise<Site> {
	const site = await siteOf(join(import.meta.dirname, '../../dist'))
	const manifest = [...site.keys()].find((path) => /^data\/[0-9a-f]{8}\/datapackage\.json$/.test(path)) ?? ''
	const folder = manifest.replace('datapackage.json', '')
	const published = JSON.parse(String(site.get(manifest)?.body)) as Package
	const files = new Map(site)
	const csv = { ...published, resources: published.resources.filter(({ format }) => format !== 'parquet') }
	files.set('data/csv/datapackage.json', { body: Buffer.from(JSON.stringify(csv)) })
	files.set('data/broken/datapackage.json', { body: Buffer.from(JSON.stringify(published)) })
	for (const [path, file] of site)
		if (path.startsWith(folder) && path !== manifest) {
			files.set(path.replace(folder, 'data/csv/'), file)
			const cut = path.endsWith('project.parquet') ? { ...file, body: file.body.subarray(0, 900) } : file
			files.set(path.replace(folder, 'data/broken/'), cut)
		}
	return files
}

test.use({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
	files: [async ({}, use) => use(await withPackages()), { scope: 'worker' }],
})

test('a package of CSV files gives the same numbers as one of Parquet', async ({ page }) => {
	const table = async (query: string) => {
		await page.goto(`./?tab=table&digits=3${query}`)
		await expect(page.locator('main tbody tr')).toHaveCount(32)
		return page.locator('main tbody').innerText()
	}
	expect(await table('&data=data/csv/')).toBe(await table(''))
})

test('a broken package is named, file and reason', async ({ page }) => {
	await page.goto('./?data=data/broken/')
	await expect(page.getByRole('alert')).toContainText('project')
})
