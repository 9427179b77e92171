import type { Locale } from '../../../base/text.ts'
import type { ChartCard } from '../../../views/view.ts'
import { charts as shares } from '../shares/chart.ts'
import type { ClassesScene } from './columns.ts'
import { text } from './text.ts'

const CLASSES = ['cost', 'output', 'benefit', 'satisfaction', 'none', 'unreadable', 'unprinted'] as const

/** What a class is called, by its key in the answer. */
export const classNamed = (key: string, locale: Locale): string => {
	const known = CLASSES.find((one) => one === key)
	return known ? text[locale][`class_${known}`] : key
}

export const charts = (scene: ClassesScene): ChartCard[] =>
	shares(scene, {
		keys: CLASSES.filter((key) => scene.rows.some((row) => row.key === key)).map((key) => ({
			key,
			name: classNamed(key, scene.locale),
		})),
		heading: text[scene.locale].heading,
		caption: '',
		below: () => [],
	})
