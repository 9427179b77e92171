import { byObject } from '../base/by-object.ts'
import type { Texts } from '../base/text.ts'
import type { Row } from '../engine/row.ts'
import { count, type ShownUnit } from '../base/format.ts'
import type { Param, Params } from '../share/param.ts'
import type { ColumnOptions, RowOptions, Spreading } from './cells.ts'
import { disclosure, type Columns, type ColumnWords, type Measure } from './columns.ts'
import { selection } from '../share/selection.ts'
import type { Own } from './disclosures/by-disclosure.ts'
import { headlineOf, type HeadlineWords } from './disclosures/headline.ts'
import { originsChosen } from './filter/origin.ts'
import { markOf, type MarkOf } from './mark.ts'
import { look } from './look/params.ts'
import { shapes } from './shapes/params.ts'
import { definedViews } from './selection/defined.ts'
import { loadedSelection } from './selection/loaded.ts'
import { selectionsOf, type Selecting } from './selection/selecting.ts'
import { onceDrawn } from './once-drawn.ts'
import { text } from './text.ts'
import type { ChartCard, Crumb, Scene, View } from './view.ts'

/** What a headline tells of: every view of headlines has the disclosures of its rows. */
type Told = Scene<Params, { readonly document_id: typeof disclosure }>
type Words = Readonly<Record<string, unknown>>

/** What a view says: one question, its answer, and how it is shown. Whatever has a `?` has a default. */
export interface Definition<P extends Params, C extends Columns> {
	readonly question: {
		/** As the address, the folder, the drawing and the card name it; the first view of a room is called like its room. */
		readonly id: string
		/** Its words; `name` is what its room calls it among its views, `column_<name>` what its columns are called. */
		readonly text: Texts<Words & { readonly name: string } & NoInfer<ColumnWords<C>>>
		/** Its keys in the address, the query that they are bound to, and the columns of the answer. */
		readonly params: P
		readonly sql: string
		readonly columns: C
	}
	/** Which notes touch it: those on amounts (unless it says otherwise), or those on performance targets. */
	readonly about?: View<P, C>['about']
	/** Kinds of notes on comparability that its picture must not be read without: beside those of what it draws. */
	readonly concerns?: View<P, C>['concerns']
	/** Null where the headline says it. */
	readonly title?: (scene: Scene<P, C>) => string | null
	/** In the place of a title: the figure of each disclosure that it is made of, from its rows; null where it has none. */
	readonly headline?: (rows: Own<Row<C>>['rows'], scene: Scene<P, C>) => string | null
	/** What the figures of the headline say; without it `finding` of its words. */
	readonly finding?: (figures: string, scene: Scene<P, C>) => string
	/** What the headline says where there are too many figures, or none; without it `question` and `without` of its words. */
	readonly otherwise?: (shown: readonly Own<Row<C>>[], scene: Scene<P, C>) => string
	/** What stands below the title; without it `lead` of its words, which may want the words of the unit. */
	readonly lead?: (scene: Scene<P, C>) => string
	readonly crumbs?: (scene: Scene<P, C>) => readonly Crumb[]
	readonly choiceName?: View<P, C>['choiceName']
	readonly idle?: View<P, C>['idle']
	/** Its pictures; `mark` makes their marks from its columns. */
	readonly charts?: (scene: Scene<P, C>, mark: MarkOf<C>) => readonly ChartCard[]
	/**
	 * What is set side by side where disclosures are many: the view then has the shapes of `shapes`, and their keys.
	 */
	readonly measure?: Measure<keyof C & string>
	/** A list that comes a page at a time where disclosures are many. */
	readonly listing?: View<P, C>['listing']
	/** True where its body has something for each chosen disclosure, and is no table: beyond many it is not made. */
	readonly oneByOne?: View<P, C>['oneByOne']
	/** True where its pictures have no more marks the more disclosures are chosen. */
	readonly bounded?: View<P, C>['bounded']
	/** Which view answers for many in its place; the `instead` of its words says what stands there. */
	readonly instead?: View<P, C>['instead']
	/** What of targets its marks tell apart, where they do: `selectionOf` reads it from their links. */
	readonly selecting?: Selecting
	/** What stands in the place of charts: a matrix, a list; the table where a view has neither. */
	readonly body?: View<P, C>['body']
	/** Controls beyond those that closed lists make, shown below them. */
	readonly controls?: View<P, C>['controls']
	/** What is said of a row and of its numbers. */
	readonly row?: RowOptions<Row<C>, Scene<P, C>>
	/** What single columns say beyond it. */
	readonly cells?: { readonly [K in keyof C]?: ColumnOptions<Row<C>, Scene<P, C>> }
	/** Whether the table sets apart the rows that are alike in its first column; without it, where that is the disclosure. */
	readonly grouped?: (scene: Scene<P, C>) => boolean
	/** Rows that the table on the screen leaves out; files have every row. */
	readonly leaveOut?: (row: Row<C>, scene: Scene<P, C>) => boolean
	/**
	 * The table spread over heads, where an answer has a row a cell: what names its lines, its heads and its cells. The
	 * answer as a file stays long, a row a cell.
	 */
	readonly across?: Spreading<keyof C & string, Row<C>, Scene<P, C>>
	readonly evidence: View<P, C>['evidence']
	readonly sums?: View<P, C>['sums']
}

/** What makes sure of a lead. */
type Led =
	| { readonly lead: (scene: never) => string }
	| { readonly lead?: never; readonly question: { readonly text: Texts<Words & { readonly lead: string }> } }
	| {
			readonly lead?: never
			readonly question: {
				readonly text: Texts<Words & UnitLead>
				readonly params: { readonly unit: Param<ShownUnit> }
			}
	  }

/** What makes sure of a title: one that is always there, or a headline with all its words. */
export type Titled =
	| {
			readonly title: (scene: never) => string
			readonly headline?: never
			readonly finding?: never
			readonly otherwise?: never
	  }
	| (Headed<'finding' | 'question'> & { readonly finding?: never; readonly otherwise?: never })
	| (Headed<'question'> & { readonly finding: (figures: string, scene: never) => string })
	| (Headed<'finding'> & { readonly otherwise: (shown: never, scene: never) => string })
	| (Headed<never> & {
			readonly finding: (figures: string, scene: never) => string
			readonly otherwise: (shown: never, scene: never) => string
	  })

/** A headline whose words say so much of it, and that there is nothing. */
interface Headed<K extends keyof HeadlineWords> {
	readonly headline: (rows: never, scene: never) => string | null
	readonly question: { readonly text: Texts<Words & Pick<HeadlineWords, K | 'nothing'>> }
}

/** A lead that says in which unit the amounts stand, with the words for each. */
export type UnitLead = { readonly lead: (unit: string) => string } & Readonly<
	Record<`unit_${ShownUnit}`, string>
>

/** What the words of a view say below its title. */
export const leadOf = (
	words: UnitLead | { readonly lead: string },
	values: { readonly unit?: ShownUnit },
): string =>
	typeof words.lead === 'string'
		? words.lead
		: words.lead((words as UnitLead)[`unit_${values.unit ?? 'yuan'}`])

/** A view with everything that it does not say itself; it must have a title or a headline, and a lead, or one in its words. */
export const defineView = <P extends Params, C extends Columns>({
	question: { id, text: words, params, sql, columns },
	...it
}: Definition<P, C> & Led & Titled): View<P, C> => {
	const { headline, finding, otherwise, charts } = it
	// It heads the panel, what is shared and the table of one scene.
	const title = byObject(
		(scene: Scene<P, C>) =>
			it.title?.(scene) ??
			headlineOf(scene as unknown as Told, words[scene.locale] as unknown as HeadlineWords, {
				figure: (rows) => (headline ? headline(rows as never, scene) : null),
				finding: finding && ((figures) => finding(figures, scene)),
				otherwise: otherwise && ((shown) => otherwise(shown as never, scene)),
			}),
	)
	const view: View<P, C> = {
		id,
		text: words,
		about: it.about ?? 'money',
		params: { ...params, ...(it.measure && shapes), pick: selection, ...(it.charts && look) },
		sql,
		rows: columns,
		// Where too many are chosen to be drawn one by one, nothing was asked of them: no finding is told.
		// Without rows of the chosen origin nothing is said of the disclosures: they are chosen all the same.
		title: (scene) =>
			scene.beyond !== undefined
				? text[scene.locale].beyond(words[scene.locale].name, count(scene.beyond, scene.locale))
				: !scene.rows.length && originsChosen(params, scene.values).length
					? text[scene.locale].none_of_origin
					: selectionsOf(scene.values).length
						? loadedSelection().titled(view, scene, title(scene))
						: title(scene),
		lead: it.lead ?? (({ values, locale }) => leadOf(words[locale] as UnitLead, values)),
		crumbs: it.crumbs ?? (() => []),
		charts: charts ? onceDrawn((scene) => charts(scene, markOf(view.columns, scene))) : () => [],
		...(it.choiceName && { choiceName: it.choiceName }),
		...(it.idle && { idle: it.idle }),
		...(it.measure && { measure: it.measure }),
		...(it.listing && { listing: it.listing }),
		...(it.oneByOne && { oneByOne: it.oneByOne }),
		...(it.bounded && { bounded: it.bounded }),
		...(it.instead && { instead: it.instead }),
		...(it.selecting && { selecting: it.selecting }),
		...(it.concerns && { concerns: it.concerns }),
		...(it.body ? { body: it.body } : !it.charts && { body: () => import('./table/TableBody.svelte') }),
		...(it.controls && { controls: it.controls }),
		evidence: it.evidence,
		...(it.sums === false && { sums: false }),
		columns: { ...it, text: words, columns },
		table: async () => (await import('./table/screen-table.ts')).screenTable(view.columns),
	}
	definedViews.set(view.id, view)
	return view
}
