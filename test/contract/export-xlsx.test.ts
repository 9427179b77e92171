import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellValue } from '../../src/base/result.ts'
import { sheetOf } from '../support/sheet.ts'
import { xlsx } from '../../src/export/xlsx.ts'
import { COLUMNS, rows } from '../support/nasty.ts'
import { workbook } from '../support/workbook.ts'

describe('XLSX, read by hand from its parts', () => {
	test('numbers are numbers, text is text, and nothing is a formula', async () => {
		await fc.assert(
			fc.asyncProperty(rows, async (all) => {
				const { sheets, xml } = workbook(await xlsx(sheetOf(COLUMNS, all)))
				expect(xml).not.toMatch(/<f[ >/]/)
				const [data] = sheets
				expect(data?.name).toBe('数据')
				expect(data?.rows[0]).toEqual(COLUMNS.map(([name]) => name))
				expect(data?.rows.slice(1)).toEqual(
					all.map(([text, whole, amount, share, ...others]) => [
						...[text, numberOr(whole), numberOr(amount)],
						// A spreadsheet has one zero.
						...[Object.is(share, -0) ? 0 : share, ...others],
					]),
				)
			}),
			{ numRuns: 40 },
		)
	})

	test('amounts show two decimals; the second sheet says what the rows are', async () => {
		const { sheets, xml } = workbook(
			await xlsx(sheetOf(COLUMNS, [[null, 5n, '65383000.00', null, null, null, null]])),
		)
		expect(sheets[0]?.formats[1]).toEqual([null, '0', '#,##0.00', null, null, null, null])
		expect(xml).toContain('<v>65383000</v>')
		const said = new Map(sheets[1]?.rows.map(([label, what]) => [label, what]))
		expect(said.get('标题')).toContain('86.0%')
		expect(said.get('来源')).toContain('第 172 行、第 180–183 行')
		expect(said.get('数据版本')).toBe('1ca27d9f')
		expect(said.get('链接')).toContain('&v=1ca27d9f')
		expect(said.get('参数')).toBe('$code = 2130705')
		expect(said.get('查询')).toContain('SELECT code')
	})

	test('a column shows the decimals that its numbers have; a count has none', async () => {
		const sheet = sheetOf(
			[
				['rate', 'decimal'],
				['count', 'decimal'],
				['year', 'integer'],
				['people', 'double'],
				['yuan', 'double'],
				['share', 'double'],
			],
			[
				['0.0012', '38', 2024n, 824_608, 142_536_962.5, 0.1],
				['12.0000', '1206', 2022n, null, 5, NaN],
			],
		)
		const columns = sheet.columns.map((column, at) =>
			at === 3 || at === 4 ? { ...column, unit: at === 3 ? '人' : '元' } : column,
		)
		const { sheets } = workbook(await xlsx({ ...sheet, columns }))
		expect(sheets[0]?.formats[1]).toEqual(['#,##0.0000', '0', '0', '#,##0', '#,##0.0', null])
		expect(sheets[0]?.rows[1]).toEqual([0.0012, 38, 2024, 824_608, 142_536_962.5, 0.1])
		// NaN is no empty cell.
		expect(sheets[0]?.rows[2]).toEqual([12, 1206, 2022, null, 5, 'NaN'])
	})

	test('characters that XML forbids are written as the format writes them, and read back', async () => {
		const nasty = 'a\u0001b\u000b\ufffe\uffff\ud800z'
		const { sheets, xml } = workbook(await xlsx({ ...sheetOf([[nasty, 'text']], [[nasty]]), title: nasty }))
		expect([sheets[0]?.rows[0], sheets[0]?.rows[1]]).toEqual([[nasty], [nasty]])
		expect(xml).toMatch(ALLOWED)
	})

	test('text too long for a spreadsheet is cut, and the workbook says so', async () => {
		const { sheets } = workbook(await xlsx(sheetOf([['t', 'text']], [['长'.repeat(40_000)]])))
		expect(String(sheets[0]?.rows[1]?.[0])).toHaveLength(32_767)
		expect(sheets[1]?.rows.map(([, said]) => said).join()).toContain('32767')
	})
})

/** XML 1.0, production 2: every character that a document may hold. */
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u

/** Up to 15 digits a spreadsheet's number is exact; longer ones stay text. */
const numberOr = (cell: CellValue) =>
	cell !== null && String(cell).replace(/^-?0*|\.?0*$|\./g, '').length <= 15
		? Number(cell)
		: cell === null
			? null
			: String(cell)
