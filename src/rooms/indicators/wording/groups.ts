import type { Place, WordingScene } from './columns.ts'

/** What a shared wording says of its projects, in the order shown. */
export const KINDS = ['mixed', 'own', 'same', 'template', 'unplaced'] as const
export type Kind = (typeof KINDS)[number]

/** One wording in one document, with all the places where it stands. */
export interface Variant {
	readonly key: string
	readonly places: readonly [Place, ...Place[]]
}

/** Texts that hang together by being alike. */
export interface Group {
	readonly key: string
	/** Its place in the answer, from 1. */
	readonly place: number
	readonly kind: Kind
	/** In several counties, or in one document. */
	readonly across: boolean
	readonly places: number
	readonly variants: readonly [Variant, ...Variant[]]
}

// Heading, list and table ask for the groups of the same answer, which may have thousands of rows.
const known = new WeakMap<WordingScene['rows'], ReadonlyMap<string, Group>>()

/** The groups of an answer by their keys, in its order. */
export function allGroups(rows: WordingScene['rows']): ReadonlyMap<string, Group> {
	const found = known.get(rows) ?? grouped(rows)
	known.set(rows, found)
	return found
}

/** Those that are shown: the one that stands open, or all. */
export function groups({ rows, values: { at } }: WordingScene): readonly Group[] {
	const all = allGroups(rows)
	return at ? [all.get(at)].filter((group) => group !== undefined) : [...all.values()]
}

function grouped(rows: WordingScene['rows']): ReadonlyMap<string, Group> {
	const groups = new Map<string, Group>()
	for (const [key, places] of gathered(rows, ({ group_key }) => group_key)) {
		const [first, ...others] = [...gathered(places, (it) => `${it.document_id} ${it.said}`)].map(
			([variant, places]): Variant => ({ key: variant, places }),
		)
		if (first)
			groups.set(key, {
				key,
				place: groups.size + 1,
				kind: kindOf(places),
				across: places[0].across,
				places: places.length,
				variants: [first, ...others],
			})
	}
	return groups
}

/** Whether a wording belongs to all of its projects, to some of them, or to none. */
export function kindOf(places: readonly Place[]): Kind {
	const said = new Set(places.map(({ speaks }) => speaks))
	if (said.has('own') && said.has('other')) return 'mixed'
	if (places.every(({ project_key }) => project_key && project_key === places[0]?.project_key)) return 'same'
	if (said.has('own')) return 'own'
	return said.has('other') ? 'template' : 'unplaced'
}

function gathered<T>(all: readonly T[], by: (it: T) => string): Map<string, [T, ...T[]]> {
	const found = new Map<string, [T, ...T[]]>()
	for (const it of all) {
		const known = found.get(by(it))
		if (known) known.push(it)
		else found.set(by(it), [it])
	}
	return found
}
