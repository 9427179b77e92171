import { count } from '../../../base/format.ts'
import { nameOf } from '../../disclosure-name.ts'
import type { DocumentsScene } from './table.ts'
import { text } from './text.ts'

/** How much was taken from what is chosen. */
export function title({ rows, disclosures, locale }: DocumentsScene): string {
	const words = text[locale]
	const taken = count(
		rows.reduce((sum, row) => sum + row.taken, 0),
		locale,
	)
	const [first, ...others] = rows
	if (!first) return words.nothing
	const who = disclosures.find(({ document_id }) => document_id === first.document_id)
	return others.length || !who ? words.title(rows.length, taken) : words.title_one(nameOf(who, locale), taken)
}

export const lead = ({ locale }: DocumentsScene): string => text[locale].lead
