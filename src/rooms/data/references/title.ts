import type { ReferencesScene } from './table.ts'
import { text } from './text.ts'

export const title = ({ locale }: ReferencesScene): string => text[locale].title

export const lead = ({ locale }: ReferencesScene): string => text[locale].lead
