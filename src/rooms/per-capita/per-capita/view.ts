import { linkedBy } from '../../../views/cells.ts'
import { defineView } from '../../../views/define-view.ts'
import type { EvidenceFilter } from '../../../views/evidence/evidence-filter.ts'
import { charts } from './chart.ts'
import { columns, params, type PerCapita, type PerCapitaScene } from './columns.ts'
import { amountOf, hosted, partName, partsOf, reasonOf, unitOf } from './marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { quotient } from '../../../base/format.ts'
import { countyOf } from '../../../views/disclosures/name.ts'

const missing = (name: 'amount' | 'divisor' | 'quotient') => ({
	absent: (row: PerCapita, { locale }: PerCapitaScene) =>
		row[name] === null ? text[locale].not_available : null,
})
/** What a denominator is counted in: 人, 村. */
const perOf = ({ values, locale }: PerCapitaScene): string => text[locale][`per_${values.by}`]

export default defineView({
	question: { id: 'per-capita', text, params, sql, columns },
	concerns: ['stages', 'years', 'partly_itemised', 'shared_cost'],
	/** What each disclosure comes to, or that it has no denominator or no such amount. */
	headline: ([{ quotient: each }], { rows, locale }) => {
		const unit = unitOf(rows)
		if (each === null) return text[locale].not_available
		return text[locale][`figure_${unit}`](quotient(each, unit, locale))
	},
	finding: (figures, scene) => text[scene.locale].finding(partName(scene), perOf(scene), figures),
	otherwise: (_, scene) => text[scene.locale].question(partName(scene), perOf(scene)),
	charts,
	measure: { value: 'quotient', many: { columns: ['document_id', 'amount', 'divisor', 'quotient'] } },
	controls: () => import('./Controls.svelte'),
	grouped: () => false,
	choiceName: (key, code, { disclosures, locale }) => {
		if (key !== 'own') return undefined
		const each = code.split('.').map((item) => item.split('-'))
		return each
			.map(([county = '', divisor = '']) => {
				const own = disclosures.find(({ county_code }) => county_code === county)
				return `${own ? countyOf(own, locale) : county} ${divisor}`
			})
			.join(text[locale].own_between)
	},
	row: { link: () => null },
	cells: {
		amount: { ...linkedBy(amountOf), ...missing('amount') },
		divisor: { unit: perOf, ...missing('divisor') },
		year: {
			text: ({ year }) => String(year),
			absent: 'none',
		},
		confidence: {
			text: ({ confidence, divisor_origin }, { locale }) =>
				divisor_origin === 'own'
					? text[locale].own
					: confidence === null
						? text[locale].none
						: text[locale][`confidence_${confidence as 'low'}`],
		},
		quotient: {
			link: partsOf,
			hint: (_, { locale }) => text[locale].hint_quotient,
			per: perOf,
			scale: ({ rows }) => unitOf(rows),
			...missing('quotient'),
		},
		source: {
			text: (row, scene) =>
				reasonOf(row, scene) ||
				(row.source === null ? text[scene.locale].none : hosted(row.source, row, text[scene.locale])),
		},
	},
	evidence: ({ part, by }, [document]) =>
		[...divided(part), { source: ['denominator'], words: [`divisor:${by}`] }].map((filter) => ({
			...filter,
			document,
		})),
})

/** The rows that a divided amount is made of. */
function divided(part: string): readonly EvidenceFilter[] {
	const line = (code: string): EvidenceFilter => ({
		source: ['budget_line'],
		coded: true,
		words: [`printed:${code}`, 'kind:all', 'fund:all', 'carried:all'],
	})
	const stated: EvidenceFilter = { coded: false, words: ['part:stated_total', 'state:disclosed'] }
	if (part === 'total') return [line('total'), stated]
	if (part === 'basic') return [{ words: ['part:basic'] }]
	if (/^\d/.test(part)) return [line(part)]
	return [{ source: ['project'], words: part === 'projects' ? [] : [`purpose:${part}`] }]
}
