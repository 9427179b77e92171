import { nameOf } from '../../../views/disclosures/name.ts'
import type { DocumentsScene } from './table.ts'
import { text } from './text.ts'

/** The question that every line answers; of one disclosure, where only one is chosen. */
export function title({ rows, disclosures, locale }: DocumentsScene): string {
	const words = text[locale]
	const [first, ...others] = rows
	if (!first) return words.nothing
	const who = disclosures.find(({ document_id }) => document_id === first.document_id)
	return others.length || !who ? words.title : words.title_one(nameOf(who, locale))
}

export const lead = ({ locale }: DocumentsScene): string => text[locale].lead
