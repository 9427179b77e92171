import type { Table } from '../../../views/view.ts'
import { sharesTable } from '../shares/table.ts'
import { operatorNamed } from './chart.ts'
import { text } from './text.ts'
import type { OperatorsScene } from './title.ts'

/** Targets by disclosure and operator. */
export const table = (scene: OperatorsScene): Table =>
	sharesTable(scene, text[scene.locale].column_operator, (key) => operatorNamed(key, scene.locale))
