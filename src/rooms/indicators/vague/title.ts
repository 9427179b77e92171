import type { Locale } from '../../../base/text.ts'
import type { Row } from '../../../engine/row.ts'
import type { Scene } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'
import { text } from './text.ts'

export type Vague = Row<typeof rows>
export type VagueScene = Scene<typeof params, typeof rows>

export const title = ({ rows, locale }: VagueScene): string =>
	rows.length ? text[locale].question : text[locale].nothing

export const lead = ({ values, locale }: VagueScene): string =>
	text[locale].lead(text[locale][`lead_${values.damaged}`])

/** A word with its kind; words of documents stay Chinese. */
export const wordOf = ({ word, kind }: Vague, locale: Locale): string =>
	kind === 'other' ? text[locale].other : text[locale].word(word, text[locale][`kind_${kind as 'direction'}`])
