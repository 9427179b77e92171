import type { Scene } from '../../../views/view.ts'
import type { rows } from '../shares/rows.ts'
import type { params } from './params.ts'
import { text } from './text.ts'

export type OperatorsScene = Scene<typeof params, typeof rows>

export const title = ({ rows, locale }: OperatorsScene): string =>
	rows.length ? text[locale].question : text[locale].nothing

export const lead = ({ values, locale }: OperatorsScene): string =>
	text[locale].lead(text[locale][`lead_${values.damaged}`])
