import { FUNDS } from '../../schema/budget.ts'
import { reconcile, type Check, type Line } from './check.ts'
import { cell, items, known, said, subjectOf, sum, type Cell, type Item } from './item.ts'
import { fundsOf, side, SUMMARIES, type Summary } from './summary.ts'

const DIRECTIONS = ['revenue', 'expenditure'] as const

/** Items make up the year's total, which with what is carried over makes up the grand total: on each side, by fund. */
export const itemsMakeUpSummaryTotal: Check = {
	id: 'items-make-up-summary-total',
	zh: '收支总表各项之和等于合计与总计',
	en: 'The items of a summary make up its totals',
	*run({ lines }) {
		for (const summary of SUMMARIES)
			for (const direction of DIRECTIONS)
				for (const fund of fundsOf(summary, direction))
					for (const { whole, parts } of sums(lines, summary, direction)) {
						// On the revenue side a fund is told by the item's own name, not by a column.
						const of = (item: Item) => cell(item, 'total', direction === 'revenue' ? undefined : fund)
						const expected = sum(parts.map(of))
						const actual = of(whole)
						if (said(expected, actual))
							yield* reconcile(itemsMakeUpSummaryTotal, {
								subject: subjectOf(whole, direction, fund),
								place: whole,
								expected: known(expected),
								actual: known(actual),
							})
					}
	},
}

function sums(lines: readonly Line[], summary: Summary, direction: Line['direction']) {
	const { items: own, current, carried, carriedParts, grand } = side(lines, summary, direction)
	return [
		...(current ? [{ whole: current, parts: own }] : []),
		...(carried && carriedParts.length > 0 ? [{ whole: carried, parts: carriedParts }] : []),
		...(grand && current ? [{ whole: grand, parts: carried ? [current, carried] : [current] }] : []),
	]
}

/** In every expenditure item of the appropriation summary and of 三公 the funds make up the total. */
export const fundsMakeUpItem: Check = {
	id: 'funds-make-up-item',
	zh: '各类财政拨款之和等于该项合计',
	en: 'The funds make up the total of an item',
	*run({ lines }) {
		const divided = [...items(lines, 'appropriation_summary'), ...items(lines, 'three_public')]
		for (const item of divided.filter((it) => it.direction === 'expenditure')) {
			const expected = sum(FUNDS.map((fund) => cell(item, 'total', fund)))
			const actual: Cell = cell(item, 'total', null)
			if (said(expected, actual))
				yield* reconcile(fundsMakeUpItem, {
					subject: subjectOf(item),
					place: item,
					expected: known(expected),
					actual: known(actual),
				})
		}
	},
}

/** Revenue and expenditure of a summary are equal, in total and for each fund that its items name. */
export const revenueEqualsExpenditure: Check = {
	id: 'revenue-equals-expenditure',
	zh: '收入总计等于支出总计',
	en: 'Total revenue equals total expenditure',
	*run({ lines }) {
		for (const summary of SUMMARIES) {
			const revenue = side(lines, summary, 'revenue')
			const { grand } = side(lines, summary, 'expenditure')
			if (!grand) continue
			for (const fund of fundsOf(summary, 'expenditure')) {
				const leaves = [...revenue.items, ...revenue.carriedParts]
				const expected = fund
					? sum(leaves.map((item) => cell(item, 'total', fund)))
					: cell(revenue.grand, 'total')
				const actual = cell(grand, 'total', fund)
				if (said(expected, actual))
					yield* reconcile(revenueEqualsExpenditure, {
						subject: subjectOf(grand, fund),
						place: grand,
						expected: known(expected),
						actual: known(actual),
					})
			}
		}
	},
}
