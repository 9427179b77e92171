import { expect, test } from 'vitest'
import { BORDER, joinedCells } from './cell.ts'
import { fromText } from './from-text.ts'

const cells = (text: string) => fromText('t', text).lines.map((line) => line.cells.map((cell) => cell.text))

test('tabs and pipes are borders: empty cells stay, and the frame of a line of pipes is no cell', () => {
	expect(cells('科目编码\t\t 合计 \n| 类 | 款 || 项 |\n收入 |\n|\n')).toEqual([
		['科目编码', '', '合计'],
		['类', '款', '', '项'],
		['收入'],
		[''],
		[],
	])
})

test('cells of a line of blanks know where they stand, a Han character being two columns wide', () => {
	const [line] = fromText('t', '208  教育支出    12.50 7.00').lines
	expect(line?.cells.map(({ text, start, end, gap }) => [text, start, end, gap])).toEqual([
		['208', 0, 3, 0],
		['教育支出', 5, 13, 2],
		['12.50', 17, 22, 4],
		['7.00', 23, 27, 1],
	])
	expect(line && joinedCells(line).map((cell) => cell.text)).toEqual(['208', '教育支出', '12.50 7.00'])
})

test('a conversion that counts one column for every character is told by where amounts end', () => {
	const lines = ['教育支出      12.50', '公共安全支出     7.00', '住房保障支出 1,107.00']
	const ends = fromText('t', lines.join('\n')).lines.map((line) => line.cells.at(-1)?.end)
	expect(ends).toEqual([15, 15, 15])
})

test('pages are counted by form feeds, lines by their ends alone', () => {
	const { lines } = fromText('t', '第一页\n\f第二页\n\n尾')
	expect(lines.map(({ line, page, text }) => [line, page, text])).toEqual([
		[1, 1, '第一页'],
		[2, 2, '第二页'],
		[3, 2, ''],
		[4, 2, '尾'],
	])
	expect(fromText('t', 'a\tb').lines[0]?.cells[1]?.gap).toBe(BORDER)
})
