import { choice } from '../../../share/page.ts'
import * as kind from '../../../views/columns.ts'
import { params as tables } from '../data/columns.ts'

export const params = { ...choice, since: tables.since }

/** A denominator with its value, or the codes of one source with their count; `document_id` where a disclosure says it. */
export const columns = {
	county: kind.code,
	county_pinyin: kind.hidden(kind.words),
	measure: kind.words,
	year: kind.quantity,
	value: kind.quantity,
	unit: kind.code,
	confidence: kind.code,
	origin: kind.visible(kind.origin),
	source: kind.words,
	source_url: kind.nullable(kind.words),
	kind: kind.hidden(kind.code),
	document_id: kind.hidden(kind.nullable(kind.code)),
	line_start: kind.nullable(kind.place),
}
