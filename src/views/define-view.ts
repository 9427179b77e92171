import type { Texts } from '../base/text.ts'
import type { Row } from '../engine/row.ts'
import type { ShownUnit } from '../base/format.ts'
import type { Param, Params } from '../share/param.ts'
import type { CellOptions, ColumnOptions, Spreading } from './cells.ts'
import type { Columns, ColumnWords, Measure } from './columns.ts'
import { selection } from '../share/selection.ts'
import { originsChosen } from './filter/origin.ts'
import { definedViews } from './selection/defined.ts'
import { loadedSelection } from './selection/loaded.ts'
import { selectionsOf, type Selecting } from './selection/selecting.ts'
import { text } from './text.ts'
import type { ChartCard, Crumb, Scene, View } from './view.ts'

/** What a view says: one question, its answer, and how it is shown. Whatever has a `?` has a default. */
export interface Definition<P extends Params, C extends Columns> {
	/** As the address, the folder, the drawing and the card name it; the first view of a room is called like its room. */
	readonly id: string
	/** Its words; `name` is what its room calls it among its views, `column_<name>` what its columns are called. */
	readonly text: Texts<
		Readonly<Record<string, unknown>> & { readonly name: string } & NoInfer<ColumnWords<C>>
	>
	/** Which notes touch it: those on amounts (unless it says otherwise), or those on performance targets. */
	readonly about?: View<P, C>['about']
	/** Kinds of notes on comparability that its picture must not be read without: beside those of what it draws. */
	readonly concerns?: View<P, C>['concerns']
	/** Its keys in the address, the query that they are bound to, and the columns of the answer. */
	readonly question: { readonly params: P; readonly sql: string; readonly columns: C }
	readonly title: (scene: Scene<P, C>) => string
	/** What stands below the title; without it `lead` of its words, which may want the words of the unit. */
	readonly lead?: (scene: Scene<P, C>) => string
	readonly crumbs?: (scene: Scene<P, C>) => readonly Crumb[]
	readonly choiceName?: View<P, C>['choiceName']
	readonly idle?: View<P, C>['idle']
	readonly charts?: (scene: Scene<P, C>) => readonly ChartCard[]
	/**
	 * What is set side by side where disclosures are many: the view then has the shapes of `shapes`, whose keys it declares
	 * among its parameters.
	 */
	readonly measure?: Measure<keyof C & string>
	/** What of targets its marks tell apart, where they do: `selectionOf` reads it from their links. */
	readonly selecting?: Selecting
	/** What stands in the place of charts: a matrix, a list; the table where a view has neither. */
	readonly body?: View<P, C>['body']
	/** Controls beyond those that closed lists make, shown below them. */
	readonly controls?: View<P, C>['controls']
	/** What is said of the numbers of a row. */
	readonly row?: CellOptions<Row<C>, Scene<P, C>>
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
	| {
			readonly lead?: never
			readonly text: Texts<Readonly<Record<string, unknown>> & { readonly lead: string }>
	  }
	| {
			readonly lead?: never
			readonly text: Texts<Readonly<Record<string, unknown>> & UnitLead>
			readonly question: { readonly params: { readonly unit: Param<ShownUnit> } }
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

/** A view with everything that it does not say itself; it must have a `lead`, or one in its words. */
export const defineView = <P extends Params, C extends Columns>({
	question: { params, sql, columns },
	...it
}: Definition<P, C> & Led): View<P, C> => {
	const view: View<P, C> = {
		id: it.id,
		text: it.text,
		about: it.about ?? 'money',
		params: { ...params, pick: selection },
		sql,
		rows: columns,
		// Without rows of the chosen origin nothing is said of the disclosures: they are chosen all the same.
		title: (scene) =>
			!scene.rows.length && originsChosen(params, scene.values).length
				? text[scene.locale].none_of_origin
				: selectionsOf(scene.values).length
					? loadedSelection().titled(view, scene, it.title(scene))
					: it.title(scene),
		lead: it.lead ?? (({ values, locale }) => leadOf(it.text[locale], values)),
		crumbs: it.crumbs ?? (() => []),
		charts: it.charts ?? (() => []),
		...(it.choiceName && { choiceName: it.choiceName }),
		...(it.idle && { idle: it.idle }),
		...(it.measure && { measure: it.measure }),
		...(it.selecting && { selecting: it.selecting }),
		...(it.concerns && { concerns: it.concerns }),
		...(it.body ? { body: it.body } : !it.charts && { body: () => import('./table/TableBody.svelte') }),
		...(it.controls && { controls: it.controls }),
		evidence: it.evidence,
		...(it.sums === false && { sums: false }),
		columns: { ...it, columns },
		table: async () => (await import('./table/screen-table.ts')).screenTable({ ...it, columns }),
	}
	definedViews.set(view.id, view)
	return view
}
