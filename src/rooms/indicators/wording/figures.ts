import { count, percent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { Group, Place } from './groups.ts'
import { text } from './text.ts'

/** Where a text stands, leading to its lines. */
export const line = (
	{ document_id, line_start, line_end, origin, target_printed }: Place,
	locale: Locale,
): LinkedNumber => ({
	text: text[locale].line(line_start, line_end),
	origin: origin as MarkOrigin,
	hint: target_printed ?? '',
	target: { src: { document_id, line_start, line_end } },
})

/** How alike a text is to the first of its group, leading to the two. */
export const alike = (place: Place, group: Group, locale: Locale): LinkedNumber => ({
	text: text[locale].alike(percent(place.alike / 100, locale)),
	origin: 'derived',
	hint: text[locale].alike_hint,
	target: { of: place.place_key === group.key ? group.key : `${group.key}.${place.place_key}` },
})

/** How many places share a wording, leading to them alone. */
export const places = (group: Group, locale: Locale): LinkedNumber => ({
	text: text[locale].places(count(group.places, locale)),
	origin: 'derived',
	hint: text[locale].places_hint,
	target: { at: group.key },
})
