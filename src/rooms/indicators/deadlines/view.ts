import { count } from '../../../base/format.ts'
import { defineView } from '../../../views/define-view.ts'
import { shortName } from '../short-name.ts'
import { charts } from './chart.ts'
import { columns, params, type DeadlinesScene } from './columns.ts'
import { formOf, linkOf, owned } from './forms.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	id: 'deadlines',
	text,
	about: 'targets',
	params,
	sql,
	columns,
	title,
	lead: ({ values, locale }) => text[locale].lead(text[locale][`lead_${values.damaged}`]),
	charts,
	row: { link: linkOf, hint: (_, { locale }) => text[locale].origin_derived },
	cells: {
		form: { text: (row, { locale }) => formOf(row, locale) },
		n: { link: ({ document_id }) => ({ of: `${document_id}.` }) },
	},
	leaveOut: ({ form }) => form === null,
	behind: async () => (await import('./behind.sql?raw')).default,
})

/** More than this many disclosures do not fit into a title. */
const FEW = 4

/** How many are set at the end of a month, by disclosure, where there are few disclosures. */
function title(scene: DeadlinesScene): string {
	const { disclosures, locale } = scene
	const words = text[locale]
	const all = owned(scene)
	if (!all.length) return words.nothing
	const dated = all.filter(({ own }) => own.length)
	if (!dated.length) return words.undated
	if (dated.length > FEW) return words.question
	const parts = dated.map(({ disclosure, first, own }) =>
		words.finding_part(
			shortName(disclosure, disclosures, locale),
			count(
				own.reduce((sum, { form, counted }) => sum + (form === 'month_end' ? counted : 0), 0),
				locale,
			),
			count(first.n, locale),
		),
	)
	return words.finding(parts.join(words.and))
}
