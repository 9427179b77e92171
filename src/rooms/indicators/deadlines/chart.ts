import { count, percent } from '../../../base/format.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { DeadlinesScene } from './columns.ts'
import { formOf, linkOf, owned } from './forms.ts'
import { text } from './text.ts'

/** One bar a form and month, a picture a disclosure; those without dates are told in words under the last. */
export function charts(scene: DeadlinesScene): ChartCard[] {
	const { locale } = scene
	const words = text[locale]
	const all = owned(scene)
	const dated = all.filter(({ own }) => own.length)
	const max = Math.max(1, ...scene.rows.map(({ counted }) => counted))
	const without = all
		.filter(({ own }) => !own.length)
		.map(({ disclosure, first }) => [
			words.who(nameOf(disclosure, locale)),
			words.none(count(first.timely, locale)),
			words.stop,
		])
	return dated.map(({ disclosure, first, own }, at) => ({
		id: disclosure.document_id,
		disclosure: null,
		heading: nameOf(disclosure, locale),
		caption: words.caption(count(first.n, locale), count(first.timely, locale)),
		total: null,
		...(at === dated.length - 1 && without.length && { below: without }),
		sentence: words.sentence(
			nameOf(disclosure, locale),
			own.map((it) => `${formOf(it, locale)} ${count(it.counted, locale)}`).join(words.comma),
		),
		chart: {
			kind: 'bars',
			colour: colourOf(disclosure),
			max,
			axis: at === dated.length - 1,
			scale: (value) => count(value, locale),
			bars: own.map((it) => ({
				code: '',
				name: formOf(it, locale),
				value: it.counted,
				label: words.part(count(it.counted, locale), percent(it.share ?? 0, locale)),
				hint: [
					formOf(it, locale),
					words.of(count(it.counted, locale), count(it.n, locale), percent(it.share ?? 0, locale)),
					words.written(it.printed ?? ''),
				].join('\n'),
				origin: 'derived',
				link: linkOf(it),
			})),
		},
	}))
}
