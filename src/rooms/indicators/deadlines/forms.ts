import type { Locale } from '../../../base/text.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { Deadline, DeadlinesScene } from './columns.ts'
import { text } from './text.ts'

/** Each disclosure of an answer with its deadlines; `first` is a row of it even where it has none. */
export const owned = ({ rows, disclosures }: DeadlinesScene) =>
	disclosures.flatMap((disclosure) => {
		const all = rows.filter(({ document_id }) => document_id === disclosure.document_id)
		const [first] = all
		return first ? [{ disclosure, first, own: all.filter(({ form }) => form !== null) }] : []
	})

export const formOf = ({ form, month }: Deadline, locale: Locale): string =>
	text[locale][`form_${(form ?? 'other') as 'month_end'}`](String(month ?? ''))

export const linkOf = ({ document_id, form, month }: Deadline): LinkTarget => ({
	of: `${document_id}.${[form, month].filter((part) => part !== null).join('-')}`,
})
