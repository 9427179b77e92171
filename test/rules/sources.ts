import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

/** Text of files by their path from the top folder, with `/` between folders. */
export type Sources = Readonly<Record<string, string>>

/** Reads all files below the given files and folders whose path matches; what is not there yet is left out. */
export function sources(roots: readonly string[], matching: RegExp): Sources {
	const paths = roots.filter((root) => existsSync(root)).flatMap((root) => below(root))
	return Object.fromEntries(
		paths.filter((path) => matching.test(path)).map((path) => [path, readFileSync(path, 'utf8')]),
	)
}

function below(root: string): string[] {
	if (/^[^/]+\.\w+$/.test(root) && !/^\./.test(root)) return [root]
	return readdirSync(root, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
		.filter((path) => !path.includes('/node_modules/'))
}

/** One `import`, `export … from` or `import()` of a source text. */
export interface Import {
	/** The path as written, without `?raw` and the like. */
	readonly path: string
	readonly kind: 'value' | 'type' | 'lazy'
}

const IMPORT = /(?:^|[\n;>])\s*(?:import|export)\s+(type\s+)?(?:[^'"`;()]*?\sfrom\s+)?'([^'\n]+)'/g
const LAZY = /(?<!typeof )\bimport\(\s*'([^'\n]+)'/g

/** All imports of a TypeScript or Svelte source, in order of kind. */
export function imports(source: string): Import[] {
	const code = source.replace(/^\s*\/\/.*$/gm, '')
	const plain = (path: string) => path.replace(/\?.*$/, '')
	return [
		...[...code.matchAll(IMPORT)].map(([, type, path = '']): Import => ({
			path: plain(path),
			kind: type ? 'type' : 'value',
		})),
		...[...code.matchAll(LAZY)].map(([, path = '']): Import => ({ path: plain(path), kind: 'lazy' })),
	]
}

/** The file that an import of `file` names, from the top folder. `undefined` when it names a package. */
export const target = (file: string, path: string): string | undefined =>
	path.startsWith('.') ? posix.normalize(posix.join(dirname(file), path)) : undefined
