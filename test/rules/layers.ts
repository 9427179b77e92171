import { imports, target, type Sources } from './sources.ts'

/** What each folder of `src/` may import besides itself. The order is the order of the layers. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	base: [],
	schema: ['base'],
	engine: ['base'],
	share: ['base'],
	offline: ['base'],
	ui: ['base'],
	models: ['base', 'schema'],
	dataset: ['base', 'schema', 'engine', 'models'],
	export: ['base', 'schema', 'engine', 'share', 'dataset'],
	ingest: ['base', 'schema'],
	additions: ['base', 'schema', 'engine', 'models', 'dataset', 'ingest'],
	state: ['base', 'schema', 'engine', 'share', 'offline', 'dataset', 'ingest', 'additions'],
	views: ['base', 'schema', 'engine', 'share', 'ui', 'export', 'state'],
	rooms: ['base', 'schema', 'engine', 'share', 'ui', 'export', 'ingest', 'additions', 'state', 'views'],
	app: [
		'base',
		'schema',
		'engine',
		'share',
		'ui',
		'export',
		'dataset',
		'ingest',
		'additions',
		'state',
		'views',
		'rooms',
	],
	site: [
		'base',
		'schema',
		'engine',
		'share',
		'offline',
		'ui',
		'export',
		'dataset',
		'state',
		'views',
		'rooms',
		'app',
	],
}

/** Which folders may use a package when the page runs; the types of a package are free to all. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
	'@codemirror/autocomplete': ['ui'],
	'@codemirror/commands': ['ui'],
	'@codemirror/lang-sql': ['ui'],
	'@codemirror/language': ['ui'],
	'@codemirror/state': ['ui'],
	'@codemirror/view': ['ui'],
	'@duckdb/duckdb-wasm': ['engine'],
	'@lezer/highlight': ['ui'],
	'apache-arrow': ['engine', 'dataset', 'export', 'ingest'],
	echarts: ['ui'],
	fflate: ['export', 'ingest', 'additions'],
	htmlparser2: ['ingest'],
	hucre: ['export', 'ingest'],
	hyparquet: ['dataset', 'ingest', 'additions'],
	'hyparquet-writer': ['export'],
	micromark: ['rooms'],
	papaparse: ['dataset', 'ingest', 'additions'],
	'pdfjs-dist': ['additions', 'ingest'],
	uqr: ['views'],
	'sql-formatter': ['ui'],
	'workbox-core': ['offline'],
	'workbox-precaching': ['offline'],
	'workbox-routing': ['offline'],
	'workbox-strategies': ['offline'],
	'workbox-window': ['state'],
	svelte: ['ui', 'state', 'views', 'rooms', 'app', 'main.ts'],
}

/** Folder of `src/` that a file is in; `main.ts`, the composition root, is its own. */
const layer = (file: string) => file.split('/')[1] ?? ''
const isTest = (file: string) => /\.(test|fixture)\.ts$/.test(file)

/** Imports that cross the layers in the wrong direction, or one room to another. */
export const outsideLayer = (files: Sources): string[] =>
	edges(files)
		.filter(({ from, to }) => !allowed(from, to))
		.map(({ from, to }) => `${from} imports ${to}`)

function allowed(from: string, to: string): boolean {
	if (from === 'src/main.ts') return true
	// Tests bring their instruments from test/support and their material from data.
	// What stands in for reference tables that an older package lacks, and what readers of files must know, is the reference data themselves.
	if (to.startsWith('data/reference/') && ['dataset', 'additions'].includes(layer(from))) return true
	if (!to.startsWith('src/')) return isTest(from) && /^(test\/support|data)\//.test(to)
	const [home, other] = [layer(from), layer(to)]
	if (home === 'rooms' && other === 'rooms') return roomOf(from) === undefined || !apart(from, to)
	return home in MAY_IMPORT && (home === other || MAY_IMPORT[home]?.includes(other) === true)
}

const roomOf = (file: string) => (file.split('/').length > 3 ? file.split('/')[2] : undefined)
const apart = (from: string, to: string) => roomOf(to) !== undefined && roomOf(from) !== roomOf(to)

/** Packages used where their layer does not know them. */
export const strangePackages = (files: Sources): string[] =>
	Object.entries(files).flatMap(([file, source]) =>
		imports(source)
			.filter(({ path, kind }) => kind !== 'type' && !isTest(file) && !usable(file, path))
			.map(({ path }) => `${file} imports ${path}`),
	)

function usable(file: string, path: string): boolean {
	const name = Object.keys(MAY_USE).find((known) => path === known || path.startsWith(`${known}/`))
	return name === undefined || MAY_USE[name]?.includes(layer(file)) === true
}

/** Files that import themselves over others. What is loaded lazily closes no circle. */
export function cycles(files: Sources): string[] {
	const next = new Map<string, string[]>()
	for (const { from, to, kind } of edges(files))
		if (kind !== 'lazy') next.set(from, [...(next.get(from) ?? []), to])
	const done = new Set<string>()
	const found: string[] = []
	const visit = (file: string, path: readonly string[]) => {
		const start = path.indexOf(file)
		if (start >= 0) found.push([...path.slice(start), file].join(' → '))
		if (start >= 0 || done.has(file)) return
		for (const other of next.get(file) ?? []) visit(other, [...path, file])
		done.add(file)
	}
	for (const file of next.keys()) visit(file, [])
	return found
}

const LISTS = /^src\/(rooms\/([^/]+\/)?|ingest\/layouts\/[^/]+\/)index\.ts$/

/** Imports without a file's ending, and lists of exports where no list belongs. */
export const misnamed = (files: Sources): string[] => [
	...edges(files)
		.filter(({ to }) => !/\.\w+$/.test(to))
		.map(({ from, to }) => `${from} imports ${to} without its ending`),
	...Object.keys(files)
		.filter((file) => file.endsWith('/index.ts') && !LISTS.test(file))
		.map((file) => `${file} is a barrel`),
]

const edges = (files: Sources) =>
	Object.entries(files).flatMap(([from, source]) =>
		imports(source).flatMap(({ path, kind }) => {
			const to = target(from, path)
			return to === undefined ? [] : [{ from, to, kind }]
		}),
	)
