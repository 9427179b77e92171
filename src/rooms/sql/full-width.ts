import { tokens } from '../../engine/duckdb/token.ts'

/** Signs of Chinese input methods, and what SQL has in their place. */
const PLAIN: Readonly<Record<string, string>> = {
	'\uff0c': ',',
	'\u3001': ',',
	'\uff1b': ';',
	'\uff08': '(',
	'\uff09': ')',
	'\u2018': "'",
	'\u2019': "'",
	'\u201c': '"',
	'\u201d': '"',
	'\uff1a': ':',
	'\uff1d': '=',
	'\uff1c': '<',
	'\uff1e': '>',
	'\uff0a': '*',
	'\uff0b': '+',
	'\uff0f': '/',
	'\uff0e': '.',
	'\u3002': '.',
}

/** Full-width signs outside texts, quoted names and remarks, each once, with the plain sign: the engine takes them for letters. */
export function fullWidthIn(sql: string): readonly (readonly [found: string, plain: string])[] {
	const found = new Set(
		tokens(sql)
			.filter(({ kind }) => !['string', 'quoted', 'comment'].includes(kind))
			.flatMap(({ start, end }) => [...sql.slice(start, end)])
			.filter((sign) => Object.hasOwn(PLAIN, sign)),
	)
	return [...found].map((sign) => [sign, PLAIN[sign] ?? ''])
}
