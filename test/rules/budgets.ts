import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'
import { roomOf } from '../../src/rooms/index.ts'

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

/** One entry of Vite's manifest. */
interface Chunk {
	readonly file: string
	readonly name?: string
	readonly isEntry?: boolean
	readonly imports?: readonly string[]
	readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

const DIST = 'dist'

/** Weighs the built site against its budgets; a budget that finds no file fails too, or it would guard nothing. */
export async function main(): Promise<void> {
	const manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8')) as Manifest
	const budgets = budgetsOf(manifest, readdirSync(`${DIST}/first`), await modules())
	const kept = budgets.map((budget) => weigh(budget))
	if (kept.includes(false)) process.exitCode = 1
}

/** What is weighed. `first` are the files of the first pictures, `places` what the page and each worker are made of. */
function budgetsOf(manifest: Manifest, first: readonly string[], places: readonly Place[]): Budget[] {
	const entry = Object.values(manifest).find(({ isEntry }) => isEntry)
	if (!entry) throw new Error('The manifest has no entry.')
	const shell = [...new Set(loaded(manifest, entry))]
	// Where one arrives: the first room, what shows its views, and the first of them, in the language and at the width that weigh most.
	const { id } = roomOf('')
	const parts = [
		Object.values(manifest).find(({ name }) => name === 'room'),
		manifest[`src/rooms/${id}/views.ts`],
	]
	if (parts.includes(undefined))
		throw new Error('The manifest has no file that shows views, or no first room.')
	const pictures = first.filter((file) => file.startsWith(`${id}.`)).map((file) => `first/${file}`)
	const heaviest = pictures.sort((a, b) => weight(b) - weight(a)).slice(0, 1)
	const arrival = [...new Set([...shell, ...parts.flatMap((part) => (part ? loaded(manifest, part) : []))])]
	const packages = (form: RegExp) => heaviestPlace(places, form)
	const worker = readdirSync(`${DIST}/assets`).filter((file) => /^duckdb-browser-eh\.worker/.test(file))
	return [
		{ name: 'entry and style', files: whole(shell), limit: 40 },
		{
			name: 'first picture',
			files: heaviest.length > 0 ? whole(['index.html', ...arrival, ...heaviest]) : [],
			limit: 100,
		},
		{ name: 'echarts', files: packages(/node_modules\/(echarts|zrender)\//), limit: 260 },
		{
			name: 'duckdb and arrow',
			files: packages(/node_modules\/(@duckdb|apache-arrow|flatbuffers)\//),
			limit: 60,
		},
		{ name: 'papaparse', files: packages(/node_modules\/papaparse\//), limit: 9 },
		{ name: 'hyparquet', files: packages(/node_modules\/hyparquet\//), limit: 25 },
		{ name: 'duckdb worker', files: whole(worker.map((file) => `assets/${file}`)), limit: 200 },
	]
}

/** Everything the browser must have before a chunk runs: itself, what it imports, and their styles. */
function loaded(manifest: Manifest, { file, imports = [], css = [] }: Chunk): string[] {
	const further = imports.flatMap((key) => {
		const chunk = manifest[key]
		return chunk ? loaded(manifest, chunk) : []
	})
	return [file, ...css, ...further]
}

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
	console.log(`${wrong.length > 0 ? '✗' : '✓'} ${name.padEnd(18)} ${figures}  ${wrong.join(', ')}`.trimEnd())
	return wrong.length === 0
}

const weight = (file: string) => gzipSync(readFileSync(`${DIST}/${file}`), { level: 9 }).length / 1024
