import { test as base, expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { fileURLToPath } from 'node:url'
import { serve, siteOf, type Served, type Site } from '../support/serve.ts'
import { Incidents, watch } from './incidents.ts'
import { wall, type Wall } from './wall.ts'

export { expect }

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))

/**
 * A test on the built site. It fails on anything the console complains of, on any uncaught error, on any breach of the
 * content security policy and on any request to another host, unless the journey has announced it: `incidents.provoke`.
 */
export const test = base.extend<{ incidents: Incidents }, { files: Site | null; site: Served; wall: Wall }>({
	/** What is served; the built site where a journey says nothing else. */
	files: [null, { option: true, scope: 'worker' }],
	site: [
		async ({ files }, use) => {
			const site = await serve(files ?? (await siteOf(DIST)))
			await use(site)
			await site.close()
		},
		{ scope: 'worker' },
	],
	wall: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
		async ({}, use) => {
			const built = await wall()
			await use(built)
			await built.close()
		},
		{ scope: 'worker' },
	],
	baseURL: async ({ site }, use) => use(site.address),
	proxy: async ({ wall }, use) => use({ server: wall.address, bypass: '127.0.0.1,county.test' }),
	incidents: [
		async ({ context, site, wall }, use) => {
			const incidents = new Incidents()
			const before = wall.asked.length
			await watch(context, site.address, incidents)
			await use(incidents)
			for (const asked of wall.asked.slice(before)) incidents.note('foreign', asked)
			expect(incidents.complaints()).toEqual([])
		},
		{ auto: true },
	],
})

/**
 * No serious or critical finding of axe on the page as it stands, in the words of the finding and the element; of all its
 * rules, or only of those about colours.
 */
export async function accessible(page: Page, rules: 'all' | 'colours' = 'all'): Promise<void> {
	await page.evaluate(axe.source)
	const findings = await page.evaluate(async (rules) => {
		const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
			resultTypes: ['violations'],
			...(rules === 'colours' && {
				runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
			}),
		})
		return violations
			.filter(({ impact }) => impact === 'serious' || impact === 'critical')
			.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`))
	}, rules)
	expect(findings).toEqual([])
}
