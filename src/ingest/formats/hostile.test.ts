import { tableFromArrays, tableToIPC } from 'apache-arrow'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { opening } from '../../../test/support/opening.ts'
import { pdf, ruledTable } from '../../../test/support/pdf.ts'
import { xls } from '../../../test/support/xls.ts'
import { openFile } from './open.ts'
import type { OpenedFile } from './opened-file.ts'

const SHEET = ruledTable([['科目编码', '208', '1,234.50', '']], { widths: [60, 60, 90, 90] })
const HAN = 'xmlns:w="w"'
const docx = (body: string) =>
	zipSync({ 'word/document.xml': strToU8(`<w:document ${HAN}><w:body>${body}</w:body></w:document>`) })
const nested = (depth: number): Uint8Array =>
	depth === 0 ? zipSync({ 'a.txt': strToU8('甲') }) : zipSync({ 'a.zip': nested(depth - 1) })
const parquet = () =>
	new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'code', data: ['208', '210'] }] }))
const arrow = (kind: 'file' | 'stream') =>
	tableToIPC(
		tableFromArrays({ code: ['208', '210'], amount: [1.5, 2], long: BigInt64Array.of(1n, 2n) }),
		kind,
	)
const utf8 = (text: string) => strToU8(text)

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
	['an empty file', 'a.pdf', () => new Uint8Array(), /打不开/],
]

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

const SHEETS = [
	{ name: '表', rows: [['208', '甲', 1.5] as const, ['210', null, 2] as const].map((row) => [...row]) },
]

/** One whole file of each format that is read by a library or by bytes. */
const WHOLE: readonly (readonly [name: string, bytes: Uint8Array])[] = [
	['a.pdf', pdf([SHEET, SHEET])],
	['a.docx', docx('<w:tbl><w:tr><w:tc><w:p><w:r><w:t>208</w:t></w:r></w:p></w:tc></w:tr></w:tbl>')],
	['a.xlsx', await writeXlsx({ sheets: SHEETS })],
	[
		'a.xls',
		xls([
			['208', '甲', 1.5],
			['210', null, 2],
		]),
	],
	['a.ods', await writeOds({ sheets: SHEETS })],
	['a.parquet', parquet()],
	['a.arrow', arrow('file')],
	['a.arrows', arrow('stream')],
	['a.json', utf8('[{"code":"208","name":"甲"},{"code":"210","name":null}]')],
	['a.ndjson', utf8('{"code":"208","name":"甲"}\n{"code":"210","name":null}\n')],
	['a.md', utf8('# 支出表\n\n| 编码 | 名称 |\n| --- | --- |\n| 208 | 甲 |\n')],
	['a.txt', utf8('科目编码  名称  金额\n208  甲  1.50\n')],
	['a.html', utf8('<table><tr><td rowspan=2>甲<td>1<tr><td>2</table>')],
	['a.csv', utf8('编码,"名称"\n208,"甲\n乙"\n')],
	['a.zip', zipSync({ 'a.csv': utf8('a,b\n1,2\n'), 'b.html': utf8('<p>甲') })],
]

/** Copies of a file with bytes changed, cut out, doubled or cut off. */
const damaged = (bytes: Uint8Array) =>
	fc
		.array(
			fc.tuple(
				fc.nat(Math.max(0, bytes.length - 1)),
				fc.nat(255),
				fc.constantFrom('set', 'cut', 'double', 'end'),
			),
			{
				minLength: 1,
				maxLength: 6,
			},
		)
		.map((changes) =>
			changes.reduce((file, [at, value, how]) => {
				const here = Math.min(at, file.length)
				if (how === 'end') return file.slice(0, Math.max(here, 1))
				if (how === 'cut') return Uint8Array.from([...file.slice(0, here), ...file.slice(here + value)])
				if (how === 'double')
					return Uint8Array.from([...file.slice(0, here), ...file.slice(Math.max(0, here - value))])
				const copy = file.slice()
				copy[here] = value
				return copy
			}, bytes),
		)

/** Opening a PDF costs as much as opening ten others. */
const runs = (name: string) => Number(process.env['FUZZ_RUNS'] ?? (name === 'a.pdf' ? 60 : 200))

test.for(WHOLE)(
	'damaged copies of %s are read or refused, and nothing is thrown',
	{ timeout: 600_000 },
	async ([name, whole]) => {
		let [read, refused] = [0, 0]
		await fc.assert(
			fc.asyncProperty(damaged(whole), async (bytes) => {
				for (const { outcome } of await openFile({ name, bytes }, opening))
					if (outcome === 'opened') read += 1
					else refused += 1
			}),
			{ numRuns: runs(name) },
		)
		console.warn(`${name}: ${String(read)} read, ${String(refused)} refused`)
		expect(read + refused).toBeGreaterThanOrEqual(runs(name))
	},
)
