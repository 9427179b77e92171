import { amount } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { FundsRow, FundsScene } from './parts.ts'
import { text } from './text.ts'

/** The part of each split whose place is worth a sentence. */
const SOUGHT = { kind: '', fund: 'government_fund', carried: 'carried_over' } as const

/** A finding where what is sought stands under one code alone, else the question. */
export function title(scene: FundsScene): string {
	const { rows, disclosures, values, locale } = scene
	const words = text[locale]
	if (!rows.length) return words.nothing
	const sought = rows.filter(({ key, code }) => code && key === SOUGHT[values.split])
	const [only, ...others] = sought
	const who = disclosures.find(({ document_id }) => document_id === only?.document_id)
	return only && who && !others.length
		? words.finding(
				nameOf(who, locale),
				words[`key_${only.key as 'carried_over'}`],
				money(only, scene),
				only.name,
			)
		: words[`question_${values.split}`]
}

const money = ({ amount: yuan }: FundsRow, { values, locale }: FundsScene): string =>
	text[locale][`money_${values.unit}`](amount(yuan ?? 0, values.unit, locale))

export const lead = ({ values, locale }: FundsScene): string =>
	text[locale][`lead_${values.split}`](text[locale][`unit_${values.unit}`])
