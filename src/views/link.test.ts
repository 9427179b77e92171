import { expect, test } from 'vitest'
import { linkTo, placeOf } from './link.ts'

const row = {
	document_id: 'julu',
	line_start: 3,
	line_end: 4,
	budget_document: 'pingluo',
	budget_line_start: 7,
	budget_line_end: 9,
	stated_line_start: null,
	stated_line_end: null,
}

test('a number leads to its row’s lines, or to those that its own column names, in the document that it names', () => {
	expect(linkTo(row, 'total')).toEqual({ src: { document_id: 'julu', line_start: 3, line_end: 4 } })
	expect(linkTo(placeOf(row, 'budget'), 'total')).toEqual({
		src: { document_id: 'pingluo', line_start: 7, line_end: 9 },
	})
})

test('an amount goes along, so that it is singled out where its lines hold several', () => {
	const amounts = { ...row, amount: 7_601.94, budget: 12 }
	expect(linkTo(amounts)).toEqual({
		src: { document_id: 'julu', line_start: 3, line_end: 4 },
		yuan: 7_601.94,
	})
	expect(linkTo(placeOf(amounts, 'budget'))).toMatchObject({ yuan: 12 })
})

test('where its column is printed on no line, it leads to the rows it is made of, not to the lines of its row', () => {
	expect(linkTo(placeOf(row, 'stated'), 'total', '213')).toEqual({ of: 'julu.total.213' })
})
