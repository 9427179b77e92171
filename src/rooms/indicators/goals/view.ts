import { linkTo, type LinkedNumber } from '../../../views/link.ts'
import { defineView } from '../../../views/define-view.ts'
import { columns, params, type Goal, type GoalScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

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
	headline: (rows, { locale }) => {
		const told = rows.filter(({ row_id }) => row_id)
		const numbers = told.filter(({ value }) => value !== null)
		return told.length ? text[locale].counted(numbers.length, told.length) : null
	},
	oneByOne: true,
	body: () => import('./Body.svelte'),
	row: { hint: hintOf },
	cells: {
		goal: {
			absent: ({ row_id }, { locale }) => (row_id ? null : text[locale].none),
		},
		printed: { link: (row) => (row.row_id ? linkTo(row) : null), origin: () => 'disclosed', hint: hintOf },
		value: { absent: 'no_number' },
	},
	evidence: async (_, [document], rows) => {
		const own = ((await rows?.()) ?? []).filter(
			({ document_id, row_id }) => row_id && (!document || document_id === document),
		)
		return { document, source: ['goal'], rows: own.map(({ row_id }) => row_id) }
	},
})
