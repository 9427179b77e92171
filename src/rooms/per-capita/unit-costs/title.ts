import { count } from '../../../base/format.ts'
import type { UnitCostScene } from './marks.ts'
import { text } from './text.ts'

export const title = ({ rows, locale }: UnitCostScene): string => {
	if (!rows.length) return text[locale].nothing
	const documents = new Set(rows.map((row) => row.document_id)).size
	return text[locale].question(count(documents, locale), count(rows.length, locale))
}

export const lead = ({ locale }: UnitCostScene): string => text[locale].lead

export const crumbs = (): readonly never[] => []
