import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openFile } from './open.ts'

const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
const docx = (body: string, head = '') =>
	zipSync({
		'word/document.xml': strToU8(
			`<?xml version="1.0"?>${head}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
		),
	})

async function linesOf(body: string, head = '') {
	const [opened] = await openFile({ name: '甲.docx', bytes: docx(body, head) })
	if (opened?.outcome !== 'opened') throw new Error(opened?.zh ?? 'nothing was opened')
	return opened.document.lines
}
const texts = async (body: string, head = '') =>
	(await linesOf(body, head)).map(({ cells }) => cells.map(({ text }) => text))

test('paragraphs are lines, empty ones too, and rows of tables are lines with their cells', async () => {
	const lines = await linesOf(
		p('甲县教育局 2024年部门预算') +
			p('') +
			tbl(tr(tc('208'), tc(''), tc('1,234.50')), tr(tc('210'), tc('1'), tc('2'))),
	)
	expect(lines.map(({ line, text, table }) => [line, text, table])).toEqual([
		[1, '甲县教育局 2024年部门预算', null],
		[2, '', null],
		[3, '208 1,234.50', 0],
		[4, '210 1 2', 0],
	])
	expect(lines[2]?.cells.map(({ text, start }) => [text, start])).toEqual([
		['208', 0],
		['', 1],
		['1,234.50', 2],
	])
})

test('merged cells cover their columns and rows, and columns before the first cell stay empty', async () => {
	const lines = await linesOf(
		tbl(
			tr(tc('项目', '<w:vMerge w:val="restart"/>'), tc('支出', '<w:gridSpan w:val="2"/>')),
			tr(tc('', '<w:vMerge/>'), tc('基本'), tc('项目')),
			`<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('甲')}${tc('乙')}</w:tr>`,
		),
	)
	expect(
		lines.map(({ cells }) => cells.map(({ text, start, end, rowSpan }) => [text, start, end, rowSpan])),
	).toEqual([
		[
			['项目', 0, 1, 2],
			['支出', 1, 3, 1],
		],
		[
			['基本', 1, 2, 1],
			['项目', 2, 3, 1],
		],
		[
			['', 0, 1, 1],
			['甲', 1, 2, 1],
			['乙', 2, 3, 1],
		],
	])
})

test('what was deleted, what a field computes and what older programs are shown is not read', async () => {
	expect(
		await texts(
			`<w:p><w:del><w:r><w:delText>删</w:delText><w:t>旧</w:t></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>新</w:t></w:r><mc:Fallback><w:r><w:t>又</w:t></w:r></mc:Fallback></w:p>`,
		),
	).toEqual([['新']])
})

test('a tab parts cells, and a table that only holds tables lays the page out', async () => {
	expect(await texts(`<w:p><w:r><w:t>收入</w:t><w:tab/><w:t>12.00</w:t></w:r></w:p>`)).toEqual([
		['收入', '12.00'],
	])
	expect(await texts(tbl(tr(`<w:tc>${tbl(tr(tc('甲'), tc('乙')))}</w:tc>`)))).toEqual([['甲', '乙']])
})

test('entities that a file declares are not expanded, and nothing outside is fetched', async () => {
	const bomb = `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`
	const [first] = await texts(p('&b;&c;'), bomb)
	expect(first?.join('')).toBe('&b;&c;')
})

test.for([
	['no archive', new Uint8Array([1, 2, 3])],
	['an archive without a document', zipSync({ 'word/styles.xml': strToU8('<a/>') })],
] as const)('%s is refused in a sentence', async ([, bytes]) => {
	const [opened] = await openFile({ name: '甲.docx', bytes })
	expect(opened).toMatchObject({ outcome: 'unreadable' })
	expect(opened?.outcome === 'unreadable' && opened.zh).toMatch(/^文档打不开/)
})
