import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import { origin } from '../../../views/filter/origin.ts'
import type { Spreading } from '../../../views/cells.ts'
import type { Scene } from '../../../views/view.ts'
import { DIGITS, listed } from '../../../views/filter/listed.ts'
import { text } from './text.ts'

/** Rows by purpose, or by code down to `digits`. */
export const params = { ...choice, lens: one('purpose', 'code'), digits: listed(DIGITS), origin, unit }

/**
 * One cell of the table: what a disclosure, read one way, has under a purpose or a code. `reading` is `purpose`,
 * `disclosed`, `inferred_exact`, `suggested`, or `none` where a disclosure has nothing to read this way; `kind` is `part`,
 * `total`, or `apart` for what stands outside the total. `share` is of the total of the same reading.
 */
export const columns = {
	document_id: kind.disclosure,
	reading: kind.code,
	code: kind.code,
	name: kind.words,
	amount: kind.nullable(kind.money),
	share: kind.nullable(kind.share),
	origin: kind.origin,
	kind: kind.hidden(kind.code),
	name_en: kind.hidden(kind.words),
	/** 0 for totals, 1 class or purpose, 2 subclass, 3 item. */
	level: kind.hidden(kind.count),
	parts: kind.hidden(kind.count),
	/** Where the same amount is printed, if it is. */
	...kind.linesIfPrinted,
}

export type SideCell = Row<typeof columns>
export type SideScene = Scene<typeof params, typeof columns>

/** A line a purpose or code, whatever a document calls it; a head a disclosure read one way. */
export const across: Spreading<keyof typeof columns, SideCell, SideScene> = {
	key: ['code'],
	lines: ['code', 'name'],
	heads: ['document_id', 'reading'],
	cells: ['amount', 'share'],
	missing: ({ line, head }, { rows, values, locale }) => {
		const words = text[locale]
		// What another origin has here is left out, and not said to be missing.
		if (values.origin.length) return words.none_of_origin
		if (head.reading === 'none' || line.kind === 'apart') return words.not_listed
		if (head.reading !== 'disclosed') return words[head.reading === 'purpose' ? 'no_purpose' : 'no_project']
		return isCutAbove(line, head, rows) ? words.not_listed : words.no_line
	},
}

/** Whether a document prints a code above the one of a line, and nothing below that. */
function isCutAbove(line: SideCell, head: SideCell, rows: readonly SideCell[]): boolean {
	const above = rows.filter(
		({ document_id, reading, code: own }) =>
			document_id === head.document_id && reading === head.reading && own && line.code.startsWith(own),
	)
	const [deepest] = above.toSorted((a, b) => b.level - a.level)
	return (
		deepest !== undefined &&
		!rows.some(
			({ document_id, reading, code: own, level }) =>
				document_id === head.document_id &&
				reading === head.reading &&
				level > deepest.level &&
				own.startsWith(deepest.code),
		)
	)
}
