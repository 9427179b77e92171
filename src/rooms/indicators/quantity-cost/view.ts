import { count } from '../../../base/format.ts'
import { linkedBy } from '../../../views/cells.ts'
import { defineView } from '../../../views/define-view.ts'
import { anyOf } from '../../../views/evidence/evidence-filter.ts'
import { columns, params, type ArithmeticScene } from './columns.ts'
import sql from './query.sql?raw'
import { computed, outcomeOf, stated, worked } from './steps.ts'
import { text } from './text.ts'

export default defineView({
	question: { id: 'quantity-cost', text, params, sql, columns },
	about: 'targets',
	concerns: [],
	title,
	oneByOne: true,
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
	},
	evidence: (_, [document, project = '', part]) => ({
		document,
		project,
		words: [anyOf('arithmetic', part ? [part] : ['arithmetic', 'project', 'indicator'])],
	}),
})

/** How many projects agree with what was worked out, and how many were worked out to more than their budget. */
function title({ rows, locale }: ArithmeticScene): string {
	const words = text[locale]
	const compared = worked(rows.filter(({ kind }) => kind !== 'arithmetic'))
	if (!compared.length) return words.question
	const exceeding = compared.filter(({ steps }) => steps.some(({ outcome }) => outcome === 'exceeds'))
	return words.finding(count(compared.length - exceeding.length, locale), count(exceeding.length, locale))
}
