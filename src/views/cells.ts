import type { ShownUnit } from '../base/format.ts'
import type { Locale } from '../base/text.ts'
import type { MarkOrigin } from '../ui/charts/origin.ts'
import type { Columns } from './columns.ts'
import type { LinkedNumber, LinkTarget } from './link.ts'
import type { Across } from './table/across.ts'

/** What is said of the numbers of a row, or of one of its columns; what is left out follows from the row. */
export interface CellOptions<R, S> {
	/**
	 * Where it leads. Without it: to the row's lines, where it has a place, else to what stands behind its disclosure.
	 * A cell that is no number leads nowhere unless it says so itself.
	 */
	readonly link?: (row: R, scene: S) => LinkTarget | null
	/** How it came about. Without it: as the row's `origin` says; a share and a quotient are derived. */
	readonly origin?: (row: R, scene: S) => MarkOrigin
	/** What opens over it. Without it: what its origin means. */
	readonly hint?: (row: R, scene: S) => string
}

/** What is said of a whole row. */
export interface RowOptions<R, S> extends CellOptions<R, S> {
	/** What stands in each of its cells but its disclosure, where it is a row without numbers; a column may say otherwise. */
	readonly absent?: (row: R, scene: S) => string | null
}

/** What one column says beyond that. */
export interface ColumnOptions<R, S> extends CellOptions<R, S> {
	/** What stands for the value: the name of a code, the word for a key. */
	readonly text?: (row: R, scene: S) => string
	/** Of which closed list the value is a key: the view's word `<words>_<value>` stands for it, where there is one. */
	readonly words?: string
	/** What stands where there is no value, or where it does not apply: a reason in a word, or the name of the view's word. */
	readonly absent?: ((row: R, scene: S) => string | null) | string
	/** The unit in the heading, where it does not follow from the kind. */
	readonly unit?: (scene: S) => string
	/** What a quotient was divided by: 村, 人. */
	readonly per?: (scene: S) => string
	/** In which unit its amounts stand; without it money as the reader chose, a quotient in yuan. Whole answers are in yuan. */
	readonly scale?: (scene: S) => ShownUnit
	/** Whether the table on the screen has the column now; as declared without it. */
	readonly shown?: (scene: S) => boolean
}

/** How the answer of a view is spread over heads, on the screen and in the file of what is shown there. */
export interface Spreading<K extends string, R, S> extends Across<K> {
	/** What stands where a line has nothing under a head: why, in words. Without it: a dash. */
	readonly missing?: (at: { readonly line: R; readonly head: R }, scene: S) => string
}

/** A cell that stands for a number shown elsewhere too: its link, how it came about, and what opens over it. */
export const linkedBy = <R, S>(of: (row: R, scene: S) => LinkedNumber | string | null): CellOptions<R, S> => {
	const figure = (row: R, scene: S) => {
		const shown = of(row, scene)
		return typeof shown === 'string' ? null : shown
	}
	return {
		link: (row, scene) => figure(row, scene)?.target ?? null,
		origin: (row, scene) => figure(row, scene)?.origin ?? 'derived',
		hint: (row, scene) => figure(row, scene)?.hint ?? '',
	}
}

/** The columns of a view with all that is said of them, where it does not matter which view it is. */
/* eslint-disable @typescript-eslint/no-explicit-any */
export interface ViewColumns {
	readonly columns: Columns
	readonly text: Readonly<Record<Locale, Readonly<Record<string, unknown>>>>
	readonly row?: RowOptions<any, any> | undefined
	readonly cells?: { readonly [name: string]: ColumnOptions<any, any> | undefined } | undefined
	readonly grouped?: ((scene: any) => boolean) | undefined
	readonly leaveOut?: ((row: any, scene: any) => boolean) | undefined
	readonly across?: Spreading<string, any, any> | undefined
}
/* eslint-enable @typescript-eslint/no-explicit-any */
