import { count, percent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { MarkOf } from '../../../views/mark.ts'
import type { ChartCard } from '../../../views/view.ts'
import { lineOf, ofAll } from '../counted.ts'
import type { columns, Deadline, DeadlinesScene } from './columns.ts'
import { text } from './text.ts'

export const formOf = ({ form, month }: Deadline, locale: Locale): string =>
	text[locale][`form_${(form ?? 'other') as 'month_end'}`](String(month ?? ''))

/** One bar a form and month, a picture a disclosure; those without dates are told in words under the last. */
export function charts(scene: DeadlinesScene, mark: MarkOf<typeof columns>): ChartCard[] {
	const { locale } = scene
	const words = text[locale]
	const all = byDisclosure(scene)
	const dated = all.filter(({ rows }) => rows[0].form !== null)
	const max = Math.max(1, ...scene.rows.map(({ counted }) => counted))
	const without = all
		.filter(({ rows }) => rows[0].form === null)
		.map(({ disclosure, rows }) => lineOf(disclosure, [words.none(count(rows[0].timely, locale))], 0, locale))
	return dated.map(({ disclosure, rows }, at) => ({
		id: disclosure.document_id,
		heading: nameOf(disclosure, locale),
		caption: words.caption(count(rows[0].n, locale), count(rows[0].timely, locale)),
		...(at === dated.length - 1 && without.length && { below: without }),
		sentence: words.sentence(
			nameOf(disclosure, locale),
			rows.map((it) => `${formOf(it, locale)} ${count(it.counted, locale)}`).join(words.comma),
		),
		chart: {
			kind: 'bars',
			colour: colourOf(disclosure),
			max,
			axis: at === dated.length - 1,
			scale: (value) => count(value, locale),
			bars: rows.map((it) => ({
				name: formOf(it, locale),
				...mark(it, 'counted', {
					label: words.part(count(it.counted, locale), percent(it.share ?? 0, locale)),
					hint: [formOf(it, locale), ofAll(it.counted, it.n, locale), words.written(it.printed ?? '')].join(
						'\n',
					),
				}),
			})),
		},
	}))
}
