import type { ReferencesScene } from './table.ts'
import { text } from './text.ts'

export const title = ({ rows, locale }: ReferencesScene): string =>
	text[locale].title(rows.filter(({ kind }) => kind === 'denominator').length)

export const lead = ({ locale }: ReferencesScene): string => text[locale].lead
