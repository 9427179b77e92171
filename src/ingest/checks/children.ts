import type { Check, Line } from './check.ts'
import { coded } from './across.ts'
import { grouped } from './grouped.ts'
import { reconcileSums, type Sum } from './rounding.ts'
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
		const sums: Sum[] = []
		for (const statement of CODED) {
			const all = items(lines, statement)
			const measures = new Set(all.flatMap((item) => item.lines.map((line) => line.measure)))
			for (const [parent, children] of families(all)) {
				for (const measure of measures) {
					const expected = sum(children.map((child) => cell(child, measure)))
					const actual = cell(parent, measure)
					if (said(expected, actual))
						sums.push({
							comparison: {
								subject: subjectOf(parent, measure),
								place: parent,
								expected: known(expected),
								actual: known(actual),
							},
							items: [parent, ...children],
						})
				}
			}
		}
		yield* reconcileSums(childrenMakeUpParent, sums)
	},
}

/** Every item that has others below it, with those, in the order of the document. */
function families(all: readonly Item[]): readonly (readonly [Item, readonly Item[]])[] {
	const top = all.find((it) => it.level === 0)
	const byCode = coded(all)
	const below = grouped(all, ({ code }) => (code === null ? undefined : (above(code, byCode) ?? top)))
	return all.flatMap((parent) => {
		const children = below.get(parent)
		return children ? [[parent, children] as const] : []
	})
}

/** The nearest item above: the longest code that begins this one. */
function above(code: string, byCode: ReadonlyMap<string | null, Item>): Item | undefined {
	for (let length = code.length - 1; length >= 0; length--) {
		const found = byCode.get(code.slice(0, length))
		if (found) return found
	}
	return undefined
}
