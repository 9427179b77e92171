import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { figuresOf } from '../../../views/disclosures/headline.ts'
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
	origin: row.origin as LinkedNumber['origin'],
	hint: hintOf(row, scene),
	target: linkTo(row),
})

export default defineView({
	id: 'goals',
	text,
	about: 'targets',
	concerns: ['stages', 'years', 'departmental'],
	question: { params, sql, columns },
	title,
	body: () => import('./Body.svelte'),
	row: { hint: hintOf },
	cells: {
		goal: {
			absent: ({ row_id }, { locale }) => (row_id ? null : text[locale].none),
		},
		printed: { link: (row) => (row.row_id ? linkTo(row) : null), origin: () => 'disclosed', hint: hintOf },
		value: { absent: ({ value }, { locale }) => (value === null ? text[locale].no_number : null) },
	},
	evidence: async (_, of, rows) => {
		const [document = ''] = of.split('.')
		const own = ((await rows?.()) ?? []).filter(
			({ document_id, row_id }) => row_id && (!document || document_id === document),
		)
		return [{ document, source: ['goal'], rows: own.map(({ row_id }) => row_id) }]
	},
})

/** How many of the targets in each department's goals have a number; that there are none where none could be read. */
function title(scene: GoalScene): string {
	const { disclosures, locale } = scene
	const words = text[locale]
	const own = byDisclosure(scene)
	if (!own.length) return words.nothing
	const figures = own.flatMap(({ disclosure, rows }) => {
		const told = rows.filter(({ row_id }) => row_id)
		const numbers = told.filter(({ value }) => value !== null)
		return told.length ? [{ disclosure, said: words.counted(numbers.length, told.length) }] : []
	})
	if (!figures.length) return words.without(own.length)
	const said = figuresOf(figures, disclosures, locale)
	return said ? words.finding(said) : words.question
}
