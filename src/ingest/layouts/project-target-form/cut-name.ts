import type { Noticed } from '../../finding.ts'

/** Shorter names are phrases that longer ones begin with as well. */
const SHORTEST = 10
const LONGEST = 100
const CLAUSE = /(?<=[，,、。；;])/u

/** Finds the longer text of the same document that a name is the beginning of; null where there is none. */
export type LongerText = (name: string) => string | null

/**
 * A name is cut where another text (an objective, another name) goes on within the same clause. A name that is printed
 * more than once is whole.
 */
export function longerTexts(names: readonly string[], objectives: readonly string[]): LongerText {
	const begins = [...new Set([...names, ...objectives].flatMap(fromEachClause))].sort()
	const counts = new Map<string, number>()
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
	return (name) => {
		if (name.length < SHORTEST || (counts.get(name) ?? 0) > 1) return null
		// Sorted: whatever begins with the name stands right after it.
		const next = begins[firstAfter(begins, name)] ?? ''
		if (!next.startsWith(name) || !/^\p{Script=Han}/u.test(next.slice(name.length))) return null
		const rest = next.slice(name.length).split(CLAUSE)[0] ?? ''
		return name + rest.replace(/[，,、。；;]$/u, '')
	}
}

/** The finding about a name that another text of the document goes on with. */
export const cutName = (name: string, whole: string): Noticed => ({
	rule: 'truncated-text',
	kind: 'quality',
	severity: 'low',
	certainty: 'inference',
	zh: `指标名称“${name}”很可能被截断:本文件别处印作“${whole}”。`,
	en: `The name ${name} was probably cut off: elsewhere the document prints ${whole}.`,
	printed: name,
	alternatives: whole,
})

/** What stands from each clause on, no longer than a name can be: a text of many clauses must not cost its square. */
function fromEachClause(text: string): readonly string[] {
	let from = 0
	return text.split(CLAUSE).map((clause) => {
		const begin = text.slice(from, from + LONGEST)
		from += clause.length
		return begin
	})
}

function firstAfter(sorted: readonly string[], text: string): number {
	let low = 0
	let high = sorted.length
	while (low < high) {
		const middle = (low + high) >> 1
		if ((sorted[middle] ?? '') <= text) low = middle + 1
		else high = middle
	}
	return low
}
