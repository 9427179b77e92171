import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { opening } from '../../../test/support/opening.ts'
import { pdf } from '../../../test/support/pdf.ts'
import { xls } from '../../../test/support/xls.ts'
import { openFile } from './open.ts'
import { SHEET, SHEETS_ODS, SHEETS_XLSX, arrow, docx, parquet, utf8 } from './small-files.fixture.ts'

/** One whole file of each format that is read by a library or by bytes. */
const WHOLE: readonly (readonly [name: string, bytes: Uint8Array])[] = [
	['a.pdf', pdf([SHEET, SHEET])],
	['a.docx', docx('<w:tbl><w:tr><w:tc><w:p><w:r><w:t>208</w:t></w:r></w:p></w:tc></w:tr></w:tbl>')],
	['a.xlsx', SHEETS_XLSX],
	[
		'a.xls',
		xls([
			['208', '甲', 1.5],
			['210', null, 2],
		]),
	],
	['a.ods', SHEETS_ODS],
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
