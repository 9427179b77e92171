import type { Check, Line } from './check.ts'
import { cell, items, known, said, subjectOf, sum } from './item.ts'
import { reconcileSums, type Sum } from './rounding.ts'

type Column = Pick<Line, 'measure' | 'fund'>

/** What is to be bought makes up the total of the table, in each of its columns. */
export const purchasesMakeUpTotal: Check = {
	id: 'purchases-make-up-total',
	zh: '政府采购各项之和等于合计',
	en: 'What is to be bought makes up the total of the procurement table',
	*run({ lines }) {
		const all = items(lines, 'procurement')
		const total = all.find(({ level }) => level === 0)
		const parts = all.filter(({ level }) => level === 1)
		if (!total || parts.length === 0) return
		const sums: Sum[] = []
		for (const { measure, fund } of columnsOf(total.lines)) {
			const expected = sum(parts.map((part) => cell(part, measure, fund)))
			const actual = cell(total, measure, fund)
			if (said(expected, actual))
				sums.push({
					comparison: {
						subject: subjectOf(total, measure === 'total' ? fund : measure),
						place: total,
						expected: known(expected),
						actual: known(actual),
					},
					items: [total, ...parts],
				})
		}
		yield* reconcileSums(purchasesMakeUpTotal, sums)
	},
}

/** The money of each purchase, by fund or by where it comes from, makes up its amount. */
export const fundsMakeUpPurchase: Check = {
	id: 'funds-make-up-purchase',
	zh: '政府采购各类资金之和等于该项合计',
	en: 'The kinds of money of a purchase make up its amount',
	*run({ lines }) {
		const sums: Sum[] = []
		for (const item of items(lines, 'procurement')) {
			const parts = columnsOf(item.lines).filter(({ measure, fund }) => measure !== 'total' || fund !== null)
			if (parts.length === 0) continue
			const expected = sum(parts.map(({ measure, fund }) => cell(item, measure, fund)))
			const actual = cell(item, 'total', null)
			// Where a table prints a kind of money and no total, there is nothing to hold it against.
			if (actual === undefined) continue
			sums.push({
				comparison: {
					subject: subjectOf(item),
					place: item,
					expected: known(expected),
					actual: known(actual),
				},
				items: [item, ...parts.map(() => item)],
			})
		}
		yield* reconcileSums(fundsMakeUpPurchase, sums)
	},
}

const columnsOf = (lines: readonly Line[]): readonly Column[] => [
	...new Map(lines.map((line) => [`${line.measure} ${line.fund ?? ''}`, line] as const)).values(),
]
