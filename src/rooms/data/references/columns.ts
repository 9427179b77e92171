import { choice } from '../../../share/page.ts'
import { code, hidden, nullable, origin, place, quantity, visible, words } from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'
import { params as tables } from '../data/columns.ts'

export const params = { ...choice, since: tables.since }

/** A denominator with its value, or the codes of one source with their count; `document_id` where a disclosure says it. */
export const columns = {
	county: code,
	county_pinyin: hidden(words),
	measure: words,
	year: quantity,
	value: quantity,
	unit: code,
	confidence: code,
	origin: visible(origin),
	source: words,
	source_url: nullable(words),
	kind: hidden(code),
	document_id: hidden(nullable(code)),
	line_start: nullable(place),
}

export type ReferencesScene = Scene<typeof params, typeof columns>
