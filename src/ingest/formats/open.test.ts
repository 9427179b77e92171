import { zipSync, zlibSync } from 'fflate'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { unpack } from './archive.ts'
import { fromCsv } from './csv.ts'
import { xls } from '../../../test/support/xls.ts'
import { openFile } from './open.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const texts = async (name: string, bytes: Uint8Array) =>
	(await openFile({ name, bytes })).map((it) =>
		it.outcome === 'opened'
			? [it.file.name, ...it.document.lines.map((line) => line.cells.map(({ text }) => text).join('|'))]
			: [it.file.name, it.en],
	)

test('separated values keep quoted commas and line breaks, and name the line that a row begins in', () => {
	const { lines } = fromCsv('a.csv', '县,项目\r\n甲县,"操场,\n看台"\r\n乙县,桥\r\n')
	expect(lines.map(({ line, cells }) => [line, cells.map(({ printed }) => printed)])).toEqual([
		[1, ['县', '项目']],
		[2, ['甲县', '操场,\n看台']],
		[4, ['乙县', '桥']],
		[5, ['']],
	])
	expect(fromCsv('a.tsv', '县\t金额，元\n甲县\t"3').lines[1]?.cells.map(({ text }) => text)).toContain('甲县')
})

const SHEETS = [
	{
		name: '表一',
		rows: [
			['收支总表', null],
			['教育支出', 534.82],
		],
		merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
	},
	{ name: '表二', rows: [['201', 0.1 + 0.2]] },
]

test.for([
	['xlsx', writeXlsx],
	['ods', writeOds],
] as const)(
	'a workbook is read sheet by sheet, with addresses and merged cells: %s',
	async ([ending, write]) => {
		const bytes = await write({ sheets: SHEETS })
		const [opened] = await openFile({ name: `a.${ending}`, bytes })
		if (opened?.outcome !== 'opened') throw new Error('not opened')
		const { lines } = opened.document
		expect(lines.map(({ line, page, table, text }) => [line, page, table, text])).toEqual([
			[1, 1, 0, '收支总表'],
			[2, 1, 0, '教育支出 534.82'],
			[3, 2, 1, '201 0.3'],
		])
		expect(lines[0]?.cells[0]).toMatchObject({ columnSpan: 2, end: 2 })
		expect(lines[1]?.cells[1]?.place).toEqual({ sheet: '表一', address: 'B2' })
	},
)

test('a workbook of Excel 97 is read cell by cell', async () => {
	const bytes = xls([
		['科目编码', '名称', '金额'],
		['208', null, 1234.5],
	])
	expect(await texts('a.xls', bytes)).toEqual([['a.xls', '科目编码|名称|金额', '208||1234.5']])
})

test('a web page or a zip that is named .xls is read as what it is', async () => {
	expect(await texts('a.xls', utf8('<html><table><tr><td>甲<td>1</table>'))).toEqual([['a.xls', '甲|1']])
	const bytes = await writeXlsx({ sheets: [{ name: 's', rows: [['甲', 1]] }] })
	expect(await texts('a.xls', bytes)).toEqual([['a.xls', '甲|1']])
})

test('an archive is read file by file, whatever is wrong with one of them', async () => {
	const inner = zipSync({ 'c.txt': utf8('丙') })
	const bytes = zipSync({
		'b.docm': utf8('x'),
		'a.txt': utf8('甲\t1'),
		'sub/inner.zip': inner,
		'__MACOSX/._a.txt': utf8('x'),
		'z.txt': Uint8Array.of(0xff, 0xff, 0xff),
	})
	const read = await texts('all.zip', bytes)
	expect(read.map(([name]) => name)).toEqual([
		'all.zip/a.txt',
		'all.zip/b.docm',
		'all.zip/sub/inner.zip/c.txt',
		'all.zip/z.txt',
	])
	expect(read[0]?.[1]).toBe('甲|1')
	expect(read[1]?.[1]).toContain('.docm files are not supported')
	expect(read[3]?.[1]).toContain('no text in UTF-8')
})

/** Changes the name of the only entry of an archive, in both of its headers, to bytes of another encoding. */
function renamed(archive: Uint8Array, from: string, to: readonly number[]): Uint8Array {
	const copy = archive.slice()
	for (let at = 0; at + from.length <= copy.length; at += 1)
		if (utf8(from).every((byte, i) => copy[at + i] === byte)) copy.set(to, at)
	return copy
}

test('names without a mark are UTF-8 or, from a Chinese Windows, GB18030', () => {
	const archive = zipSync({ 'abcd.txt': utf8('x') })
	expect(unpack(renamed(archive, 'abcd', [0xbc, 0xd7, 0xcf, 0xd8])).files[0]?.name).toBe('甲县.txt')
	const six = zipSync({ 'abcdef.txt': utf8('x') })
	expect(unpack(renamed(six, 'abcdef', [0xe7, 0x94, 0xb2, 0xe5, 0x8e, 0xbf])).files[0]?.name).toBe('甲县.txt')
})

test('an archive that is cut off, is none or grows too large says so, and gives what was whole', () => {
	const archive = zipSync({
		'a.txt': utf8('甲'),
		'b.txt': new Uint8Array(100_000).map((_, i) => (i * 7919) % 251),
	})
	expect(unpack(archive.subarray(0, archive.length - 500))).toMatchObject({
		files: [{ name: 'a.txt' }],
		fault: 'damaged',
	})
	expect(unpack(archive, { files: 5, bytes: 50_000 })).toMatchObject({ fault: 'too-large' })
	expect(unpack(archive, { files: 1, bytes: 500_000 })).toMatchObject({
		files: [{ name: 'a.txt' }],
		fault: 'too-many',
	})
	expect(unpack(zlibSync(utf8('x'))).files).toEqual([])
})

test.each(['a.txt', 'a.csv', 'a.xlsx', 'a.pdf', 'a.zip', 'a.arrows'])(
	'an empty file is told as one: %s',
	async (name) => {
		for (const bytes of [new Uint8Array(), utf8(' \r\n')])
			expect(await texts(name, bytes)).toEqual([
				[name, 'the file is empty. Download or export it again and try again.'],
			])
	},
)

test('a workbook with a password says what to do', async () => {
	const bytes = await writeXlsx({ sheets: SHEETS, encryption: { password: 'secret', spinCount: 1000 } })
	const [[, sentence] = []] = await texts('a.xlsx', bytes)
	expect(sentence).toContain('locked with a password. Open it with the password')
})

/** 甲縣教育局2026年度部門預算, 項目, 單位, 合計: in Big5. */
const BIG5 = Uint8Array.from([
	0xa5, 0xd2, 0xbf, 0xa4, 0xb1, 0xd0, 0xa8, 0x7c, 0xa7, 0xbd, 0x32, 0x30, 0x32, 0x36, 0xa6, 0x7e, 0xab, 0xd7,
	0xb3, 0xa1, 0xaa, 0xf9, 0xb9, 0x77, 0xba, 0xe2, 0x0a, 0xb6, 0xb5, 0xa5, 0xd8, 0x2c, 0xb3, 0xe6, 0xa6, 0xec,
	0x2c, 0xa6, 0x58, 0xad, 0x70, 0x0a,
])

test('an old workbook with a password says what to do', async () => {
	const rows = [['科目编码', '208', 1234.5]]
	expect(await texts('a.xls', xls(rows))).toEqual([['a.xls', '科目编码|208|1234.5']])
	const [[, sentence] = []] = await texts('a.xls', xls(rows, { isLocked: true }))
	expect(sentence).toContain('locked with a password. Open it with the password')
})

test.each(['a.txt', 'a.csv'])(
	'a text in Big5 is read as one, though its bytes are GB18030 as well: %s',
	async (name) => {
		expect(new TextDecoder('gb18030', { fatal: true }).decode(BIG5)).not.toContain('年')
		const [opened] = await openFile({ name, bytes: BIG5 })
		if (opened?.outcome !== 'opened') throw new Error('not opened')
		expect(opened.encoding).toBe('big5')
		expect(opened.document.lines[0]?.text).toBe('甲县教育局2026年度部门预算')
	},
)

test.each(['扫描.png', '扫描.JPG', 'a.doc', 'a.wps'])(
	'what holds no text to read says what to do: %s',
	async (name) => {
		const [[, sentence] = []] = await texts(name, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0))
		expect(sentence).toMatch(/Recognise its text first|Save it as .docx or .xlsx/)
	},
)

test('every refusal is one sentence', async () => {
	for (const [name, bytes] of [
		['a.pdf', utf8('%PDF-1.7')],
		['noending', utf8('x')],
		['a.xlsx', utf8('PK nothing')],
		['a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3)],
		['a.zip', zipSync({})],
	] as const) {
		const [opened, ...more] = await openFile({ name, bytes })
		expect(more).toEqual([])
		expect(opened?.outcome).toBe('unreadable')
	}
})
