import { count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { Row } from '../../../engine/row.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { Scene } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'
import { shortName } from '../short-name.ts'
import { text } from './text.ts'

export type Deadline = Row<typeof rows>
export type DeadlinesScene = Scene<typeof params, typeof rows>

/** More than this many disclosures do not fit into a title. */
const FEW = 4

/** Each disclosure of an answer with its deadlines; `timely` are its targets of timeliness. */
export const owned = ({ rows, disclosures }: DeadlinesScene) =>
	disclosures.flatMap((disclosure: Disclosure) => {
		const all = rows.filter(({ document_id }) => document_id === disclosure.document_id)
		const [first] = all
		return first ? [{ disclosure, first, own: all.filter(({ form }) => form !== null) }] : []
	})

/** How many are set at the end of a month, by disclosure, where there are few disclosures. */
export function title(scene: DeadlinesScene): string {
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

export const lead = ({ values, locale }: DeadlinesScene): string =>
	text[locale].lead(text[locale][`lead_${values.damaged}`])

export const formOf = ({ form, month }: Deadline, locale: Locale): string =>
	text[locale][`form_${(form ?? 'other') as 'month_end'}`](String(month ?? ''))

export const targetOf = ({ document_id, form, month }: Deadline): LinkTarget => ({
	of: `${document_id}.${[form, month].filter((part) => part !== null).join('-')}`,
})
