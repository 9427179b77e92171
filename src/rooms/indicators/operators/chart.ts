import { count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { ChartCard } from '../../../views/view.ts'
import { lineOf } from '../counted.ts'
import { charts as shares } from '../shares/chart.ts'
import { NOT_APPLICABLE } from '../shares/columns.ts'
import { namedBy, share, type Counted } from '../shares/scene.ts'
import { text } from './text.ts'
import type { OperatorsScene } from './columns.ts'

const DRAWN = ['ge', 'gt', 'eq', 'le', 'lt', 'bare', 'words']

export const operatorNamed = namedBy(text, 'key')

export const charts = (scene: OperatorsScene): ChartCard[] =>
	shares(scene, {
		parts: DRAWN,
		named: operatorNamed,
		heading: text[scene.locale].heading,
		below: (of) => below(of, scene.locale),
	})

function below(of: Counted, locale: Locale) {
	const [{ key, n, left_out }] = of.rows
	const words = text[locale]
	return key === NOT_APPLICABLE
		? lineOf(of.disclosure, [words.no_operators(count(n, locale))], 0, locale)
		: lineOf(of.disclosure, [words.floor, share(of, 'floor', locale)], left_out, locale)
}
