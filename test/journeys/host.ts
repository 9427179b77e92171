import { serve, type Served, type Site } from '../support/serve.ts'
import { test as base } from './page.ts'

/** A host whose files are replaced, or which is gone: without files. */
export interface Host {
	readonly publish: (files: Site | undefined) => Promise<void>
}

/** Journeys on a host that changes, in a browser that keeps what it needs without a network. */
export const test = base.extend<object, { host: Served & Host }>({
	serviceWorkers: 'allow',
	host: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
		async ({}, use) => {
			let served: Served | undefined = await serve(new Map())
			const { address, sent } = served
			const publish = async (files: Site | undefined) => {
				await served?.close()
				served = files && (await serve(files, '/mirror/', {}, Number(new URL(address).port)))
			}
			await use({ address, sent, publish, close: () => publish(undefined) })
			await publish(undefined)
		},
		{ scope: 'worker' },
	],
	site: [async ({ host }, use) => use(host), { scope: 'worker' }],
})
