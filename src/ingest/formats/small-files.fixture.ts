import { tableFromArrays, tableToIPC } from 'apache-arrow'
import { strToU8, zipSync } from 'fflate'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { ruledTable } from '../../../test/support/pdf.ts'

/** A page with one ruled row. */
export const SHEET = ruledTable([['科目编码', '208', '1,234.50', '']], { widths: [60, 60, 90, 90] })
const HAN = 'xmlns:w="w"'
/** The smallest document of a word processor with this body. */
export const docx = (body: string) =>
	zipSync({ 'word/document.xml': strToU8(`<w:document ${HAN}><w:body>${body}</w:body></w:document>`) })
export const parquet = () =>
	new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'code', data: ['208', '210'] }] }))
export const arrow = (kind: 'file' | 'stream') =>
	tableToIPC(
		tableFromArrays({ code: ['208', '210'], amount: [1.5, 2], long: BigInt64Array.of(1n, 2n) }),
		kind,
	)
export const utf8 = (text: string) => strToU8(text)

const SHEETS = [
	{ name: '表', rows: [['208', '甲', 1.5] as const, ['210', null, 2] as const].map((row) => [...row]) },
]
export const SHEETS_XLSX = await writeXlsx({ sheets: SHEETS })
export const SHEETS_ODS = await writeOds({ sheets: SHEETS })
