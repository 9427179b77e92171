import { count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { ChartCard } from '../../../views/view.ts'
import { lineOf } from '../counted.ts'
import { charts as shares } from '../shares/chart.ts'
import { NOT_APPLICABLE } from '../shares/columns.ts'
import { share, type Counted } from '../shares/scene.ts'
import { text } from './text.ts'
import type { OperatorsScene } from './columns.ts'

const DRAWN = ['ge', 'gt', 'eq', 'le', 'lt', 'bare', 'words'] as const
const KEYS = [...DRAWN, 'floor', NOT_APPLICABLE] as const

/** What an operator is called, by its key in the answer. */
export const operatorNamed = (key: string, locale: Locale): string => {
	const known = KEYS.find((one) => one === key)
	return known ? text[locale][`key_${known}`] : key
}

export const charts = (scene: OperatorsScene): ChartCard[] =>
	shares(scene, {
		keys: DRAWN.filter((key) => scene.rows.some((row) => row.key === key)).map((key) => ({
			key,
			name: operatorNamed(key, scene.locale),
		})),
		heading: text[scene.locale].heading,
		caption: '',
		below: (of) => [below(of, scene.locale)],
	})

function below(of: Counted, locale: Locale) {
	const [{ key, n, left_out }] = of.rows
	const words = text[locale]
	return key === NOT_APPLICABLE
		? lineOf(of.disclosure, [words.no_operators(count(n, locale))], 0, locale)
		: lineOf(of.disclosure, [words.floor, share(of, 'floor', locale)], left_out, locale)
}
