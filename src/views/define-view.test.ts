import { expect, test } from 'vitest'
import { texts } from '../base/text.ts'
import { unit } from '../share/page.ts'
import { disclosure, money, nullable } from './columns.ts'
import { defineView } from './define-view.ts'
import type { Disclosure } from './disclosures/disclosures.ts'

test('a headline is made of one figure a disclosure; the question where they are many or have none', () => {
	const words = {
		name: '例',
		nothing: '没有',
		finding: (figures: string) => `发现：${figures}`,
		column_budget: '',
	}
	const headed = defineView({
		question: {
			id: 'headed',
			text: texts({
				zh: { ...words, question: (n: number) => `${String(n)} 份？` },
				en: { ...words, question: (n: number) => `${String(n)}?` },
			}),
			params: { unit },
			sql: '',
			columns: { document_id: disclosure, budget: nullable(money) },
		},
		headline: ([{ budget }]) => (budget === null ? null : String(budget)),
		lead: () => '',
		evidence: () => [],
	})
	const titled = (...budgets: readonly (number | null)[]) =>
		headed.title({
			values: { unit: 'wan' },
			locale: 'zh',
			rows: budgets.map((budget, at) => ({ document_id: `d${String(at)}`, budget })),
			disclosures: budgets.map(
				(_, at) =>
					({
						document_id: `d${String(at)}`,
						county: `县${String(at)}`,
						county_code: `63000${String(at)}`,
					}) as Disclosure,
			),
		})
	expect(titled()).toBe('没有')
	expect(titled(1, null, 3)).toMatch(/^发现：县0 ?1.*县2 ?3$/)
	expect(titled(null, null)).toBe('2 份？')
	expect(titled(1, 2, 3, 4, 5)).toBe('5 份？')
})
