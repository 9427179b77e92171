import type { Locale } from '../../../base/text.ts'
import { text } from './text.ts'

/** A value of a closed list as the tables store it, in words; itself where it has none, such as `>=` or 万元. */
export const storedWords = (value: string, locale: Locale): string =>
	(text[locale] as Readonly<Record<string, string | undefined>>)[value] ?? value
