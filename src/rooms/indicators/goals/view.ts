import { linkTo, type LinkedNumber } from '../../../views/link.ts'
import { defineView } from '../../../views/define-view.ts'
import { columns, params, type Goal, type GoalScene } from './columns.ts'
import many from './many.sql?raw'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { shapeOf } from '../../../views/shapes/shape.ts'

const hintOf = ({ name, line_start, line_end }: Goal, { locale }: Pick<GoalScene, 'locale'>): string =>
	[name, text[locale].lines(line_start ?? 0, line_end ?? 0)].join('\n')

/** How a figure or wording is printed, leading to its line. */
export const printedOf = (row: Goal, scene: Pick<GoalScene, 'locale'>): LinkedNumber => ({
	text: row.printed ?? '',
	origin: row.origin,
	hint: hintOf(row, scene),
	target: linkTo(row),
})

export default defineView({
	question: { id: 'goals', text, params, sql, columns },
	about: 'targets',
	concerns: ['stages', 'years', 'departmental'],
	/** How many of the targets in each department's goals have a number. */
	headline: ([{ numbered, told }], { locale }) => (told ? text[locale].counted(numbered, told) : null),
	lead: (scene) => text[scene.locale][shapeOf(scene) === 'few' ? 'lead' : 'lead_many'],
	measure: {
		value: 'numbered_share',
		many: { sql: many, columns: ['document_id', 'numbered', 'told', 'numbered_share'] },
	},
	body: () => import('./Body.svelte'),
	row: { hint: hintOf },
	cells: {
		goal: {
			absent: ({ row_id }, { locale }) => (row_id ? null : text[locale].none),
		},
		printed: { link: (row) => (row.row_id ? linkTo(row) : null), origin: () => 'disclosed', hint: hintOf },
		value: { absent: 'no_number' },
		numbered_share: {
			link: ({ document_id }) => ({ of: `${document_id}.` }),
			origin: () => 'derived',
			absent: 'not_applicable',
		},
	},
	evidence: (_, [document]) => ({ document, source: ['goal'] }),
})
