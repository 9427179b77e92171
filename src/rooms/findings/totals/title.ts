import type { TotalScene } from './marks.ts'
import { text } from './text.ts'

export const title = ({ rows, locale }: TotalScene): string =>
	rows.length ? text[locale].question : text[locale].nothing

export const lead = ({ locale }: TotalScene): string => text[locale].lead

export const crumbs = (): readonly never[] => []
