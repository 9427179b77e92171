import { count } from '../../../base/format.ts'
import { linkedBy } from '../../../views/cells.ts'
import { defineView } from '../../../views/define-view.ts'
import { anyOf } from '../../../views/evidence/filters.ts'
import { columns, params, type ArithmeticScene } from './columns.ts'
import many from './many.sql?raw'
import sql from './query.sql?raw'
import { computed, outcomeOf, stated, worked } from './steps.ts'
import { text } from './text.ts'
import { shapeOf } from '../../../views/shapes/shape.ts'

export default defineView({
	question: { id: 'quantity-cost', text, params, sql, columns },
	about: 'targets',
	concerns: [],
	title,
	lead: (scene) => text[scene.locale][shapeOf(scene) === 'few' ? 'lead' : 'lead_many'],
	measure: {
		value: 'within_share',
		many: { sql: many, columns: ['document_id', 'compared', 'exceeding', 'within_share'] },
	},
	body: () => import('./Body.svelte'),
	cells: {
		kind: { words: 'kind' },
		computed: {
			...linkedBy(computed),
			absent: 'not_applicable',
		},
		stated: {
			...linkedBy(stated),
			absent: (row) => (row.stated === null ? (row.stated_printed ?? '') : null),
		},
		outcome: { text: outcomeOf },
		within_share: {
			link: ({ document_id }) => ({ of: `${document_id}.` }),
			origin: () => 'derived',
			absent: 'not_applicable',
		},
	},
	evidence: (_, [document, project = '', part]) => ({
		document,
		project,
		words: [anyOf('arithmetic', part ? [part] : ['arithmetic', 'project', 'indicator'])],
	}),
})

/** How many projects agree with what was worked out, and how many were worked out to more than their budget. */
function title(scene: ArithmeticScene): string {
	const { rows, locale } = scene
	const words = text[locale]
	if (shapeOf(scene) !== 'few') return words.question_many
	const compared = worked(rows.filter(({ kind }) => kind !== 'arithmetic'))
	if (!compared.length) return words.question
	const exceeding = compared.filter(({ steps }) => steps.some(({ outcome }) => outcome === 'exceeds'))
	return words.finding(count(compared.length - exceeding.length, locale), count(exceeding.length, locale))
}
