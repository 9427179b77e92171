import type { Question } from './engine.ts'
import type { Shape } from './row.ts'
import { parametersOf } from './duckdb/parameters.ts'

/**
 * A short name for a question: the same text and the same values give the same name, in Node and in the page.
 * Two 32-bit FNV-1a hashes over UTF-16 code units: enough to tell apart the few dozen questions that ship their answers.
 */
export function nameOf<S extends Shape>({ sql, values }: Question<S>): string {
	const used = parametersOf(sql).map((name) => [name, values[name] ?? null])
	const text = JSON.stringify([sql, used])
	return [0x811c9dc5, 0x01000193].map((seed) => hash(text, seed)).join('')
}

function hash(text: string, seed: number): string {
	let sum = seed
	for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
	return (sum >>> 0).toString(16).padStart(8, '0')
}
