import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'
import { rooms } from '../../src/rooms/index.ts'

/** One line of the table: what is weighed, the files, and the most they may weigh, in KiB, gzip -9. */
interface Budget {
	readonly name: string
	readonly files: readonly string[]
	readonly limit: number
}

/** One entry of Vite's manifest. */
interface Chunk {
	readonly file: string
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

/** What is weighed. `first` are the files of the first pictures, `within` the modules that each chunk is made of. */
function budgetsOf(manifest: Manifest, first: readonly string[], within: Modules): Budget[] {
	const entry = Object.values(manifest).find(({ isEntry }) => isEntry)
	if (!entry) throw new Error('The manifest has no entry.')
	const shell = [...new Set(loaded(manifest, entry))]
	// Where one arrives: the first room and its first view, in the language and at the width that weigh most.
	const [{ id, views }] = rooms
	const room = manifest[`src/rooms/${id}/Room.svelte`]
	const pictures = first.filter((file) => file.startsWith(`${views[0].id}.`)).map((file) => `first/${file}`)
	const heaviest = pictures.sort((a, b) => weight(b) - weight(a)).slice(0, 1)
	const arrival = [...new Set([...shell, ...(room ? loaded(manifest, room) : [])])]
	const chunks = (packages: RegExp) =>
		[...within].filter(([, ids]) => ids.some((id) => packages.test(id))).map(([file]) => file)
	const worker = readdirSync(`${DIST}/assets`).filter((file) => /^duckdb-browser-eh\.worker/.test(file))
	return [
		{ name: 'entry and style', files: shell, limit: 40 },
		{
			name: 'first picture',
			files: heaviest.length > 0 ? ['index.html', ...arrival, ...heaviest] : [],
			limit: 100,
		},
		{ name: 'echarts', files: chunks(/node_modules\/(echarts|zrender)\//), limit: 260 },
		{
			name: 'duckdb and arrow',
			files: chunks(/node_modules\/(@duckdb|apache-arrow|flatbuffers)\//),
			limit: 60,
		},
		{ name: 'papaparse', files: chunks(/node_modules\/papaparse\//), limit: 9 },
		{ name: 'hyparquet', files: chunks(/node_modules\/hyparquet\//), limit: 25 },
		{ name: 'duckdb worker', files: worker.map((file) => `assets/${file}`), limit: 200 },
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

type Modules = ReadonlyMap<string, readonly string[]>

/** Which modules each chunk is made of, workers' too: Vite's manifest does not say, so the site is built once more, in memory. */
async function modules(): Promise<Modules> {
	const found = new Map<string, readonly string[]>()
	const reader = (): Plugin => ({
		name: 'modules',
		generateBundle(_, bundle) {
			for (const chunk of Object.values(bundle))
				if (chunk.type === 'chunk') found.set(chunk.fileName, chunk.moduleIds)
		},
	})
	await build({
		logLevel: 'error',
		plugins: [reader()],
		worker: { plugins: () => [reader()] },
		build: { write: false },
	})
	return found
}

function weigh({ name, files, limit }: Budget): boolean {
	const missing = files.filter((file) => !existsSync(`${DIST}/${file}`))
	const kib = files.filter((file) => !missing.includes(file)).reduce((sum, file) => sum + weight(file), 0)
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
