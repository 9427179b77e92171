import type { Component } from 'svelte'
import type { Locale, Texts } from '../base/text.ts'
import type { Question } from '../engine/engine.ts'
import type { Row, Shape } from '../engine/row.ts'
import type { Params, Values } from '../share/param.ts'
import { marksOf, type Chart } from '../ui/charts/chart.ts'
import type { ViewColumns } from './cells.ts'
import type { Disclosure } from './disclosures/disclosures.ts'
import type { EvidenceFilter, Pointer } from './evidence/evidence-filter.ts'
import type { LinkedNumber, LinkTarget } from './link.ts'
import type { NoteKind } from './notes/concerns.ts'
import type { Measure } from './columns.ts'
import { loadedSelection } from './selection/loaded.ts'
import { selectionsOf, type Selecting } from './selection/selecting.ts'

/** What a view sees when it is shown: the answer, the choices that led to it, and the language. */
export interface Scene<P extends Params, S extends Shape> {
	readonly rows: readonly Row<S>[]
	readonly values: Values<P>
	readonly disclosures: readonly Disclosure[]
	readonly locale: Locale
	/** Every part that disclosures have, where rows are of one part alone. */
	readonly parts?: readonly Part[] | undefined
	/** What the whole of a list comes to, where rows are its beginning alone. */
	readonly summary?: readonly Readonly<Record<string, unknown>>[] | undefined
	/** How many disclosures are chosen, where they are too many to be drawn one by one: then there are no rows. */
	readonly beyond?: number | undefined
}

/** A part that disclosures have: the value of its column, a row of it, and how many have it. */
export interface Part {
	readonly key: string
	readonly row: Readonly<Record<string, unknown>>
	readonly count: number
}

/** One chart under a heading: of one disclosure, or of several where it names none. */
export interface ChartCard {
	/** Every mark says where it leads. */
	readonly chart: Chart<LinkTarget>
	/** Tells it apart from the view's other pictures: letters, digits and hyphens. */
	readonly id: string
	readonly disclosure?: Disclosure
	/** The heading where it is not the disclosure's name. */
	readonly heading?: string
	/** What is drawn, in words, and what the marks add up to where they add up. */
	readonly caption?: string
	readonly total?: LinkedNumber | null
	/** What must stand beside the marks: a line each, of words and figures. */
	readonly below?: readonly (readonly (string | LinkedNumber)[])[]
	/** The picture in a sentence, for those who do not see it. */
	readonly sentence: string
}

/** Where the marks of a card lead, in their order. */
export const targetsOf = (card: ChartCard): readonly (LinkTarget | undefined)[] =>
	marksOf(card.chart).map(({ link }) => link)

export interface TableColumn {
	/** What a link calls it by; only tables that are an answer of a view have it. */
	readonly id?: string
	readonly title: string
	/** `name` may break over lines, `number` stands at the right. */
	readonly kind: 'word' | 'name' | 'number'
}
export interface Table {
	/** The first column groups the rows. */
	readonly grouped: boolean
	readonly columns: readonly TableColumn[]
	readonly rows: readonly (readonly (string | LinkedNumber)[])[]
	/** What the cells show, to sort by: numbers as such, words as on the screen, null where nothing is; rows are not sorted without. */
	readonly values?: readonly (readonly (string | number | null)[])[]
}

/** A step of the way back: what it says, and the `at` it goes to. */
export interface Crumb {
	readonly label: string
	readonly at: string
}

/** Questions with the parameters of a view that are asked of a long list, in place of all of its rows. */
export interface Listing {
	/** `document_id` of each row in the order of the list; rows of one document may stand in any. */
	readonly order: string
	/** What it comes to: `listed` rows in all, the first row says; others may say it of parts. */
	readonly whole: { readonly sql: string; readonly rows: Shape }
}

type Evidenced = EvidenceFilter | readonly EvidenceFilter[]

/** One question, one query, one picture. */
export interface View<P extends Params, S extends Shape> {
	/** As the address names it; the first view of a room is called like its room. */
	readonly id: string
	/** Its words; `name` is what its room calls it among its views. */
	readonly text: Texts<Readonly<Record<string, unknown>> & { readonly name: string }>
	/** Which notes touch it: those on amounts, or those on performance targets. */
	readonly about: 'money' | 'targets'
	/** Kinds of notes on comparability that its picture must not be read without; those of `about` where it does not say. */
	readonly concerns?: readonly NoteKind[]
	readonly params: P
	readonly sql: string
	readonly rows: S
	/**
	 * Which rows of the model `evidence` stand behind the number that `of` names, or behind all that the view shows where its
	 * document is empty. Several filters are a union.
	 */
	readonly evidence: (
		values: Values<P>,
		of: Pointer,
		/** The rows that the view shows, where the filter depends on them. */
		rows?: () => Promise<readonly Row<S>[]>,
	) => Evidenced | Promise<Evidenced>
	/** False where those rows are listed, and their amounts come to nothing: totals stand beside what they are made of. */
	readonly sums?: false
	readonly title: (scene: Scene<P, S>) => string
	readonly lead: (scene: Scene<P, S>) => string
	readonly crumbs: (scene: Scene<P, S>) => readonly Crumb[]
	/** What a code among the choices is called where only the answer says, for the heads of files. */
	readonly choiceName?: (key: string, code: string, scene: Scene<P, S>) => string | undefined
	/** Keys that say nothing beside the other values: they are told, and go where a control makes them idle. */
	readonly idle?: (values: Values<P>) => readonly (keyof P & string)[]
	readonly charts: (scene: Scene<P, S>) => readonly ChartCard[]
	/** What its pictures of many disclosures set side by side; a view without has one shape alone. */
	readonly measure?: Measure
	/** A list that comes a page at a time where disclosures are many. */
	readonly listing?: Listing
	/** True where its body has something for each chosen disclosure, and is no table: beyond many it is not made. */
	readonly oneByOne?: true
	/** True where its pictures have no more marks the more disclosures are chosen. */
	readonly bounded?: true
	/** Which view answers for many in its place; the `instead` of its words says what stands there. */
	readonly instead?: { readonly room: string; readonly keys: Readonly<Record<string, string>> }
	/** What of targets its marks tell apart; then it is narrowed by what is selected in pictures that tell others apart. */
	readonly selecting?: Selecting
	/** What stands in the place of the pictures where they are no charts: a matrix, a list. */
	readonly body?: () => Promise<{ readonly default: Component<{ scene: Scene<P, S>; view: AnyView }> }>
	/** Controls beyond those that closed lists make, shown below them. */
	readonly controls?: () => Promise<{ readonly default: Component<{ scene: Scene<P, S> | undefined }> }>
	/** Fetched when the tab is opened. */
	readonly table: () => Promise<(scene: Scene<P, S>) => Table>
	/** Its columns with their kinds. */
	readonly columns: ViewColumns
}

/** A view whose parameters and rows do not matter to who holds it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyView = View<any, any>

/** Parameters travel to SQL as the address writes them; the SQL casts them. */
export const bound = <P extends Params>(params: P, values: Values<P>): Record<string, string> =>
	Object.fromEntries(Object.entries(params).map(([key, param]) => [key, param.write(values[key])]))

/** What a view asks where its values are these: of what is selected in the pictures beside it, where something is. */
export function question<P extends Params, S extends Shape>(
	view: View<P, S>,
	values: Values<P>,
): Question<S> {
	return ofSelected(view, values, { sql: view.sql, rows: view.rows, values: bound(view.params, values) })
}

/** A question of a view about what is selected in the pictures beside it, where something is. */
export function ofSelected<P extends Params, S extends Shape>(
	view: AnyView,
	values: Values<P>,
	asked: Question<S>,
): Question<S> {
	if (!selectionsOf(values).length) return asked
	const { narrowed, narrowing } = loadedSelection()
	return narrowed(asked, narrowing(view, values))
}
