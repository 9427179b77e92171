import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { opening } from '../../../test/support/opening.ts'
import { pdf } from '../../../test/support/pdf.ts'
import { openFile } from './open.ts'
import type { OpenedFile } from './opened-file.ts'
import { SHEET, SHEETS_ODS, SHEETS_XLSX, arrow, docx, parquet, utf8 } from './small-files.fixture.ts'

const nested = (depth: number): Uint8Array =>
	depth === 0 ? zipSync({ 'a.txt': strToU8('甲') }) : zipSync({ 'a.zip': nested(depth - 1) })

/** What is wrong with each file, and what is told of it; `read` where it is read all the same, and what it must not hold. */
const CASES: readonly (readonly [what: string, name: string, bytes: () => Uint8Array, outcome: RegExp])[] = [
	['archives inside archives', 'a.zip', () => nested(5), /层层嵌套/],
	[
		'a kilobyte that unpacks to a gigabyte, declared',
		'a.docx',
		() => bomb('word/document.xml'),
		/解压后超过|打不开/,
	],
	['a workbook that declares a gigabyte', 'a.xlsx', () => bomb('xl/worksheets/sheet1.xml'), /解压后超过/],
	[
		'a name with a path that leaves the folder',
		'a.zip',
		() => zipSync({ '../../etc/甲.txt': utf8('甲') }),
		/^read: 甲$/,
	],
	[
		'a web page with scripts, pictures and styles',
		'a.html',
		() =>
			utf8(
				'<script>alert(1)</script><style>p{}</style><img src="http://a.example/b.png" onerror="x()"><p>甲',
			),
		/^read: 甲$/,
	],
	[
		'a web page of a million columns',
		'a.html',
		() => utf8(`<table><tr><td colspan=999999999>甲<td rowspan=999999999>乙</table>`),
		/^read: 甲 乙$/,
	],
	['a text of one line', 'a.csv', () => utf8(`甲${',x'.repeat(100_000)}`), /^read: 甲/],
	['a formula in a cell', 'a.csv', () => utf8('=HYPERLINK("http://a.example"),1'), /^read: =HYPERLINK/],
	[
		'a PDF that runs a script when it is opened',
		'a.pdf',
		() => pdf([SHEET], { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
		/^read: 科目编码 208 1,234.50$/,
	],
	[
		'a PDF with an attachment',
		'a.pdf',
		() =>
			pdf([SHEET], {
				catalog: '/Names << /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) >>] >> >>',
			}),
		/^read: 科目编码/,
	],
	[
		'a PDF that claims a million pages',
		'a.pdf',
		() => pdf([SHEET], { count: 1_000_000 }),
		/^read: 科目编码 208 1,234.50$/,
	],
	[
		'a PDF whose list of pages names itself alone',
		'a.pdf',
		() => utf8(new TextDecoder().decode(pdf([SHEET])).replace('/Kids [6 0 R]', '/Kids [2 0 R]')),
		/打不开/,
	],
	[
		'a PDF whose list of pages names itself behind its page',
		'a.pdf',
		() => utf8(new TextDecoder().decode(pdf([SHEET])).replace('/Kids [6 0 R]', '/Kids [6 0 R 2 0 R]')),
		/^read: 科目编码 208 1,234.50$/,
	],
	[
		'a PDF whose form draws itself',
		'a.pdf',
		() =>
			pdf([{ ...SHEET, content: '/X Do' }], {
				objects: [
					'<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream',
				],
				page: '/Resources << /Font << /F 3 0 R >> /XObject << /X 6 0 R >> >>',
			}),
		/^read: 科目编码|打不开/,
	],
	[
		'a PDF with more strokes than a table has',
		'a.pdf',
		() =>
			pdf([
				{
					content: Array.from(
						{ length: 30_000 },
						(_, at) => `${String(at % 590)} 0 m ${String(at % 590)} 800 l S`,
					).join('\n'),
					texts: [['甲', 40, 700]],
				},
			]),
		/^read: 甲$/,
	],
	[
		'entities that grow',
		'a.docx',
		() => docx('<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">]><w:p><w:r><w:t>&a;</w:t></w:r></w:p>'),
		/^read: &a;$/,
	],
	[
		'an entity that names a file of the device',
		'a.docx',
		() =>
			docx('<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:p><w:r><w:t>甲&a;</w:t></w:r></w:p>'),
		/^read: 甲&a;$/,
	],
	[
		'a workbook with entities that grow and one from elsewhere',
		'a.xlsx',
		() => rewritten(SHEETS_XLSX, 'xl/sharedStrings.xml', LAUGHS),
		/^(?!.*(?:ha){5})(?!.*root:).*(?:208|打不开)/s,
	],
	[
		'an open document with entities that grow and one from elsewhere',
		'a.ods',
		() => rewritten(SHEETS_ODS, 'content.xml', LAUGHS),
		/^(?!.*(?:ha){5})(?!.*root:).*(?:208|打不开)/s,
	],
	[
		'a workbook whose cell stands in the last row and column of all',
		'a.xlsx',
		() =>
			rewritten(SHEETS_XLSX, 'xl/worksheets/sheet1.xml', (xml) =>
				xml.replaceAll(/r="C2"/g, 'r="XFD1048576"'),
			),
		/^read: 208|打不开/,
	],
	[
		'an open document that repeats a cell and a row a thousand million times',
		'a.ods',
		() =>
			rewritten(SHEETS_ODS, 'content.xml', (xml) =>
				xml
					.replace('<table:table-cell ', '<table:table-cell table:number-columns-repeated="999999999" ')
					.replace('<table:table-row', '<table:table-row table:number-rows-repeated="999999999"'),
			),
		/^read: 208|打不开/,
	],
	[
		'a workbook with a formula that asks another host',
		'a.xlsx',
		() =>
			rewritten(SHEETS_XLSX, 'xl/worksheets/sheet1.xml', (xml) =>
				xml.replace(
					/<c r="C1"[^>]*>.*?<\/c>/s,
					'<c r="C1"><f>WEBSERVICE("http://a.example")</f><v>7</v></c>',
				),
			),
		/^read: 208 甲 7 210/,
	],
	[
		'tables in tables in tables',
		'a.docx',
		() => docx(`${'<w:tbl><w:tr><w:tc>'.repeat(3000)}<w:p><w:r><w:t>甲</w:t></w:r></w:p>`),
		/^read:|打不开/,
	],
	['JSON that nests forever', 'a.json', () => utf8('['.repeat(100_000)), /表打不开/],
	['JSON that is no table', 'a.json', () => utf8('{"a": 1}'), /表打不开.*不是一张表/],
	['a Parquet file cut off', 'a.parquet', () => parquet().slice(0, 30), /表打不开/],
	['an Arrow file cut off', 'a.arrow', () => arrow('file').slice(0, 300), /表打不开/],
	['a file of no known kind', 'a.exe', () => Uint8Array.of(77, 90, 0), /不支持/],
	['an empty file', 'a.pdf', () => new Uint8Array(), /文件是空的/],
]

const LAUGHS = (xml: string) =>
	xml
		.replace(
			/(<\?xml[^>]*\?>)?/,
			'$1<!DOCTYPE a [<!ENTITY h "hahahahaha"><!ENTITY i "&h;&h;&h;&h;&h;&h;&h;&h;"><!ENTITY f SYSTEM "file:///etc/passwd">]>',
		)
		.replaceAll('甲', '甲&i;&f;')

/** A workbook with one of its parts written otherwise; a part that is not there would make the case say nothing. */
function rewritten(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
	const files = unzipSync(bytes)
	const before = strFromU8(files[part] ?? new Uint8Array())
	const after = change(before)
	if (after === before) throw new Error(`${part} is as it was`)
	return zipSync({ ...files, [part]: strToU8(after) })
}

/** A ZIP whose headers tell a gigabyte. */
function bomb(name: string): Uint8Array {
	const bytes = zipSync({ [name]: new Uint8Array(1000) })
	const view = new DataView(bytes.buffer, bytes.byteOffset)
	for (let at = 0; at + 4 < bytes.length; at += 1)
		if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2 ** 30, true)
	return bytes
}

const told = (opened: readonly OpenedFile[]) =>
	opened
		.map((it) =>
			it.outcome === 'opened'
				? `read: ${it.document.lines
						.map(({ text }) => text)
						.filter(Boolean)
						.join(' ')}`
				: it.zh,
		)
		.join('\n')

test.for(CASES)('%s', async ([, name, bytes, outcome]) => {
	expect(told(await openFile({ name, bytes: bytes() }, opening))).toMatch(outcome)
})
