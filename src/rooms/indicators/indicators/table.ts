import type { Table } from '../../../views/view.ts'
import { sharesTable } from '../shares/table.ts'
import { classNamed } from './chart.ts'
import { text } from './text.ts'
import type { ClassesScene } from './title.ts'

/** Targets by disclosure and class. */
export const table = (scene: ClassesScene): Table =>
	sharesTable(scene, text[scene.locale].column_class, (key) => classNamed(key, scene.locale))
