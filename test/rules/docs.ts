import { posix } from 'node:path'

/** The command lines of the first `sh` block, without their remarks, as `.ci/run` takes them. */
export function commands(markdown: string): string[] {
	const [, block = ''] = /^```sh\n([\s\S]*?)^```/m.exec(markdown) ?? []
	return block
		.split('\n')
		.map((line) => line.replace(/\s+#.*$/, '').trim())
		.filter(Boolean)
}

/** The scripts of package.json that a command line starts. */
export const scripts = (command: string): string[] =>
	[...command.matchAll(/\bnpm (?:run )?([\w:-]+)/g)]
		.map(([, name = '']) => name)
		.filter((name) => name !== 'ci')

/** The folders of `src` that the map lists: what stands in code type in the first column of a table. */
export const mapped = (markdown: string): string[] =>
	[...markdown.matchAll(/^\|\s*`src\/([\w-]+)\/?`/gm)].map(([, name = '']) => name)

/** Files of this project that links and pictures name, from the top folder; `from` is the document's own path. */
export const linked = (markdown: string, from: string): string[] =>
	[...markdown.matchAll(/\]\(([^)\s]+)\)|(?:src|href|srcset)="([^"\s]+)"/g)]
		.map(([, link = '', attribute = '']) => (link || attribute).replace(/#.*$/, ''))
		.filter((path) => path !== '' && !/^[a-z]+:/.test(path))
		.map((path) => posix.normalize(posix.join(posix.dirname(from), path)))

/** The table of sizes: the packages of each row as its first cell names them, and what it says they weigh, in KiB. */
export const sizes = (markdown: string): { readonly packages: readonly string[]; readonly size: number }[] =>
	[...markdown.matchAll(/^\| ([^|]+?) +\| [^|]+\| +(\d+) +\| [^|]+\|$/gm)].map(([, names = '', size]) => ({
		packages: names.split(/, | \(/),
		size: Number(size),
	}))

/** Numbered lists: what to do to add something, step by step. */
export function recipes(markdown: string): string[][] {
	const found: string[][] = []
	for (const line of withoutCode(markdown).split('\n')) {
		if (/^1\. /.test(line)) found.push([line])
		else if (/^\d+\. /.test(line)) found.at(-1)?.push(line)
	}
	return found
}

/** Paths in code type. What a `<name>` stands for is not there yet, so the folder before it is meant. */
export const paths = (text: string): string[] =>
	[...text.matchAll(/`([\w.@-]*(?:\/[\w.<>@-]*)+)`/g)]
		.map(([, path = '']) => path.replace(/\/[^/]*<.*$/, ''))
		.filter((path) => path !== '' && !path.includes('<'))

const withoutCode = (markdown: string) => markdown.replace(/^```[\s\S]*?^```/gm, '')
