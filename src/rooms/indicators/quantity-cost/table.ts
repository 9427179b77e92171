import { nameOf } from '../../../views/disclosures/name.ts'
import type { Table } from '../../../views/view.ts'
import { computed, outcomeOf, stated, type ArithmeticScene } from './steps.ts'
import { text } from './text.ts'

/** Every step as a row: computed beside stated. */
export function table(scene: ArithmeticScene): Table {
	const { rows, values, disclosures, locale } = scene
	const words = text[locale]
	const names = new Map(disclosures.map((it) => [it.document_id, nameOf(it, locale)]))
	const unit = words[`unit_${values.unit}`]
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_project, kind: 'name' },
			{ title: words.column_kind, kind: 'word' },
			{ title: words.column_expression, kind: 'name' },
			{ title: words.column_computed(unit), kind: 'number' },
			{ title: words.column_stated(unit), kind: 'number' },
			{ title: words.column_outcome, kind: 'word' },
		],
		rows: rows.map((step) => [
			names.get(step.document_id) ?? step.document_id,
			step.project,
			words[`kind_${step.kind as 'total'}`],
			step.expression ?? '',
			computed(step, scene, false),
			stated(step, scene, false),
			outcomeOf(step, scene),
		]),
	}
}
