import { strToU8, zipSync } from 'fflate'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { escaped, type PrintedBlock } from './printed.ts'

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A word processor's document: paragraphs, and tables of cells with one paragraph each. */
export function wordDocument(blocks: readonly PrintedBlock[]): Uint8Array {
	const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
	const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
	const body = blocks.map((block) =>
		block.kind === 'paragraph'
			? paragraph(block.text)
			: `<w:tbl>${block.rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`,
	)
	const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${NAMESPACE}"><w:body>${body.join('')}</w:body></w:document>`
	return zipSync({ 'word/document.xml': strToU8(document) })
}

/** A workbook of one sheet with a row for each line; every cell is text, as it is printed. */
export function workbook(blocks: readonly PrintedBlock[], kind: 'xlsx' | 'ods'): Promise<Uint8Array> {
	const rows = blocks.flatMap((block) =>
		block.kind === 'paragraph' ? [[block.text]] : block.rows.map((row) => [...row]),
	)
	const sheets = [{ name: '公开表', rows }]
	return kind === 'xlsx' ? writeXlsx({ sheets }) : writeOds({ sheets })
}
