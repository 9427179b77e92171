import { linkedBy } from '../../../views/cells.ts'
import { defineView } from '../../../views/define-view.ts'
import type { EvidenceFilter } from '../../../views/evidence/evidence-filter.ts'
import { charts } from './chart.ts'
import { columns, params, type PerCapita, type PerCapitaScene } from './columns.ts'
import { amountOf, hosted, partName, partsOf, reasonOf, unitOf } from './marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { figuresOf, MOST_FIGURES } from '../../../views/disclosures/headline.ts'
import { quotient } from '../../../base/format.ts'
import { countyOf } from '../../../views/disclosures/name.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'

const missing = (name: 'amount' | 'divisor' | 'quotient') => ({
	absent: (row: PerCapita, { locale }: PerCapitaScene) =>
		row[name] === null ? text[locale].not_available : null,
})
/** What a denominator is counted in: 人, 村. */
const perOf = ({ values, locale }: PerCapitaScene): string => text[locale][`per_${values.by}`]

export default defineView({
	question: { id: 'per-capita', text, params, sql, columns },
	concerns: ['stages', 'years', 'partly_itemised', 'shared_cost'],
	title,
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
	evidence: ({ part, by }, of) => {
		const [document = ''] = of.split('.')
		return [...divided(part), { source: ['denominator'], words: [`divisor:${by}`] }].map((filter) => ({
			...filter,
			document,
		}))
	},
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

/** What each disclosure comes to, or that it has no denominator or no such amount; the question where they are many. */
function title(scene: PerCapitaScene): string {
	const { rows, disclosures, locale } = scene
	const words = text[locale]
	if (!rows.length) return words.nothing
	if (rows.length > MOST_FIGURES) return words.question(partName(scene), perOf(scene))
	const unit = unitOf(rows)
	const figures = byDisclosure(scene).map(({ disclosure, rows: [row] }) => ({
		disclosure,
		said:
			row.quotient === null
				? words.not_available
				: words[`figure_${unit}`](quotient(row.quotient, unit, locale)),
	}))
	const said = figuresOf(figures, disclosures, locale)
	return said === null
		? words.question(partName(scene), perOf(scene))
		: words.finding(partName(scene), perOf(scene), said)
}
