import type { Check, Line } from './check.ts'
import { reconcile } from './check.ts'
import { cell, items, known, said, subjectOf, sum, type Item } from './item.ts'

/** Statements whose items are nodes of a classification. */
const CODED: readonly Line['statement'][] = [
	'income_by_function',
	'expenditure_by_function',
	'general_public_expenditure',
	'basic_expenditure_by_economic',
	'government_fund_expenditure',
	'state_capital_expenditure',
]

/** 项 make up their 款, 款 their 类, 类 the total: in each column of each statement. */
export const childrenMakeUpParent: Check = {
	id: 'children-make-up-parent',
	zh: '下级科目之和等于上级科目',
	en: 'Children make up their parent',
	*run({ lines }) {
		for (const statement of CODED) {
			const all = items(lines, statement)
			const measures = new Set(all.flatMap((item) => item.lines.map((line) => line.measure)))
			for (const parent of all) {
				const children = all.filter((item) => above(item, all) === parent)
				if (children.length === 0) continue
				for (const measure of measures) {
					const expected = sum(children.map((child) => cell(child, measure)))
					const actual = cell(parent, measure)
					if (said(expected, actual))
						yield* reconcile(childrenMakeUpParent, {
							subject: subjectOf(parent, measure),
							place: parent,
							expected: known(expected),
							actual: known(actual),
						})
				}
			}
		}
	},
}

/** The nearest item above: the longest code that begins this one, else the total. */
function above({ code }: Item, all: readonly Item[]): Item | undefined {
	if (code === null) return undefined
	const prefixes = all.filter((it) => it.code !== null && it.code !== code && code.startsWith(it.code))
	const nearest = prefixes.sort((a, b) => (b.code?.length ?? 0) - (a.code?.length ?? 0))[0]
	return nearest ?? all.find((it) => it.level === 0)
}
