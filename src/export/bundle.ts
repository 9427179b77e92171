import { LOCALES } from '../base/text.ts'
import { about } from './about.ts'
import { citation } from './citation.ts'
import { duckdb } from './code/duckdb.ts'
import { python } from './code/python.ts'
import { r } from './code/r.ts'
import { stata } from './code/stata.ts'
import { csv } from './csv.ts'
import { parquet } from './parquet.ts'
import type { Sheet } from './sheet.ts'
import { text } from './text.ts'
import { zipped } from './zip.ts'

/** What goes into one ZIP. */
export interface Bundle {
	/** Every column of the query. */
	readonly sheet: Sheet
	/** The table as the page shows it, where it differs. */
	readonly shown: Sheet | undefined
	readonly picture: string | undefined
	/** The documents cited, as published. */
	readonly documents: readonly { readonly file: string; readonly text: string }[]
	/** The day the data version was published, ISO; undefined where it is not known. */
	readonly released: string | undefined
	/** Address of the folder of the published package, with `/` at its end. */
	readonly base: string
}

/** Rows, column notes, documents, query, code, README in both languages and citation as one ZIP file. */
export function bundle({
	sheet,
	shown,
	picture,
	documents,
	released,
	base,
}: Bundle): Uint8Array<ArrayBuffer> {
	const repeat = { ...sheet, base }
	const files = {
		'README.md': readme(sheet),
		'rows.csv': csv(sheet, PLAIN),
		'rows.parquet': parquet(sheet),
		'shown.csv': shown && csv(shown, PLAIN),
		'columns.csv': columnNotes(sheet),
		'query.sql': `${sheet.sql.trimEnd()}\n`,
		'reproduce.sql': duckdb(repeat),
		'reproduce.py': python(repeat),
		'reproduce.R': r(repeat),
		'read.do': stata(sheet, 'rows.csv'),
		'chart.svg': picture,
		'CITATION.txt': citation(sheet, released),
		...Object.fromEntries(documents.map((it) => [`documents/${it.file}`, it.text])),
	}
	return zipped(files, sheet.made)
}

const PLAIN = { bom: false, notes: false, guard: true }

function readme(sheet: Sheet): string {
	const said = about(sheet).map(([label, what]) => `- ${label}: ${what.replace(/\s+/g, ' ')}\n`)
	return `${LOCALES.map((locale) => text[locale].readme).join('\n')}\n## ${text[sheet.locale].about}\n\n${said.join('')}`
}

/** The columns as rows of a table of their own. */
function columnNotes(sheet: Sheet): string {
	const rows = sheet.columns.map(({ name, title, kind, unit }) => [name, title, kind, unit ?? null])
	const head = ['name', 'title', 'kind', 'unit'].map((name) => ({ name, title: name, kind: 'text' as const }))
	const cells = { length: rows.length, cell: (row: number, column: number) => rows[row]?.[column] ?? null }
	return csv({ ...sheet, columns: head, cells }, PLAIN)
}
