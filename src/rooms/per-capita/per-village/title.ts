import type { PerVillageScene } from './marks.ts'
import { text } from './text.ts'

/** The question, for villages, communities or both. */
export const title = ({ rows, values, locale }: PerVillageScene): string =>
	rows.length ? text[locale][`question_${values.place}`] : text[locale].nothing

export const lead = ({ locale }: PerVillageScene): string => text[locale].lead

export const crumbs = (): readonly never[] => []
