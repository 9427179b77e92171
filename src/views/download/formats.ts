import type { CsvOptions } from '../../export/csv.ts'
import type { Sheet } from '../../export/sheet.ts'

/** How rows are written, in the order offered. */
export const FORMATS = ['csv', 'xlsx', 'docx', 'parquet', 'arrow', 'json'] as const
/** What they are called. */
export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
	csv: 'CSV',
	xlsx: 'XLSX',
	docx: 'Word',
	parquet: 'Parquet',
	arrow: 'Arrow',
	json: 'JSON',
}
export type Format = (typeof FORMATS)[number]

/** Those that are written row after row, however many there are. */
export type Streamed = 'csv' | 'parquet' | 'json'
export const isStreamed = (format: Format): format is Streamed => /^(?:csv|parquet|json)$/.test(format)

/** Their types, as the browser is told. */
export const MIME: Readonly<Record<Format, string>> = {
	csv: 'text/csv;charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	parquet: 'application/vnd.apache.parquet',
	arrow: 'application/vnd.apache.arrow.file',
	json: 'application/json',
}

/** A sheet as a file; what writes it is fetched when it is first asked for. */
export async function written(format: Format, sheet: Sheet, options: CsvOptions): Promise<File> {
	return new File([await content(format, sheet, options)], fileName(sheet, format), { type: MIME[format] })
}

/** How the file of a sheet is called. */
export const fileName = ({ name, version }: Pick<Sheet, 'name' | 'version'>, format: Format): string =>
	`${name}-${version}.${format}`

async function content(format: Format, sheet: Sheet, options: CsvOptions): Promise<BlobPart> {
	switch (format) {
		case 'csv':
			return (await import('../../export/csv.ts')).csv(sheet, options)
		case 'xlsx':
			return (await import('../../export/xlsx.ts')).xlsx(sheet)
		case 'docx':
			return (await import('../../export/docx.ts')).docx(sheet)
		case 'parquet':
			return (await import('../../export/parquet.ts')).parquet(sheet)
		case 'arrow':
			return (await import('../../export/arrow.ts')).arrow(sheet)
		case 'json':
			return (await import('../../export/json.ts')).json(sheet)
	}
}
