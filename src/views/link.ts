import type { Lines } from '../share/page.ts'
import type { MarkOrigin } from '../ui/charts/origin.ts'

/**
 * Where a number leads: its lines (`src`; `yuan` singles it out where they hold several), the rows it is made of (`of`), one level down (`at`), other values of its view's
 * keys (`set`), or another room.
 */
export type LinkTarget =
	| { readonly src: Lines; readonly yuan?: number }
	| { readonly of: string }
	| { readonly at: string }
	| { readonly set: Readonly<Record<string, unknown>> }
	| {
			readonly room: string
			/** Further keys of the address there, as written. */
			readonly keys: Readonly<Record<string, string>>
	  }

/** A number with its unit elsewhere, never without where it comes from. */
export interface LinkedNumber {
	readonly text: string
	readonly origin: MarkOrigin
	readonly hint: string
	readonly target: LinkTarget
}

/** What a view says of a column of one row: a number with its source, or words. */
export type FigureOf = (column: string) => LinkedNumber | string

/** The row of a document, with the lines where its amount is printed, if it is. */
interface Placed {
	readonly document_id: string
	readonly line_start?: number | null
	readonly line_end?: number | null
	/** In yuan. */
	readonly amount?: unknown
}

/** A row with lines of its own for a column, in a document of its own where it names one. */
type PlacedBy<N extends string> = Pick<Placed, 'document_id'> & {
	readonly [K in `${N}_line_start` | `${N}_line_end`]: number | null
} & { readonly [K in `${N}_document`]?: string }

/** Where a column of a row is printed that has lines of its own. */
export function placeOf<N extends string>(row: PlacedBy<N>, column: N): Placed {
	const lines = row as Readonly<Record<string, number | null>>
	const amounts = row as Readonly<Record<string, unknown>>
	const documents = row as Readonly<Record<string, string | undefined>>
	return {
		document_id: documents[`${column}_document`] ?? row.document_id,
		line_start: lines[`${column}_line_start`] ?? null,
		line_end: lines[`${column}_line_end`] ?? null,
		amount: amounts[column],
	}
}

/** Where a number is printed; else the rows it is made of, which its view knows by these parts. */
export const linkTo = (
	{ document_id, line_start, line_end, amount }: Placed,
	...of: readonly string[]
): LinkTarget =>
	line_start && line_end
		? { src: { document_id, line_start, line_end }, ...(typeof amount === 'number' && { yuan: amount }) }
		: { of: [document_id, ...of].join('.') }
