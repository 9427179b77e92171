import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'
import { HOME } from '../../src/rooms/index.ts'
import { arrivalChunks, serverChunks, shellChunks, type ChunkManifest } from '../../src/site/chunks.ts'
import { sizes } from './docs.ts'

/** One line of the table: what is weighed, the files with the part of each that counts, and the most they may weigh. */
interface Budget {
	readonly name: string
	readonly files: readonly Share[]
	/** KiB, gzip -9. */
	readonly limit: number
}
interface Share {
	readonly file: string
	readonly part: number
}

const DIST = 'dist'

/** Packages by the names that the README's table of sizes gives them, their modules, and the most they may weigh (KiB). */
const PACKAGES: readonly (readonly [name: string, form: RegExp, limit: number])[] = [
	['echarts', /node_modules\/(echarts|zrender)\//, 260],
	['@duckdb/duckdb-wasm', /node_modules\/(@duckdb|apache-arrow|flatbuffers)\//, 73],
	['papaparse', /node_modules\/papaparse\//, 9],
	['hyparquet', /node_modules\/hyparquet\//, 25],
	['CodeMirror', /node_modules\/(@codemirror|@lezer|@marijn|style-mod|w3c-keyname|crelt)\//, 130],
	['sql-formatter', /node_modules\/sql-formatter\//, 20],
	['hyparquet-writer', /node_modules\/hyparquet-writer\//, 20],
	['hucre', /node_modules\/hucre\//, 44],
	['fflate', /node_modules\/fflate\//, 7],
	['uqr', /node_modules\/uqr\//, 6],
	['workbox-window', /node_modules\/workbox-window\//, 4],
	[
		'htmlparser2',
		/node_modules\/(htmlparser2|domelementtype|domhandler|domutils|dom-serializer|entities)\//,
		22,
	],
	['pdfjs-dist', /node_modules\/pdfjs-dist\//, 390],
]
/** What of ours and of others a format of own files is read by, and the most that may weigh (KiB); the first picture has none of it. */
const FORMATS: readonly (readonly [name: string, form: RegExp, limit: number])[] = [
	['read PDF', /ingest\/formats\/pdf\/|node_modules\/pdfjs-dist\//, 400],
	['read XLSX, XLS, ODS', /ingest\/formats\/(workbook|number-format)\.ts|node_modules\/hucre\//, 48],
	['read DOCX', /ingest\/formats\/docx\.ts/, 4],
	[
		'read HTML',
		/ingest\/formats\/html(-tree)?\.ts|node_modules\/(htmlparser2|domelementtype|domhandler|domutils|dom-serializer|entities)\//,
		26,
	],
	['read Parquet', /ingest\/formats\/records\.ts|node_modules\/hyparquet\//, 28],
	['read Arrow', /ingest\/formats\/arrow(-messages)?\.ts|node_modules\/(apache-arrow|flatbuffers)\//, 76],
	['read ZIP', /ingest\/formats\/archive\.ts|node_modules\/fflate\//, 9],
]

/** How far the README's whole numbers may be from what is weighed, in KiB. */
const NEAR = 2

/** Weighs the built site against its budgets; a budget that finds no file fails too, or it would guard nothing. */
export async function main(): Promise<void> {
	const manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8')) as ChunkManifest
	const places = await modules()
	const budgets = budgetsOf(manifest, firstPictures(), places)
	const kept = [...budgets.map((budget) => weigh(budget)), ...told(budgets), ...strayed(manifest, places)]
	if (kept.includes(false)) process.exitCode = 1
}

/** What is weighed. `first` are the files of the first pictures, `places` what the page and each worker are made of. */
function budgetsOf(manifest: ChunkManifest, first: readonly string[], places: readonly Place[]): Budget[] {
	const shell = shellChunks(manifest)
	// Where one arrives: the first room, what shows its views, and the first of them, in the language and at the width that weigh most.
	const arrival = arrivalChunks(manifest, HOME)
	const pictures = first.filter((file) => file.includes(`/first/${HOME}.`))
	const heaviest = pictures.sort((a, b) => weight(b) - weight(a)).slice(0, 1)
	const worker = readdirSync(`${DIST}/assets`).filter((file) => /^duckdb-browser-eh\.worker/.test(file))
	return [
		{ name: 'entry and style', files: whole(shell), limit: 40 },
		{
			name: 'first picture',
			files: heaviest.length > 0 ? whole(['index.html', ...arrival, ...heaviest]) : [],
			limit: 100,
		},
		...[...PACKAGES, ...FORMATS].map(([name, form, limit]) => ({
			name,
			files: heaviestPlace(places, form),
			limit,
		})),
		// What a page loads besides where its package names a server, and nowhere else (`no-server.journey.ts`).
		{ name: 'server', files: whole(serverChunks(manifest).slice(0, 1)), limit: 8 },
		// What its workbench has besides: what the server knows, its sentences, worked questions in its dialect.
		{ name: 'server workbench', files: whole(serverChunks(manifest).slice(1)), limit: 3 },
		// Its own lists of the site's files among it.
		{ name: 'workbox-precaching', files: whole(['sw.js']), limit: 24 },
		{ name: 'duckdb worker', files: whole(worker.map((file) => `assets/${file}`)), limit: 200 },
	]
}

/** The files of the first pictures: they lie in a folder named by their content. */
const firstPictures = () =>
	readdirSync(`${DIST}/shipped`, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.includes('/first/'))
		.map((file) => `shipped/${file}`)

const whole = (files: readonly string[]): Share[] => files.map((file) => ({ file, part: 1 }))

/** A bundle, of the page or of a worker: the length of every module, by chunk. */
type Place = ReadonlyMap<string, Readonly<Record<string, number>>>

/** Vite's manifest does not say what chunks are made of, so the site is built once more, in memory. */
async function modules(): Promise<readonly Place[]> {
	const places: Place[] = []
	const reader: Plugin = {
		name: 'modules',
		generateBundle(_, bundle) {
			const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
			const lengths = ({ modules: within }: (typeof chunks)[number]) =>
				Object.fromEntries(Object.entries(within).map(([id, { renderedLength }]) => [id, renderedLength]))
			places.push(new Map(chunks.map((chunk) => [chunk.fileName, lengths(chunk)])))
		},
	}
	// Whatever loaded this file has set it for development, and the build would follow.
	process.env['NODE_ENV'] = 'production'
	await build({
		logLevel: 'error',
		plugins: [reader],
		worker: { plugins: () => [reader] },
		build: { write: false },
	})
	return places
}

/** Where packages weigh most, in the page or in one worker: a reader waits for one of them. Chunks count by their share. */
function heaviestPlace(places: readonly Place[], form: RegExp): readonly Share[] {
	const shares = places.map((chunks) =>
		[...chunks]
			.map(([file, lengths]) => ({ file, part: partOf(lengths, form) }))
			.filter(({ part }) => part > 0),
	)
	return shares.sort((a, b) => total(b) - total(a))[0] ?? []
}

/** Formats of own files of which anything comes with the page or its first picture. */
function strayed(manifest: ChunkManifest, places: readonly Place[]): boolean[] {
	const arriving = new Set(arrivalChunks(manifest, HOME))
	return FORMATS.flatMap(([name, form]) => {
		const strays = places.flatMap((chunks) =>
			[...chunks].flatMap(([file, lengths]) =>
				arriving.has(file) && partOf(lengths, form) > 0 ? [file] : [],
			),
		)
		if (strays.length > 0)
			console.log(`✗ what is to ${name} comes with the first picture: ${strays.join(', ')}`)
		return strays.length > 0 ? [false] : []
	})
}

function partOf(lengths: Readonly<Record<string, number>>, form: RegExp): number {
	const sum = (ids: readonly string[]) => ids.reduce((all, id) => all + (lengths[id] ?? 0), 0)
	const ids = Object.keys(lengths)
	return sum(ids.filter((id) => form.test(id))) / Math.max(sum(ids), 1)
}

const total = (files: readonly Share[]) =>
	files
		.filter(({ file }) => existsSync(`${DIST}/${file}`))
		.reduce((sum, { file, part }) => sum + part * weight(file), 0)

function weigh({ name, files, limit }: Budget): boolean {
	const missing = files.map(({ file }) => file).filter((file) => !existsSync(`${DIST}/${file}`))
	const kib = total(files)
	const wrong = [
		files.length === 0 && 'nothing found to weigh',
		missing.length > 0 && `not in ${DIST}/: ${missing.join(', ')}`,
		kib > limit && 'too heavy',
	].filter(Boolean)
	const figures = `${kib.toFixed(1).padStart(7)} of ${String(limit).padStart(3)} KiB`
	console.log(`${wrong.length > 0 ? '✗' : '✓'} ${name.padEnd(20)} ${figures}  ${wrong.join(', ')}`.trimEnd())
	return wrong.length === 0
}

/** Whether the README tells the sizes that were weighed; every package that is weighed is in its table. */
function told(budgets: readonly Budget[]): boolean[] {
	const rows = sizes(readFileSync('README.md', 'utf8'))
	const missing = PACKAGES.filter(([name]) => !rows.some(({ packages }) => packages.includes(name)))
	for (const [name] of missing) console.log(`✗ ${name} is not in the README's table of sizes`)
	const right = rows.flatMap(({ packages, size }) => {
		const own = budgets.filter(({ name }) => packages.includes(name))
		const kib = own.reduce((sum, { files }) => sum + total(files), 0)
		// Svelte is not weighed by itself: it is in the entry.
		if (own.length === 0 || Math.abs(kib - size) <= NEAR) return []
		console.log(`✗ ${packages.join(', ')}: the README says ${String(size)} KiB, not ${kib.toFixed(1)}`)
		return [false]
	})
	return [missing.length === 0, ...right]
}

const weight = (file: string) => gzipSync(readFileSync(`${DIST}/${file}`), { level: 9 }).length / 1024
