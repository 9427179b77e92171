import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { completions, readPublished } from './data/completions.ts'
import { leanEngine } from './src/site/lean-engine.ts'
import { originsIn, withHosts } from './src/site/policy.ts'
import { runnerImport, type Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

type Site = typeof import('./src/site/site.ts')
type Snapshot = typeof import('./data/snapshot.ts')
type OfServiceWorker = typeof import('./src/site/service-worker.ts')

const TYPES: Readonly<Record<string, string>> = {
	json: 'application/json',
	html: 'text/html; charset=utf-8',
	svg: 'image/svg+xml',
}

/**
 * Default views ship their answers and pictures (`src/site/first.ts`) and a page that announces them (`src/site/cards.ts`);
 * names ship in pinyin (`src/site/spelled.ts`): written into a build, computed on demand in development.
 */
function firstPictures(): Plugin {
	const published = join(import.meta.dirname, 'public/data')
	const make = async () => {
		const { module } = await runnerImport<Site>(join(import.meta.dirname, 'src/site/site.ts'))
		return module.siteFiles(published)
	}
	/** The database of the newest version: where it stands in a build, and what makes it. */
	const snapshot = async () => {
		const { module: site } = await runnerImport<Site>(join(import.meta.dirname, 'src/site/site.ts'))
		const { module } = await runnerImport<Snapshot>(join(import.meta.dirname, 'data/snapshot.ts'))
		const version = await site.newest(published)
		return {
			fileName: module.snapshotFile(version),
			make: () => module.writeSnapshot(join(published, version)),
		}
	}
	let isWritten = false
	let built: ReturnType<typeof make> | undefined
	/** What a page fetches of its own build lies in a folder named by the content: no page gets that of another build. */
	const madeForBuild = async () => {
		const files = await (built ??= make())
		const own = [...files].filter(([path]) => /^(?:first|names)\//.test(path))
		const folder = `shipped/${createHash('sha256').update(JSON.stringify(own)).digest('hex').slice(0, 8)}/`
		return {
			folder,
			files: [...files].map(
				([path, source]) => [/^(?:first|names)\//.test(path) ? folder + path : path, source] as const,
			),
		}
	}
	return {
		name: 'first-pictures',
		configResolved({ command, build }) {
			// A build in memory is one to be weighed, not visited.
			isWritten = command === 'build' && build.write
		},
		// The bare address is announced by the picture of where one arrives. The database stands ready in a build alone.
		transformIndexHtml: async () => {
			const announced = Object.entries({
				'og:type': 'website',
				'og:title': '县镜 · County Mirror',
				'og:image': `${process.env['SITE'] ?? './'}cards/home.zh.png`,
				'twitter:card': 'summary_large_image',
			}).map(([property, content]) => ({ property, content }))
			const ready = isWritten
				? [
						{ name: 'snapshot', content: (await snapshot()).fileName },
						{ name: 'shipped', content: (await madeForBuild()).folder },
					]
				: []
			return [...announced, ...ready].map((attrs) => ({ tag: 'meta', attrs, injectTo: 'head' }))
		},
		async generateBundle() {
			if (this.environment.name !== 'client' || !isWritten) return
			for (const [fileName, source] of (await madeForBuild()).files)
				this.emitFile({ type: 'asset', fileName, source })
			const { fileName, make: write } = await snapshot()
			this.emitFile({ type: 'asset', fileName, source: await write() })
		},
		configureServer(server) {
			let files: ReturnType<typeof make> | undefined
			server.middlewares.use((request, response, next) => {
				const path = (request.url ?? '').slice(1).replace(/\?.*/, '')
				const type = /^(?:first|card|names)\/.+\.(\w+)$/.exec(path)?.[1]
				if (!type) {
					next()
					return
				}
				files ??= make()
				files.then((made) => {
					const file = made.get(path)
					if (file === undefined) next()
					else response.setHeader('content-type', TYPES[type] ?? 'text/plain').end(file)
				}, next)
			})
		},
	}
}

/** Hosts that the publisher lets the pages ask; nobody without. */
const otherHosts = (): Plugin => ({
	name: 'other-hosts',
	transformIndexHtml: (html) =>
		withHosts(html, {
			openFrom: originsIn('OPEN_FROM', process.env['OPEN_FROM']),
			servers: originsIn('SERVER', process.env['SERVER']),
		}),
})

/** Older versions of the data keep only what no newer one has: a build is given the rest, and so is who asks in development. */
function olderVersions(): Plugin {
	const published = join(import.meta.dirname, 'public/data')
	return {
		name: 'older-versions',
		async generateBundle() {
			const { name, config } = this.environment
			if (name !== 'client' || !config.build.write) return
			for (const [path, twin] of await completions(published))
				this.emitFile({
					type: 'asset',
					fileName: `data/${path}`,
					source: await readFile(join(published, twin)),
				})
		},
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				const path = /^\/data\/(\w+\/[\w./-]+)$/.exec((request.url ?? '').replace(/\?.*/, ''))?.[1]
				if (!path || path.includes('..')) {
					next()
					return
				}
				completions(published).then(async (known) => {
					if (known.has(path)) response.end(await readPublished(published, path))
					else next()
				}, next)
			})
		},
	}
}

/** Written last, when all is there that the service worker keeps. */
function serviceWorker(): Plugin {
	let folder: string | undefined
	return {
		name: 'service-worker',
		apply: 'build',
		configResolved({ root, build }) {
			folder = build.write ? resolve(root, build.outDir) : undefined
		},
		async closeBundle() {
			if (this.environment.name !== 'client' || folder === undefined) return
			const { module } = await runnerImport<OfServiceWorker>(
				join(import.meta.dirname, 'src/site/service-worker.ts'),
			)
			const files = new Map<string, Uint8Array>()
			for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
				const path = join(entry.parentPath, entry.name)
				if (entry.isFile())
					files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path))
			}
			await writeFile(join(folder, 'sw.js'), await module.serviceWorkerOf(files))
		},
	}
}

/** Files of the build by what they begin with: the page, and what shows the views of a room, fetched beside its views. */
const FILES = { app: 'src/main.ts', room: 'src/views/page/RoomPage.svelte' } as const

interface Graph {
	readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/** A module with everything it cannot run without; what is fetched when it is asked for is not among it. */
function needed(root: string, graph: Graph): ReadonlySet<string> {
	const found = new Set<string>()
	const visit = (id: string) => {
		if (found.has(id)) return
		found.add(id)
		for (const other of graph.getModuleInfo(id)?.importedIds ?? []) visit(other)
	}
	visit(root)
	return found
}

/** The first of the files above that needs a module; none for what is fetched later. */
function filed(): (id: string, graph: Graph) => string | null {
	const known = new Map<string, ReadonlySet<string>>()
	const parts = (name: keyof typeof FILES, graph: Graph) => {
		const found = known.get(name) ?? needed(join(import.meta.dirname, FILES[name]), graph)
		known.set(name, found)
		return found
	}
	return (id, graph) => (['app', 'room'] as const).find((name) => parts(name, graph).has(id)) ?? null
}

/**
 * Test files share a process: its modules are read once, and the published data opened once (`test/support/engine.ts`), where a
 * process for each file spent half of the time on that. So a test puts back what it changes outside itself.
 */
const SHARED = { isolate: false } as const

export default defineConfig({
	base: './',
	plugins: [svelte(), firstPictures(), otherHosts(), olderVersions(), leanEngine(), serviceWorker()],
	worker: { format: 'es' },
	preview: { port: Number(process.env['PORT'] ?? 4173) },
	build: {
		target: 'es2022',
		manifest: true,
		// Two files for all that the first picture needs: many small ones compress worse and wait for each other.
		rolldownOptions: { output: { codeSplitting: { groups: [{ name: filed() }] } } },
	},
	test: {
		// The PDF library's own, about which nothing is lost: `data/inputs.ts` says more.
		onUnhandledError: ({ name }) => name !== 'ParserEOFException',
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					...SHARED,
					include: ['src/**/*.test.ts', 'data/**/*.test.ts', 'test/rules/**/*.test.ts'],
					setupFiles: ['test/setup/seed.ts'],
					// The rules read every file of the project: on a busy machine that takes longer than five seconds.
					testTimeout: 30_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'contract',
					environment: 'node',
					...SHARED,
					include: ['test/contract/**/*.test.ts'],
					setupFiles: ['test/setup/seed.ts'],
					testTimeout: 30_000,
					hookTimeout: 30_000,
				},
			},
			{
				extends: true,
				// Found late, they would reload the page in the middle of a test.
				optimizeDeps: { include: ['@duckdb/duckdb-wasm', 'apache-arrow', 'hyparquet', 'papaparse'] },
				test: {
					name: 'browser',
					include: ['test/browser/**/*.test.ts'],
					testTimeout: 30_000,
					hookTimeout: 30_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: {
								executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
								args: [
									'--no-sandbox',
									'--disable-dev-shm-usage',
									'--disable-background-networking',
									'--disable-component-update',
									'--disable-sync',
									'--no-first-run',
								],
							},
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
})
