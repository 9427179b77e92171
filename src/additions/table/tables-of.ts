import { decode } from '../../ingest/formats/decode.ts'
import { endingOf } from '../../ingest/formats/open.ts'
import type { OpenedFile } from '../../ingest/formats/opened-file.ts'
import { jsonTable } from './json-table.ts'
import { parquetTable } from './parquet-table.ts'
import { separatedTable, textTables, type TextTable } from './text-table.ts'

/** The tables of an opened file; none for a format that rules no tables, and for a file that could not be opened. */
export async function tablesOf(opened: OpenedFile): Promise<readonly TextTable[]> {
	if (opened.outcome === 'unreadable') return []
	const { file, document } = opened
	const ending = endingOf(file.name)
	if (ending === 'parquet') return listed(await parquetTable(file.bytes))
	if (['json', 'ndjson', 'jsonl'].includes(ending)) {
		const decoded = decode(file.bytes)
		return listed(decoded ? jsonTable(decoded.text) : undefined)
	}
	if (document.isCut && opened.encoding) return listed(separatedTable(file.bytes, opened.encoding, file.name))
	return document.format === 'csv' || document.format === 'workbook' ? textTables(document) : []
}

const listed = (table: TextTable | undefined): readonly TextTable[] => (table ? [table] : [])
