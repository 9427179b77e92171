import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { build } from 'vite'
import type { SiteBuild } from '../offline/site-build.ts'
import { HOME } from '../rooms/index.ts'
import { arrivalChunks, type ChunkManifest } from './chunks.ts'

/** Files of a site by their path. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>

/** Where a build lists what it made; nothing that a page reads. */
const CHUNKS = '.vite/manifest.json'
/** Files besides scripts and styles without which the page does not open. */
const STANDING = ['index.html', 'start.js', 'icon.svg', 'manifest.webmanifest', 'data/versions.json']
/** Larger parts read files of a reader's own (PDF and the like), and are kept once they were used. */
const LARGE = 500_000

const digest = (content: Uint8Array | string, algorithm = 'sha256') => createHash(algorithm).update(content)

/** What the service worker of a built site must know of it. @throws Error where the site lacks what every build has */
export function siteBuild(site: SiteFiles): SiteBuild {
	const content = (path: string) => {
		const found = site.get(path)
		if (!found) throw new Error(`The built site has no ${path}.`)
		return found
	}
	const manifest = JSON.parse(new TextDecoder().decode(content(CHUNKS))) as ChunkManifest
	const arrival = arrivalChunks(manifest, HOME)
	const paths = [...site.keys()].sort()
	const isSnapshot = (path: string) => /^data\/\w+\/snapshot-\w+\.db$/.test(path)
	const data = paths.find(isSnapshot)?.replace(/[^/]+$/, '')
	if (data === undefined) throw new Error('The built site has no snapshot of its data.')
	const engine = paths.filter((path) => path.startsWith('assets/duckdb-'))
	const code = paths.filter(
		(path) =>
			/^assets\/.+\.(?:js|css)$/.test(path) && content(path).length < LARGE && !arrival.includes(path),
	)
	const newest = paths.filter(
		(path) =>
			path.startsWith(data) &&
			(isSnapshot(path) || path.endsWith('/datapackage.json') || path.endsWith('.txt')),
	)
	const parts = [...engine, ...newest, ...code]
	const [shipped = ''] = paths.flatMap((path) => /^shipped\/\w+\//.exec(path) ?? [])
	const standing = STANDING.map((path) => ({
		url: path === 'index.html' ? './' : path,
		revision: digest(content(path)).digest('hex').slice(0, 16),
		// A host that still has a file of the last build must not lend it to this one.
		integrity: `sha384-${digest(content(path), 'sha384').digest('base64')}`,
	}))
	return {
		id: `${arrival[0] ?? ''} ${shipped}`,
		shell: [...standing, ...arrival.map((url) => ({ url, revision: null }))],
		parts,
		others: paths.filter((path) => path.startsWith('assets/') && !parts.includes(path)),
		shipped,
	}
}

/** The service worker of a built site: one classic script, which every browser with service workers starts. */
export async function serviceWorkerOf(site: SiteFiles): Promise<string> {
	const made = await build({
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		define: {
			'process.env.NODE_ENV': '"production"',
			SITE_BUILD: JSON.stringify(siteBuild(site)),
		},
		build: {
			write: false,
			target: 'es2022',
			modulePreload: false,
			rolldownOptions: {
				input: join(import.meta.dirname, '../offline/service-worker.ts'),
				output: { format: 'iife', entryFileNames: 'sw.js' },
			},
		},
	})
	const [output] = [made].flat()
	const [script] = output && 'output' in output ? output.output : []
	if (script?.type !== 'chunk') throw new Error('The service worker was not built.')
	return script.code
}
