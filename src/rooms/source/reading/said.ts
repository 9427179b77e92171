import { amount } from '../../../base/format.ts'
import type { ShownUnit } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { Taken } from './taken.ts'
import { storedWords } from '../../../views/words/stored/stored-words.ts'
import { text } from './text.ts'

type Known = Readonly<Record<string, string | undefined>>

/** A code of the tables in words, as far as there are any. */
export const itemOf = storedWords

/** The table that a row stands in. */
export const sourceOf = ({ source }: Taken, locale: Locale): string =>
	phrase(locale)[`source_${source}`] ?? source

/** What a row is called. */
export function nameOf({ source, name }: Taken, locale: Locale): string {
	if (source === 'payment_plan') return text[locale].by_month(name)
	// A check names what it is about by statement, code and column.
	if (source === 'reconciliation')
		return name
			.split(' ')
			.map((code) => itemOf(code, locale))
			.join(' ')
	return source === 'coverage' ? itemOf(name, locale) : name
}

/** Where in its table a row stands: statement and column, class, level of government. */
export function detailOf({ source, detail }: Taken, locale: Locale): string {
	if (!detail) return ''
	if (source === 'budget_line')
		return detail
			.split('.')
			.map((code) => itemOf(code, locale))
			.join(' · ')
	return source === 'cost_share' ? (phrase(locale)[`government_${detail}`] ?? detail) : detail
}

/** What a row says, amounts in the chosen unit. */
export function valueOf({ source, value, amount: yuan }: Taken, unit: ShownUnit, locale: Locale): string {
	if (yuan !== null)
		return [money(yuan, unit, locale), source === 'cost_share' ? value : ''].filter(Boolean).join(' · ')
	if (value === null) return ''
	const words = phrase(locale)
	if (source === 'coverage') return words[`state_${value}`] ?? value
	if (source === 'reconciliation') return words[`outcome_${value}`] ?? value
	if (source === 'budget_line')
		return value === 'blank' ? text[locale].blank : (words[`state_${value}`] ?? value)
	return value
}

const money = (yuan: number, unit: ShownUnit, locale: Locale) =>
	text[locale][unit](amount(yuan, unit, locale))
const phrase = (locale: Locale) => text[locale] as unknown as Known

/** A row as copied: tab-separated, with its lines. */
export const copyOf = (row: Taken, document_id: string): string =>
	[
		row.source,
		row.id,
		row.name,
		row.amount === null ? (row.value ?? '') : String(row.amount),
		row.printed ?? '',
		`${document_id}.L${String(row.line_start)}${row.line_end > row.line_start ? `-${String(row.line_end)}` : ''}`,
	].join('\t')
