import type { Locale } from '../../../base/text.ts'
import type { ChartCard } from '../../../views/view.ts'
import { lineOf } from '../counted.ts'
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

const below = (of: Counted, locale: Locale) =>
	lineOf(of.disclosure, [text[locale].words_of, share(of, 'words', locale)], of.rows[0].left_out, locale)
