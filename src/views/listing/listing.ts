import type { Question } from '../../engine/engine.ts'
import type { Shape } from '../../engine/row.ts'
import type { Params, Values } from '../../share/param.ts'
import { together } from '../../state/sync-or-async.ts'
import type { Answered, Asking } from '../shapes/many.ts'
import type { AnyScene } from '../table/cell.ts'
import { bound, ofSelected, type AnyView, type Listing } from '../view.ts'

/** So many rows come at a time: more than anyone reads, and few enough to be drawn. */
export const PAGE = 1000

const DISCLOSURES = /\b(FROM|JOIN) disclosure AS d\b/

/** A statement without the line that says what it asks. */
const body = (sql: string): string => sql.replace(/^(?:--.*\n)*/, '').trim()

/** The statement of a list for one page of it: nothing is read but what belongs to the documents that its rows are from. */
function pageOf(sql: string, order: string, after: number, size: number): string {
	if (!DISCLOSURES.test(sql)) throw new Error('A list is cut where it reads `disclosure AS d`.')
	const first = `SELECT document_id FROM (\n${body(order)}\nLIMIT ${String(after + size)}\n) AS first`
	const cut = sql.replace(
		DISCLOSURES,
		(_, verb: string) => `${verb} (SELECT * FROM disclosure WHERE document_id IN (\n${first}\n)) AS d`,
	)
	return `${cut.trim()}\nLIMIT ${String(size)} OFFSET ${String(after)}`
}

/** Asks for the rows of a list that come after so many others, in the order of the list. */
export const pageQuestion = <P extends Params>(
	view: AnyView,
	{ order }: Listing,
	values: Values<P>,
	after: number,
	size = PAGE,
): Question<Shape> =>
	ofSelected(view, values, {
		sql: pageOf(view.sql, order, after, size),
		rows: view.rows as Shape,
		values: bound(view.params as Params, values),
	})

/** The beginning of a list, and what all of it comes to. */
export function beginningOf<P extends Params>(
	ask: Asking,
	view: AnyView,
	listing: Listing,
	values: Values<P>,
): Answered | Promise<Answered> {
	const whole = ofSelected(view, values, {
		...listing.whole,
		values: bound(view.params as Params, values),
	})
	return together([ask(pageQuestion(view, listing, values, 0)), ask(whole)], (rows, summary) => ({
		rows,
		summary,
		isWhole: rows.length < PAGE,
	}))
}

/** How many rows the list of a scene has in all, whether all of them are there or its beginning. */
export const listedOf = ({ rows, summary }: Pick<AnyScene, 'rows' | 'summary'>): number =>
	(summary?.[0]?.['listed'] as number | undefined) ?? rows.length
