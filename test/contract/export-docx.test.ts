import fc from 'fast-check'
import { expect, test } from 'vitest'
import { docx, MOST_COLUMNS, MOST_ROWS } from '../../src/export/docx.ts'
import { openFile } from '../../src/ingest/formats/open.ts'
import { COLUMNS, rows } from '../support/nasty.ts'
import { sheetOf } from '../support/sheet.ts'
import { unpacked } from '../support/unzip.ts'

const partOf = (bytes: Uint8Array, path: string) => unpacked(bytes).get(path)?.toString('utf8') ?? ''

/** What the reader of Word documents makes of it: the texts of each line, those of the table apart. */
async function read(bytes: Uint8Array) {
	const [opened] = await openFile({ name: '表.docx', bytes })
	if (opened?.outcome !== 'opened') throw new Error(opened?.zh ?? 'nothing was opened')
	const { lines } = opened.document
	return {
		table: lines.filter(({ table }) => table !== null).map(({ cells }) => cells.map(({ text }) => text)),
		words: lines.filter(({ table }) => table === null).map(({ text }) => text),
	}
}

test('the table stands under its title, with its sources, version, link and licence below', async () => {
	const sheet = sheetOf(
		[
			['科目', 'text'],
			['万元', 'decimal'],
			['占比 (%)', 'double'],
		],
		[
			['2130705 对村民委员会和村党支部的补助', '6538.30', 86.0083],
			['2010301 行政运行 & <其他>', '1234567.00', 3],
			['2080501 行政单位离退休', null, null],
		],
		{ notes: ['年度不同：平罗 2022。'] },
	)
	const { table, words } = await read(docx(sheet))
	// Digits in groups, and all of a column with as many decimals.
	expect(table).toEqual([
		['科目', '万元', '占比 (%)'],
		['2130705 对村民委员会和村党支部的补助', '6,538.30', '86.0083'],
		['2010301 行政运行 & <其他>', '1,234,567.00', '3.0000'],
		['2080501 行政单位离退休', '', ''],
	])
	expect(words[0]).toBe(sheet.title)
	expect(words[1]).toBe('县：巨鹿')
	expect(words).toContain('说明：金额为预算数，不是决算数。')
	expect(words).toContain('说明：年度不同：平罗 2022。')
	expect(words.find((line) => line.startsWith('来源：'))).toContain('第 172 行、第 180–183 行')
	expect(words).toContain('数据版本：1ca27d9f')
	expect(words).toContain('链接：http://localhost/?c=130529&v=1ca27d9f')
	expect(words.find((line) => line.startsWith('许可：'))).toContain('CC BY 4.0')
})

test('every part is named by its type and by a relationship, as Word wants it', () => {
	const bytes = docx(sheetOf(COLUMNS, []))
	const parts = [...unpacked(bytes).keys()].filter((path) => !/\.rels$|^\[/.test(path)).sort()
	expect(parts).toEqual(['docProps/core.xml', 'word/document.xml', 'word/styles.xml'])
	const types = partOf(bytes, '[Content_Types].xml')
	for (const part of parts) expect(types).toContain(`PartName="/${part}"`)
	const targets = ['_rels/.rels', 'word/_rels/document.xml.rels'].flatMap((path) =>
		[...partOf(bytes, path).matchAll(/Target="([^"]+)"/g)].map(([, target = '']) =>
			path.startsWith('word') ? `word/${target}` : target,
		),
	)
	expect(targets.sort()).toEqual(parts)
	// A head that stands again on every page, and every style that a paragraph names.
	const body = partOf(bytes, 'word/document.xml')
	expect(body).toContain('<w:tblHeader/>')
	const styles = partOf(bytes, 'word/styles.xml')
	for (const [, style = ''] of body.matchAll(/<w:pStyle w:val="(\w+)"/g))
		expect(styles).toContain(`w:styleId="${style}"`)
})

test('whatever a cell holds, the document stays well-formed, a cell for every cell', () => {
	fc.assert(
		fc.property(rows, (all) => {
			const body = partOf(docx(sheetOf(COLUMNS, all)), 'word/document.xml')
			// eslint-disable-next-line no-control-regex -- What XML forbids is looked for.
			expect(body).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
			const open: string[] = []
			let cells = 0
			const tags = /<(\/?)([\w:]+)(?: [\w:]+="[^"<]*")*(\/?)>/g
			for (const [, closing, name = '', empty] of body.matchAll(tags)) {
				if (closing) expect(open.pop()).toBe(name)
				else if (!empty) open.push(name)
				if (!closing && name === 'w:tc') cells += 1
			}
			expect(open).toEqual([])
			// What is left between the tags is text, in which nothing looks like a tag.
			expect(body.replace(/^<\?xml[^>]*\?>\n/, '').replaceAll(tags, '')).not.toMatch(/[<>]/)
			expect(cells).toBe((all.length + 1) * COLUMNS.length)
		}),
		{ numRuns: 40 },
	)
})

test('what Word cannot hold is left out, and the document says so', async () => {
	const many = Array.from({ length: MOST_COLUMNS + 1 }, (_, at) => [`c${String(at)}`, 'integer'] as const)
	const all = Array.from({ length: MOST_ROWS + 1 }, (_, row) => [BigInt(row)])
	const wide = await read(docx(sheetOf(many, [[1n]])))
	expect(wide.table[0]).toHaveLength(MOST_COLUMNS)
	expect(wide.words.join()).toContain('Word 的表格最多 63 列，这里共 64 列')
	const long = await read(docx(sheetOf([['n', 'integer']], all)))
	expect(long.words.join()).toContain('只列前 2000 行，共 2001 行')
})
