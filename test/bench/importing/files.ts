import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { printing } from '../../support/rendered/paper.ts'
import { pagesOf, printedOn } from '../../support/rendered/pages.ts'

/** Files to import, on the disk, so that the browser takes them as from a reader. */
export interface ImportFiles {
	readonly documents: readonly { readonly pages: number; readonly path: string }[]
	readonly csv: string
	readonly parquet: string
	/** A table of this many bytes, and a PDF that is none. */
	readonly large: string
	readonly rows: number
}

const ROWS = 1_000_000
/** Pages of twice A4: the document has twenty of them, and sixty lower ones. */
const TALLEST = 420
const LARGE = 200 * 2 ** 20
const PUBLISHED = 'data/disclosures/julu-2024-department-budget.txt'
const COLUMNS = ['县代码', '科目编码', '项目', '金额', '日期'] as const

/** Writes the files, has them measured, and takes them away. */
export async function withFiles(work: (files: ImportFiles) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'county-mirror-import-'))
	const at = (name: string) => join(folder, name)
	try {
		const text = (await readFile(PUBLISHED, 'utf8')).replaceAll('巨鹿', '宁晋')
		const documents = await printing((print) =>
			Promise.all(
				[20, 60].map(async (pages) => {
					const bytes = await printedOn(pages, text, print, TALLEST)
					const path = at(`宁晋县-${String(pages)}.pdf`)
					await writeFile(path, bytes)
					return { pages: pagesOf(bytes), path }
				}),
			),
		)
		await writeFile(at('table.csv'), table(ROWS))
		await writeFile(at('table.parquet'), new Uint8Array(parquetWriteBuffer({ columnData: columnData(ROWS) })))
		await writeLarge(at('large.csv'))
		await work({
			documents,
			csv: at('table.csv'),
			parquet: at('table.parquet'),
			large: at('large.csv'),
			rows: ROWS,
		})
	} finally {
		await rm(folder, { recursive: true })
	}
}

const cells = (row: number): readonly string[] => [
	String(130_000 + (row % 900)),
	`20${String(10_000 + (row % 90_000))}`,
	`第 ${String(row)} 项支出`,
	`${String(row % 100_000)}.${String(row % 100).padStart(2, '0')}`,
	`2024-${String(1 + (row % 12)).padStart(2, '0')}-${String(1 + (row % 28)).padStart(2, '0')}`,
]

const table = (rows: number): string =>
	[COLUMNS, ...Array.from({ length: rows }, (_, row) => cells(row))].map((row) => row.join(',')).join('\n')

const columnData = (rows: number) =>
	COLUMNS.map((name, at) => ({
		name,
		data: Array.from({ length: rows }, (_, row) => cells(row)[at] ?? ''),
	}))

async function writeLarge(path: string): Promise<void> {
	const part = `${table(100_000).split('\n').slice(1).join('\n')}\n`
	const file = await open(path, 'w')
	try {
		await file.write(`${COLUMNS.join(',')}\n`)
		for (let written = 0; written < LARGE; written += Buffer.byteLength(part)) await file.write(part)
	} finally {
		await file.close()
	}
}
