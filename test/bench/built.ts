import { svelte } from '@sveltejs/vite-plugin-svelte'
import { resolve } from 'node:path'
import { build } from 'vite'
import { siteOf, type Files, type Site } from '../support/serve.ts'

/** The app as it is published, built anew; what others have built stays as it is. */
export async function builtApp(): Promise<Site> {
	const outDir = resolve('test/output/app')
	production()
	await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
	return siteOf(outDir)
}

/** The page of a folder below `test/bench`, built with the settings of the app. */
export async function builtPage(name: 'alone' | 'bare' | 'mosaic' | 'plain'): Promise<Site> {
	const outDir = resolve('test/output', name)
	production()
	await build({
		configFile: false,
		logLevel: 'error',
		base: './',
		plugins: [svelte()],
		root: resolve('test/bench', name),
		worker: { format: 'es' },
		build: { outDir, emptyOutDir: true, target: 'es2022' },
	})
	return siteOf(outDir)
}

/** Sites on one host, each below a path that ends with `/` or is empty. */
export const joined = (parts: Readonly<Record<string, Files>>): Files =>
	new Map(
		Object.entries(parts).flatMap(([below, site]) =>
			[...site].map(([path, asset]) => [below + path, asset] as const),
		),
	)

/** Whatever loaded this file has set it for development, and a build would follow. */
function production(): void {
	process.env['NODE_ENV'] = 'production'
}
