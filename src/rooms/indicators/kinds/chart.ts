import type { Locale } from '../../../base/text.ts'
import type { ChartCard } from '../../../views/view.ts'
import { lineOf } from '../counted.ts'
import { charts as shares } from '../shares/chart.ts'
import { namedBy, share, type Counted } from '../shares/scene.ts'
import { text } from './text.ts'
import type { KindsScene } from './columns.ts'

const KINDS = ['words', 'percent', 'number', 'money', 'duration', 'deadline']

export const kindNamed = namedBy(text, 'key')

export const charts = (scene: KindsScene): ChartCard[] =>
	shares(scene, {
		parts: KINDS,
		named: kindNamed,
		heading: text[scene.locale].heading,
		below: (of) => below(of, scene.locale),
	})

const below = (of: Counted, locale: Locale) =>
	lineOf(of.disclosure, [text[locale].words_of, share(of, 'words', locale)], of.rows[0].left_out, locale)
