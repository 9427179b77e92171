import type { Texts } from '../../base/text.ts'
import type { Params } from '../../share/param.ts'
import { defineView, leadOf, type Definition, type UnitLead } from '../../views/define-view.ts'
import type { Own } from '../../views/disclosures/by-disclosure.ts'
import type { HeadlineWords } from '../../views/disclosures/headline.ts'
import type { EvidenceFilter } from '../../views/evidence/evidence-filter.ts'
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
			Texts<UnitLead & HeadlineWords>
		readonly params: P
		readonly sql: string
	}
	/** The figure of a disclosure for the headline. */
	readonly headline: (rows: Own<Item>['rows'], scene: ItemScene) => string | null
	/** Whether its items have quantities of their own. */
	readonly counted?: boolean
}

/** A view that lists what each disclosure tells of some items, or that it does not. */
export const defineItems = <P extends Params>({ question, ...it }: Items<P>): View<P, typeof columns> =>
	defineView({
		question: { ...question, columns },
		concerns: ['stages', 'scopes', 'years'],
		headline: (rows, scene) => it.headline(rows, plain(scene)),
		lead: (scene) => leadOf(question.text[scene.locale], plain(scene).values),
		charts: (scene) => bars(plain(scene), { ...it, words: question.text }),
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

/** The views of this room have the choices of `ItemScene`, and may have more. */
const plain = <P extends Params>(scene: Scene<P, typeof columns>): ItemScene => scene as unknown as ItemScene

/** The rows that say what is listed, a filter for each table of each document. */
function rowsBehind(
	rows: readonly Pick<Item, 'document_id' | 'source' | 'row_id'>[],
	document: string,
): readonly EvidenceFilter[] {
	const behind = new Map<string, { document: string; source: string[]; rows: string[] }>()
	for (const { document_id, source, row_id } of rows) {
		if (document && document_id !== document) continue
		const key = `${document_id} ${source}`
		const found = behind.get(key)
		if (found) found.rows.push(row_id)
		else behind.set(key, { document: document_id, source: [source], rows: [row_id] })
	}
	return [...behind.values()]
}
