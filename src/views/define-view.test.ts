import { expect, test } from 'vitest'
import { texts } from '../base/text.ts'
import { unit } from '../share/page.ts'
import { disclosure, money, nullable } from './columns.ts'
import { defineView } from './define-view.ts'
import type { Disclosure } from './disclosures/disclosures.ts'

type HeadedScene = { readonly rows: readonly unknown[] }

test('a headline is made of one figure a disclosure; the question where they are many or have none', () => {
	const words = {
		name: '例',
		nothing: '没有',
		finding: (figures: string) => `发现：${figures}`,
		column_budget: '',
	}
	const headed = {
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
		headline: ([{ budget }]: readonly [{ readonly budget: number | null }, ...unknown[]]) =>
			budget === null ? null : String(budget),
		lead: () => '',
		evidence: () => [],
	}
	const plain = defineView(headed)
	const titleIn = (view: typeof plain, budgets: readonly (number | null)[]) =>
		view.title({
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
	const titled = (...budgets: readonly (number | null)[]) => titleIn(plain, budgets)
	expect(titled()).toBe('没有')
	expect(titled(1, null, 3)).toMatch(/^发现：县0 ?1.*县2 ?3$/)
	expect(titled(null, null)).toBe('2 份？')
	expect(titled(1, 2, 3, 4, 5)).toBe('5 份？')

	// What a view says itself comes before its words; a title comes before both where there is one.
	const saying = defineView({
		...headed,
		title: ({ rows }: HeadedScene) => (rows.length === 1 ? '一份' : null),
		finding: (figures: string, { rows }: HeadedScene) => `${String(rows.length)}：${figures}`,
		otherwise: (shown: readonly unknown[]) => `${String(shown.length)} 份，没有数`,
	})
	const said = (...budgets: readonly (number | null)[]) => titleIn(saying, budgets)
	expect(said()).toBe('没有')
	expect(said(7)).toBe('一份')
	expect(said(1, 3)).toMatch(/^2：县0 ?1.*县1 ?3$/)
	expect(said(null, null)).toBe('2 份，没有数')
})
