import type { Tables } from '../schema/schema.ts'
import type { Check } from './checks/check.ts'
import { checks } from './checks/checks.ts'
import { documentRows } from './checks/rows.ts'
import { place, type DisclosureFile } from './document.ts'
import { layouts } from './layouts/layouts.ts'
import type { Layout, Reading, Source } from './reading.ts'
import type { Reference } from './reference.ts'
import { unknownLayout, type Refusal } from './refusal.ts'
import { mendedCharacters, printedLines } from './rules/characters.ts'
import { source } from './source.ts'
import { of, tables, type ReadTables } from './tables.ts'
import { unitCosts } from './unit-costs/unit-costs.ts'

/** The tables that come from documents, as opposed to the reference tables. */
export type DocumentTables = Pick<Tables, 'department' | 'document'> & ReadTables

export type Ingested = { readonly outcome: 'read'; readonly tables: DocumentTables } | Refusal

/** What reads documents and asks of them; the product's own unless others are given. */
export interface Readers {
	readonly layouts: readonly Layout[]
	readonly checks: readonly Check[]
}

/** A layout that recognises less than half of its vocabulary does not read the document. */
const THRESHOLD = 0.5

/**
 * Reads one disclosure into rows with identifiers; a text that cannot be placed is refused with a sentence. `correct` is what
 * a person says against what was read.
 */
export function ingest(
	file: DisclosureFile,
	reference: Reference,
	readers: Readers = { layouts, checks },
	free: (id: string) => string = (id) => id,
	correct: (readings: readonly Reading[]) => readonly Reading[] = (readings) => readings,
): Ingested {
	const text = source(file.text)
	const { layout, score } = nearest(text, readers.layouts)
	if (score < THRESHOLD) return unknownLayout(file.name, { id: layout.id, score })
	const printed = correct([...layout.read(text), ...mendedCharacters(printedLines(file.text))])
	const read = [...printed, ...unitCosts(printed)]
	const heading = of(read, 'document').at(0)?.row
	const placed = place(file, { layout: layout.id, heading, lineCount: text.lines.length }, reference, free)
	if (placed.outcome === 'refused') return placed
	const rows = documentRows(placed.heading, read)
	const checked = readers.checks.flatMap((check) => [...check.run(rows)])
	const { department, document } = placed
	return {
		outcome: 'read',
		tables: {
			department: [department],
			document: [document],
			...tables(document.document_id, [...read, ...checked], reference),
		},
	}
}

function nearest(text: Source, among: readonly Layout[]) {
	const scored = among.map((layout) => ({ layout, score: layout.recognise(text) }))
	return scored.reduce((best, next) => (next.score > best.score ? next : best))
}
