import { count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import { charts as shares } from '../shares/chart.ts'
import { share, type Counted } from '../shares/scene.ts'
import { text } from './text.ts'
import type { KindsScene } from './columns.ts'

const KINDS = ['words', 'percent', 'number', 'money', 'duration', 'deadline'] as const

/** What a kind of value is called, by its key in the answer. */
export const kindNamed = (key: string, locale: Locale): string => {
	const known = KINDS.find((one) => one === key)
	return known ? text[locale][`key_${known}`] : key
}

export const charts = (scene: KindsScene): ChartCard[] =>
	shares(scene, {
		keys: KINDS.filter((key) => scene.rows.some((row) => row.key === key)).map((key) => ({
			key,
			name: kindNamed(key, scene.locale),
		})),
		heading: text[scene.locale].heading,
		caption: '',
		below: (of) => [below(of, scene.locale)],
	})

function below(of: Counted, locale: Locale): (string | LinkedNumber)[] {
	const words = text[locale]
	const [first] = of.rows
	const rest = first?.left_out ? words.left_out(count(first.left_out, locale)) : ''
	return [
		words.who(nameOf(of.disclosure, locale)),
		words.words_of,
		share(of, 'words', first?.n ?? 0, locale),
		rest,
		words.stop,
	]
}
