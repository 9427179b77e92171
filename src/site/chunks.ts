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

/** The page, what shows views, and the room where one arrives. @throws Error where the manifest lacks one of them */
export function arrivalChunks(manifest: ChunkManifest, room: string): readonly string[] {
	const parts = [
		Object.values(manifest).find(({ name }) => name === 'room'),
		manifest[`src/rooms/${room}/index.ts`],
	].map((part) => {
		if (!part) throw new Error('The manifest has no file that shows views, or no first room.')
		return loaded(manifest, part)
	})
	return [...new Set([...shellChunks(manifest), ...parts.flat()])]
}
