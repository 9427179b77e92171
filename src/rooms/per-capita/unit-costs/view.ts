import { count } from '../../../base/format.ts'
import { linkedBy } from '../../../views/cells.ts'
import { defineView } from '../../../views/define-view.ts'
import { columns, params, type UnitCost, type UnitCostScene } from './columns.ts'
import { costOf, perOf } from './marks.ts'
import { anyOf } from '../../../views/evidence/filters.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	question: { id: 'unit-costs', text, params, sql, columns },
	concerns: ['years'],
	title: ({ rows, locale }) => {
		const documents = new Set(rows.map((row) => row.document_id)).size
		return rows.length
			? text[locale].question(count(documents, locale), count(rows.length, locale))
			: text[locale].nothing
	},
	// Costs per village, per month and per copy have no scale in common: they stand side by side in words.
	oneByOne: true,
	body: () => import('./Body.svelte'),
	controls: () => import('./Controls.svelte'),
	grouped: () => true,
	row: linkedBy((row: UnitCost, { locale }: UnitCostScene) => costOf(row, locale)),
	cells: {
		kind: { words: 'kind' },
		per: { text: (row, { locale }) => perOf(row, locale) },
		monthly: { per: ({ locale }) => text[locale].month, origin: () => 'derived' },
	},
	evidence: ({ kind, origin }, [document]) => ({
		document,
		source: ['unit_cost'],
		origin,
		words: [anyOf('unit_cost', kind)],
	}),
})
