import type { ChartCard } from '../../../views/view.ts'
import { charts as shares } from '../shares/chart.ts'
import { namedBy } from '../shares/scene.ts'
import type { ClassesScene } from './columns.ts'
import { text } from './text.ts'

const CLASSES = ['cost', 'output', 'benefit', 'satisfaction', 'none', 'unreadable', 'unprinted']

export const classNamed = namedBy(text, 'class')

export const charts = (scene: ClassesScene): ChartCard[] =>
	shares(scene, { parts: CLASSES, named: classNamed, heading: text[scene.locale].heading })
