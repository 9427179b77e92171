import type { Locale } from '../../../base/text.ts'
import { defineView } from '../../../views/define-view.ts'
import { charts } from './chart.ts'
import { columns, params, type FundsRow, type FundsScene } from './columns.ts'
import { hintOf, KEYS, keyOf, named, originOf, targetOf } from './parts.ts'
import many from './many.sql?raw'
import { anyOf } from '../../../views/evidence/filters.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { shapeOf } from '../../../views/shapes/shape.ts'
import { ownerOf } from '../../../views/disclosures/headline.ts'
import { tick, wholePercent } from '../../../base/format.ts'
import { disclosureOf } from '../../../views/disclosures/name.ts'

/** The part of each split whose place is worth a sentence. */
const SOUGHT = { kind: '', fund: 'government_fund', carried: 'carried_over' } as const

export default defineView({
	question: { id: 'funds', text, params, sql, columns },
	concerns: ['stages', 'scopes'],
	title,
	/** Else the largest part of each disclosure that is split so. */
	headline: (rows, { locale }) => {
		const [most] = rows
			.filter(({ code, key }) => code === '' && key)
			.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))
		return most
			? text[locale].largest(wholePercent(most.share ?? 0, locale), text[locale][`key_${keyOf(most)}`])
			: null
	},
	finding: (figures, { values, locale }) => text[locale][`largest_${values.split}`](figures),
	otherwise: (_, { values, locale }) => text[locale][`question_${values.split}`],
	lead: ({ values, locale }) => text[locale][`lead_${values.split}`](text[locale][`unit_${values.unit}`]),
	charts,
	measure: {
		value: 'share',
		part: { column: 'key', name: (row: FundsRow, locale: Locale) => text[locale][`key_${keyOf(row)}`] },
		/** Of a whole disclosure, not of each of its codes. */
		counts: ({ code, key }: FundsRow) => code === '' && key !== '',
		many: {
			sql: many,
			columns: [
				'document_id',
				'code',
				'name',
				'name_en',
				'key',
				'amount',
				'share',
				'origin',
				'whole',
				'parts',
				'line_start',
				'line_end',
			],
		},
	},
	row: {
		link: targetOf,
		hint: hintOf,
		// Where a disclosure does not split its amounts, nothing but the reason stands in its row.
		absent: ({ key }, { locale }) => (key ? null : text[locale].not_available),
	},
	cells: {
		name: {
			text: (row, { locale }) => named(row, locale),
			absent: ({ key }, { values, locale }) => (key ? null : text[locale][`no_${values.split}`]),
		},
		key: { text: (row, { locale }) => text[locale][`key_${keyOf(row)}`] },
		origin: { text: (row, { locale }) => text[locale][`origin_${originOf(row)}`] },
	},
	evidence: ({ split }, [document, code, key]) => {
		const part = anyOf(`split.${split}`, key ? [key] : KEYS[split])
		return [
			{ document, source: ['budget_line'], words: ['leaf', part, code && `code.disclosed:${code}`] },
			// Where no codes are printed, names of projects may tell.
			...(code ? [] : [{ document, coded: false, source: ['project'], words: [part] }]),
		]
	},
})

/** What is sought, where it stands under one code alone: that code; of many the codes are not asked for. */
function title(scene: FundsScene): string | null {
	if (shapeOf(scene) !== 'few') return null
	const { rows, values, locale } = scene
	const words = text[locale]
	const [only, ...others] = rows.filter(({ key, code }) => code && key === SOUGHT[values.split])
	const who = disclosureOf(only?.document_id, scene)
	if (!only || !who || others.length) return null
	return words.finding(
		ownerOf(who, locale),
		words[`key_${keyOf(only)}`],
		words[`money_${values.unit}`](tick(only.amount ?? 0, values.unit, locale)),
		named(only, locale),
	)
}
