import { expect, test } from 'vitest'
import { number, nullable, text, flag } from '../../engine/row.ts'
import type { LinkedNumber } from '../link.ts'
import type { Table } from '../view.ts'
import { resultOf } from './typed-columns.ts'
import { shownTable } from './shown-table.ts'

const figure = (shown: string, line: number | null = null): LinkedNumber => ({
	text: shown,
	origin: 'disclosed',
	hint: '',
	target:
		line === null
			? { of: 'julu.' }
			: { src: { document_id: 'julu', line_start: line, line_end: line + (shown === '0.50' ? 3 : 0) } },
})
const columnsOf = (table: Table) => {
	const { result } = shownTable(table, [], 'zh')
	return result.columns.map(({ name, kind }, column) => [
		name,
		kind,
		...Array.from({ length: result.length }, (_, row) => result.cell(row, column)),
	])
}

test('numbers as they stand, to the digit, with the lines that they lead to', () => {
	expect(
		columnsOf({
			grouped: false,
			columns: [
				{ title: '名称', kind: 'name' },
				{ title: '预算数（万元）', kind: 'number' },
				{ title: '占比', kind: 'number' },
			],
			rows: [
				['a', figure('6,538.30', 172), figure('86.0%', 172)],
				['b', figure('0.50', 9), figure('0.0%')],
				['1,000', figure('-3.00'), '100.0%'],
			],
		}),
	).toEqual([
		['名称', 'text', 'a', 'b', '1,000'],
		['预算数（万元）', 'decimal', '6538.30', '0.50', '-3.00'],
		['占比 (%)', 'decimal', '86.0', '0.0', '100.0'],
		['来源行', 'text', 'julu.L172', 'julu.L9-12', null],
	])
})

test('words in the place of a number are kept beside it, never made a number', () => {
	const table: Table = {
		grouped: false,
		columns: [
			{ title: '每人', kind: 'number' },
			{ title: '单价', kind: 'number' },
		],
		rows: [
			['12.00', '5 元'],
			['n/a', '–'],
		],
	}
	expect(columnsOf(table)).toEqual([
		['每人', 'decimal', '12.00', null],
		['每人（原样）', 'text', null, 'n/a'],
		['单价', 'text', '5 元', '–'],
	])
})

test('rows of a view take the kinds of its shape, and whole numbers where the schema says so', () => {
	const result = resultOf([{ code: '213', amount: 1, line_start: 7, opens: true, printed: null }], {
		code: text,
		amount: number,
		line_start: nullable(number),
		opens: flag,
		printed: nullable(text),
	})
	expect(result.columns.map(({ kind }) => kind)).toEqual(['text', 'double', 'integer', 'boolean', 'text'])
	expect([0, 1, 2, 3, 4].map((column) => result.cell(0, column))).toEqual(['213', 1, 7, true, null])
})
