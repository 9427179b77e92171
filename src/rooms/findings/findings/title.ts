import { count } from '../../../base/format.ts'
import type { FindingScene } from './marks.ts'
import { text } from './text.ts'

export const title = ({ rows, locale }: FindingScene): string => {
	const documents = new Set(rows.map((row) => row.document_id)).size
	return rows.length
		? text[locale].found(count(rows.length, locale), count(documents, locale))
		: text[locale].nothing
}

export const lead = ({ locale }: FindingScene): string => text[locale].lead

export const crumbs = (): readonly never[] => []
