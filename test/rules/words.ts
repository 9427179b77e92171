import ts from 'typescript'

/** Where Chinese is data or dictionary, not a sentence of the page. */
const HOMES = /^src\/(schema|ingest)\/|\/(text|faults)\.ts$|\.test\.ts$/
/** Units as documents print them are values that code passes on, like a code. */
const UNIT = /^'?(?:元|千元|万元|亿元)'?$/
const HAN = /\p{Script=Han}/u

/** Chinese in code that is neither a comment nor in a place for words, by the line. */
export function strayWords(file: string, source: string): string[] {
	if (HOMES.test(file)) return []
	const parts = file.endsWith('.svelte') ? component(source) : [tokens(source)]
	const byLine = new Map(parts.flat().map(({ line, text }) => [line, text.trim().slice(0, 40)]))
	return [...byLine].map(([line, text]) => `${file}:${String(line)} ${text}`)
}

interface Token {
	readonly line: number
	readonly text: string
}

/** Script by its tokens; markup and style by their lines, comments taken out. */
function component(source: string): Token[][] {
	const scripts: Token[][] = []
	const rest = source
		.replace(/(<script[^>]*>)([\s\S]*?)<\/script>/g, (all, open: string, code: string, at: number) => {
			const before = lineAt(source, at + open.length) - 1
			scripts.push(tokens(code).map(({ line, text }) => ({ line: line + before, text })))
			return blank(all)
		})
		.replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, blank)
	const lines = rest.split('\n').map((text, index) => ({ line: index + 1, text }))
	return [...scripts, lines.filter(({ text }) => HAN.test(text))]
}

/** TypeScript's own reading, so that comments and regular expressions cannot be mistaken. */
function tokens(code: string): Token[] {
	const file = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true)
	const found: Token[] = []
	const visit = (node: ts.Node) => {
		if (ts.isJSDoc(node)) return
		const text = node.getChildCount(file) === 0 ? node.getText(file) : ''
		if (HAN.test(text) && !UNIT.test(text)) found.push({ line: lineAt(code, node.getStart(file)), text })
		node.getChildren(file).forEach(visit)
	}
	visit(file)
	return found
}

const lineAt = (source: string, offset: number) => source.slice(0, offset).split('\n').length
const blank = (text: string) => text.replace(/[^\n]/g, ' ')

/** Notes of work not done. */
export const leftovers = (source: string): string[] =>
	[...source.matchAll(/\b(?:TODO|FIXME|XXX|HACK)\b/g)].map(([word]) => word)

// The names of XML dialects are written as addresses and never fetched.
const NAMES = new Set(['www.w3.org', 'schemas.openxmlformats.org', 'purl.org', 'localhost', '127.0.0.1'])

/** Hosts that code names: the page asks its own origin and no other. */
export const hosts = (source: string): string[] =>
	[...source.matchAll(/\b(?:https?|wss?):\/\/([\w.-]+)/g)]
		.map(([, host = '']) => host)
		.filter((host) => !NAMES.has(host))

/** Folders of one person's machine. */
export const machinePaths = (source: string): string[] =>
	[...source.matchAll(/(?<![\w.:/])\/(?:home|root|tmp|work|Users)\/[\w.-]+/g)].map(([path]) => path)
