/** One entry of Vite's manifest. */
export interface Chunk {
	readonly file: string
	readonly name?: string
	readonly isEntry?: boolean
	readonly imports?: readonly string[]
	readonly css?: readonly string[]
}
export type ChunkManifest = Readonly<Record<string, Chunk>>

/** Everything the browser must have before a chunk runs: itself, what it imports, and their styles. */
function loaded(manifest: ChunkManifest, { file, imports = [], css = [] }: Chunk): string[] {
	const further = imports.flatMap((key) => {
		const chunk = manifest[key]
		return chunk ? loaded(manifest, chunk) : []
	})
	return [file, ...css, ...further]
}

/** What the page itself is made of. @throws Error where the manifest has no entry */
export function shellChunks(manifest: ChunkManifest): readonly string[] {
	const entry = Object.values(manifest).find(({ isEntry }) => isEntry)
	if (!entry) throw new Error('The manifest has no entry.')
	return [...new Set(loaded(manifest, entry))]
}

/**
 * The page, what shows views, and the room where one arrives: its views, and what lays them out where it does that itself.
 * @throws Error where the manifest lacks one of them
 */
export function arrivalChunks(manifest: ChunkManifest, room: string): readonly string[] {
	const shows = Object.values(manifest).find(({ name }) => name === 'room')
	const own = Object.entries(manifest).filter(([path]) => new RegExp(`^src/rooms/${room}/[^/]+$`).test(path))
	if (!shows || !own.some(([path]) => path.endsWith('/index.ts')))
		throw new Error('The manifest has no file that shows views, or no first room.')
	const parts = [shows, ...own.map(([, chunk]) => chunk)]
	return [...new Set([...shellChunks(manifest), ...parts.flatMap((part) => loaded(manifest, part))])]
}

/** What is loaded only where a server answers: who asks it, its catalogue, and worked questions in its dialect. @throws Error where one has no chunk */
export const serverChunks = (manifest: ChunkManifest): readonly string[] =>
	['state/server-engine', 'engine/clickhouse/catalogue/catalogue', 'rooms/sql/on-server'].map((module) => {
		const chunk = manifest[`src/${module}.ts`]
		if (!chunk) throw new Error(`The manifest has no chunk of src/${module}.ts.`)
		return chunk.file
	})
