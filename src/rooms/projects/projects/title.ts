import { count } from '../../../base/format.ts'
import type { ProjectScene } from './table.ts'
import { text } from './text.ts'

export const title = ({ rows, values, locale }: ProjectScene): string => {
	const words = text[locale]
	if (values.q) return words.found(values.q, count(rows.length, locale))
	return rows.length ? words.all(count(rows.length, locale)) : words.nothing
}

export const lead = ({ locale }: ProjectScene): string => text[locale].lead

export const crumbs = (): readonly never[] => []
