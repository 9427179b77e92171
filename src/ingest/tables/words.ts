import terms from '../words/term.csv?raw'

const UNPRINTED = /[\s:：、，,。.；;*★☆“”"'‘’·]/g

/** A label without blanks, signs and list numbers, brackets made one kind, so that one spelling stands for many. */
export const bareLabel = (text: string): string =>
	text.replace(UNPRINTED, '').replace(/（/g, '(').replace(/）/g, ')').replace(/^其中/, '')

/** The words of a role (`words/term.csv`): the term that each bare variant stands for. */
export function wordsOf(role: string): ReadonlyMap<string, string> {
	const rows = terms
		.split(/\r?\n/)
		.slice(1)
		.map((line) => line.split(','))
	return new Map(
		rows.flatMap(([of, term = '', variant = '']) =>
			of === role ? [[bareLabel(variant), term] as const] : [],
		),
	)
}

/**
 * The term of a label: the label itself, or the longest word it ends in (a heading above it may have run into it), or the
 * longest it holds, or the one word that it begins (its end was cut off).
 */
export function termOf(label: string, words: ReadonlyMap<string, string>): string | undefined {
	const known = looked.get(words) ?? new Map<string, string | undefined>()
	if (known.size === 0 || known.size > MOST) looked.set(words, new Map())
	const kept = looked.get(words)
	if (kept?.has(label)) return kept.get(label)
	const term = search(label, words)
	kept?.set(label, term)
	return term
}

/** Labels come again on every page; looking one up tries every end of it against every word. */
const looked = new WeakMap<ReadonlyMap<string, string>, Map<string, string | undefined>>()
/** Labels that are kept at most, so that a long text takes no more memory than a short one. */
const MOST = 5000
/** No label of a column is longer; what is longer is a sentence. */
const LONGEST = 40

function search(label: string, words: ReadonlyMap<string, string>): string | undefined {
	if (label.length > LONGEST) return undefined
	const bare = bareLabel(label).replace(/\((?:亿元|万元|千元|元|%)\)/g, '')
	const whole = words.get(bare) ?? words.get(bare.replace(/\(.*?\)/g, ''))
	if (whole !== undefined || bare.length < 3) return whole
	for (let from = 1; from <= bare.length - 2; from++) {
		const found = words.get(bare.slice(from))
		if (found !== undefined) return found
	}
	const held = [...words].filter(([word]) => word.length >= 3 && bare.includes(word))
	const [longest] = held.sort(([a], [b]) => b.length - a.length)
	if (longest) return longest[1]
	const begun = new Set([...words].flatMap(([word, term]) => (word.startsWith(bare) ? [term] : [])))
	return begun.size === 1 ? [...begun][0] : undefined
}
