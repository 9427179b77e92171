import type { Locale, Texts } from '../../base/text.ts'
import type { Params } from '../../share/param.ts'
import { byParts } from '../../views/shapes/by-parts.ts'
import { shapeOf } from '../../views/shapes/shape.ts'
import { defineView, leadOf, type Definition, type UnitLead } from '../../views/define-view.ts'
import type { Own } from '../../views/disclosures/by-disclosure.ts'
import type { HeadlineWords } from '../../views/disclosures/headline.ts'
import type { EvidenceFilter } from '../../views/evidence/evidence-filter.ts'
import { joined } from '../../views/evidence/filters.ts'
import type { Scene, View } from '../../views/view.ts'
import { bars, type Beside } from './bars.ts'
import { columns, type Item, type ItemScene } from './columns.ts'
import { hintOf, linkOf, nameOf, stateOf } from './marks.ts'

/** What a view of this room says itself. */
interface Items<P extends Params> extends Omit<Beside, 'words'> {
	readonly question: {
		readonly id: string
		readonly text: Definition<P, typeof columns>['question']['text'] &
			Beside['words'] &
			Texts<UnitLead & HeadlineWords & { readonly question: string }>
		readonly params: P
		readonly sql: string
	}
	/** The figure of a disclosure for the headline. */
	readonly headline: (rows: Own<Item>['rows'], scene: ItemScene) => string | null
	/** Whether its items have quantities of their own. */
	readonly counted?: boolean
	/** What is set side by side where disclosures are many, of one item at a time; amounts where it does not say. */
	readonly measured?: 'amount' | 'share'
}

/** A view that lists what each disclosure tells of some items, or that it does not. */
export const defineItems = <P extends Params>({ question, ...it }: Items<P>): View<P, typeof columns> => {
	const value = it.measured ?? 'amount'
	return defineView({
		question: { ...question, columns },
		concerns: ['stages', 'scopes', 'years'],
		// Of many one item is asked for, of which no headline can be made.
		title: (scene) =>
			scene.rows.length && shapeOf(scene) !== 'few' ? question.text[scene.locale].question : null,
		headline: (rows, scene) => it.headline(rows, plain(scene)),
		lead: (scene) => leadOf(question.text[scene.locale], plain(scene).values),
		charts: (scene) => bars(plain(scene), { ...it, words: question.text }),
		measure: {
			value,
			part: {
				column: 'item',
				name: (row: Item, locale: Locale) => {
					const name = nameOf(row, question.text, { locale })
					return it.coded ? `${row.item} ${name}` : name
				},
			},
			many: byParts({ sql: question.sql, columns }, 'item', value, ['name', 'name_en']),
		},
		row: { link: linkOf, hint: (row, scene) => hintOf(row, plain(scene)) },
		cells: {
			item: {
				shown: () => it.coded === true,
				// A total has no code.
				text: ({ item, level }) => (level === 0 ? '' : item),
			},
			name: { text: (row, scene) => nameOf(row, question.text, plain(scene)) },
			quantity: { shown: () => it.counted === true },
			measured_in: { shown: () => it.counted === true },
			state: { text: (row, scene) => stateOf(row, plain(scene)) },
		},
		evidence: async (_, [document], rows) => rowsBehind((await rows?.()) ?? [], document),
		// A total stands beside its parts.
		sums: false,
	})
}

/** The views of this room have the choices of `ItemScene`, and may have more. */
const plain = <P extends Params>(scene: Scene<P, typeof columns>): ItemScene => scene as unknown as ItemScene

/** The rows that say what is listed: a filter for each table, and for disclosures that have other rows of it. */
function rowsBehind(
	rows: readonly Pick<Item, 'document_id' | 'source' | 'row_id'>[],
	document: string,
): readonly EvidenceFilter[] {
	const behind = new Map<string, { documents: Set<string>; source: string[]; rows: string[] }>()
	for (const { document_id, source, row_id } of rows) {
		if (document && document_id !== document) continue
		// Lines have ids of their own; what is told of a disclosure is called alike in others.
		const key = row_id.startsWith(document_id) ? source : `${source} ${document_id}`
		const found = behind.get(key) ?? { documents: new Set(), source: [source], rows: [] }
		behind.set(key, found)
		found.documents.add(document_id)
		found.rows.push(row_id)
	}
	return joined(
		[...behind.values()].map(({ documents, ...rest }) => ({ ...rest, document: [...documents].join('.') })),
	)
}
