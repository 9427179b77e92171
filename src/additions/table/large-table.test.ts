import { tableFromIPC } from 'apache-arrow'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { openFile } from '../../ingest/formats/open.ts'
import { readOwn } from '../read.ts'
import type { TableChoice } from './own-table.ts'

const ROWS = 350_000
const cells = (row: number) => [`0${String(row)}`, `第 ${String(row)} 项`, `${String(row)}.25`] as const
const names = ['编号', '项目', '金额'] as const

const csv = () => {
	const rows = Array.from({ length: ROWS }, (_, row) => cells(row).join(','))
	// A line break inside quotes: the line of what follows is counted on.
	return new TextEncoder().encode([names.join(','), '"a\nb",x,坏', ...rows].join('\n'))
}
const parquet = () =>
	new Uint8Array(
		parquetWriteBuffer({
			columnData: names.map((name, at) => ({
				name,
				data: Array.from({ length: ROWS }, (_, row) => cells(row)[at] ?? ''),
			})),
		}),
	)

test.for([
	['table.csv', csv, ROWS + 1],
	['table.parquet', parquet, ROWS],
] as const)(
	'%s of more cells than a disclosure has is refused as one, and loaded whole as it is',
	{ timeout: 120_000 },
	async ([name, bytes, rows]) => {
		const [opened] = await openFile({ name, bytes: bytes() })
		if (opened?.outcome !== 'opened') throw new Error(`${name} was not opened`)
		expect(opened.document.isCut).toBe(true)
		expect(opened.document.lines.length).toBeLessThan(2100)
		const read = (table?: TableChoice) =>
			readOwn(opened, { sha256: '', answers: {}, corrections: [], table, neighbours: [] })

		const refused = await read()
		expect(refused).toMatchObject({ outcome: 'refused', offers: [], sketches: [{ rows }] })
		if (refused.outcome === 'refused') expect(refused.en).toContain('more than a million cells')

		const loaded = await read({
			name: 'my_table',
			types: { 金额: { sql: 'DECIMAL', precision: 18, scale: 2 } },
		})
		if (loaded.outcome !== 'read') throw new Error(loaded.en)
		const [table] = loaded.tables
		expect(table?.rows).toBe(rows)
		const parts = (table?.parts ?? []).map((ipc) => tableFromIPC(ipc))
		expect(parts.reduce((sum, { numRows }) => sum + numRows, 0)).toBe(rows)
		expect(Math.max(...parts.map(({ numRows }) => numRows))).toBeLessThan(rows / 2)
		const end = parts.at(-1)
		const last = end?.get(end.numRows - 1)?.toArray() as unknown[]
		expect(last.slice(0, 2)).toEqual(cells(ROWS - 1).slice(0, 2))
		expect(table?.faults.map(({ line, column, value }) => [line, column, value])).toEqual(
			name.endsWith('.csv') ? [[2, '金额', '坏']] : [],
		)
	},
)
