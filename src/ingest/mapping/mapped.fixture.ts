import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { reference } from '../../../data/inputs.ts'
import { openFile } from '../formats/open.ts'
import type { OpenedFile } from '../formats/opened-file.ts'
import { readFile } from '../read-file.ts'
import type { Reference } from '../reference.ts'
import type { Mapping, MappedRows } from './mapping.ts'
import { mappingOffers } from './propose.ts'

export const known: Reference = await reference('data/reference')

type Record = Readonly<{ [column: string]: string }>
export const published = (table: string): readonly Record[] =>
	Papa.parse<Record>(readFileSync(`data/normalized/${table}.csv`, 'utf8').trim(), { header: true }).data

/** A table of somebody's own as CSV; cells with commas and quotes included. */
export const csv = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
	Papa.unparse([columns, ...rows] as string[][])

export async function openedCsv(text: string, name = '我的表.csv'): Promise<OpenedFile> {
	const [opened] = await openFile({ name, bytes: new TextEncoder().encode(text) })
	if (!opened) throw new Error('not opened')
	return opened
}

export async function offer(text: string) {
	const opened = await openedCsv(text)
	if (opened.outcome !== 'opened') throw new Error('not opened')
	const [first] = mappingOffers(opened.document, known)
	if (!first) throw new Error('no offer')
	return first
}

export async function mapped(text: string, mapping: Mapping) {
	const read = readFile({ opened: await openedCsv(text), sha256: '0'.repeat(64), mapping }, known, (id) => id)
	if (read.outcome === 'refused') throw new Error(read.message_en)
	return read
}

export const chosen = (rows: MappedRows, columns: Mapping['columns']): Mapping => ({ rows, columns })
