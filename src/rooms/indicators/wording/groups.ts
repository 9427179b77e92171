import type { Row } from '../../../engine/row.ts'
import type { Scene } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'

export type Place = Row<typeof rows>
export type WordingScene = Scene<typeof params, typeof rows>

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
	readonly kind: Kind
	/** In several counties, or in one document. */
	readonly across: boolean
	readonly places: number
	readonly variants: readonly [Variant, ...Variant[]]
}

// Heading, choices and list ask for the groups of the same answer, which may have thousands of rows.
const known = new WeakMap<
	WordingScene['rows'],
	Pick<WordingScene, 'disclosures'> & { readonly at: string; readonly found: readonly Group[] }
>()

/** The groups of an answer in its order; only the one that stands open, where one does. */
export function groups(scene: WordingScene): readonly Group[] {
	const { rows, disclosures } = scene
	const { at } = scene.values
	const last = known.get(rows)
	if (last?.at === at && last.disclosures === disclosures) return last.found
	const found = grouped(scene)
	known.set(rows, { at, disclosures, found })
	return found
}

function grouped({ rows, values, disclosures }: WordingScene): readonly Group[] {
	const counties = new Map(disclosures.map(({ document_id, county_code }) => [document_id, county_code]))
	return [...gathered(rows, ({ group_key }) => group_key)].flatMap(([key, places]) => {
		if (values.at && values.at !== key) return []
		const variants = [...gathered(places, (it) => `${it.document_id} ${it.said}`)].map(
			([variant, [first, ...others]]): Variant => ({ key: variant, places: [first, ...others] }),
		)
		const [first, ...others] = variants
		if (!first) return []
		const across = new Set(places.map(({ document_id }) => counties.get(document_id))).size > 1
		return [{ key, kind: kindOf(places), across, places: places.length, variants: [first, ...others] }]
	})
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
