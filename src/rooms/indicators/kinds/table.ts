import type { Table } from '../../../views/view.ts'
import { sharesTable } from '../shares/table.ts'
import { kindNamed } from './chart.ts'
import { text } from './text.ts'
import type { KindsScene } from './title.ts'

/** Targets by disclosure and kind of value. */
export const table = (scene: KindsScene): Table =>
	sharesTable(scene, text[scene.locale].column_kind, (key) => kindNamed(key, scene.locale))
