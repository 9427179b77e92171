import type { Answers } from '../ingest/identity/answers.ts'
import { sameIdentity } from '../ingest/identity/same.ts'
import type { DocumentTables } from '../ingest/tables.ts'
import type { Cell, CellDocument } from '../ingest/cells/cell.ts'
import type { Correction } from '../ingest/corrections/correction.ts'
import type { OpenedFile, RawFile } from '../ingest/formats/opened-file.ts'
import type { Mapping } from '../ingest/mapping/mapping.ts'
import { mappingOffers } from '../ingest/mapping/propose.ts'
import { lineCountOf, readFile } from '../ingest/read-file.ts'
import { source } from '../ingest/source.ts'
import { sha256 as hashOf } from '../base/sha256.ts'
import { ownId, publishedId } from '../schema/own.ts'
import type { Row, TableName } from '../schema/schema.ts'
import { arrowOfRows } from './arrow-of-rows.ts'
import type { OwnDenominators, OwnDisclosure, OwnReading, PrintedLine, TableOfRows } from './disclosure.ts'
import { evidenceOf } from '../ingest/identity/evidence.ts'
import { reference } from './reference.ts'
import type { TableChoice } from './table/own-table.ts'
import { readTables, sketches } from './table/read-tables.ts'
import { tablesOf } from './table/tables-of.ts'
import type { TextTable } from './table/text-table.ts'

/** A document that is there already, as far as another may be the same. */
export type Neighbour = Pick<Row<'document'>, 'document_id' | 'sha256' | 'source_file'>

/** A file to read, and what is known beside it. */
export interface Asked {
	readonly file: RawFile
	/** SHA-256 of its bytes, hexadecimal. */
	readonly sha256: string
	readonly answers: Answers
	readonly corrections: readonly Correction[]
	/** How its tables are wanted as they are; undefined for a disclosure. */
	readonly table?: TableChoice | undefined
	/** How its columns are to be read as ours; undefined where it is read by its own words. */
	readonly mapping?: Mapping | undefined
	/** The documents that are there, without those of this file. */
	readonly neighbours: readonly Neighbour[]
}

/** Reads an opened file; every document gets an identifier of its own that says whose it is. Never throws on bad input. */
export async function readOwn(
	opened: OpenedFile,
	{ sha256, answers, corrections, table, mapping, neighbours }: Omit<Asked, 'file'>,
): Promise<OwnReading> {
	if (opened.outcome === 'unreadable')
		return { outcome: 'refused', zh: opened.zh, en: opened.en, sketches: [], offers: [] }
	const plain = await tablesOf(opened)
	if (table && plain.length > 0) return loaded(opened.document, plain, table)
	const offers = plain.length > 0 && !opened.document.isCut ? mappingOffers(opened.document, reference) : []
	const taken = new Map(neighbours.map(({ document_id }) => [document_id, publishedId(document_id)]))
	const free = (id: string) => {
		const own = ownId(id, (one) => taken.has(one))
		taken.set(own, id)
		return own
	}
	const made = readFile({ opened, sha256, answers, corrections, mapping }, reference, free)
	if (made.outcome === 'refused')
		return {
			outcome: 'refused',
			zh: made.message_zh,
			en: made.message_en,
			sketches: await sketches(plain),
			offers,
			check: made.check,
		}
	const documents = made.documents.flatMap(({ document }) => document)
	const twins = sameIdentity([...documents, ...(neighbours as readonly Row<'document'>[])], taken)
	return {
		outcome: 'read',
		lines: printedLines(opened.document, opened.text),
		lineCount: lineCountOf(opened),
		partLines: opened.parts?.map(({ line }) => line) ?? [],
		disclosures: made.documents.map((it) => disclosure(it, twins, opened.document)),
		denominators: denominatorsOf(made.denominators ?? []),
		tables: [],
		sketches: await sketches(plain),
		offers,
		check: made.check,
		digest: await digestOf(made.documents, made.denominators),
	}
}

/** The tables of a file as they are. */
async function loaded(
	document: CellDocument,
	plain: readonly TextTable[],
	choice: TableChoice,
): Promise<OwnReading> {
	const tables = await readTables(plain, choice)
	const bytes: string[] = []
	for (const part of tables.flatMap(({ parts }) => parts)) bytes.push(await hashOf(part))
	return {
		outcome: 'read',
		lines: printedLines({ ...document, lines: document.lines.slice(0, SHOWN_LINES) }, null),
		lineCount: document.lines.at(-1)?.line ?? 0,
		partLines: [],
		disclosures: [],
		tables,
		sketches: [],
		offers: [],
		digest: await hashOf(new TextEncoder().encode(bytes.join('\n'))),
	}
}

/** Lines of a table that are shown beside it: all of a large one would only fill the memory of the page. */
const SHOWN_LINES = 2000

/** Identifiers tell which files were there before; without them the same rows give the same digest. */
function digestOf(
	documents: readonly DocumentTables[],
	denominators: readonly Row<'denominator'>[] = [],
): Promise<string> {
	const texts = documents.map(({ document, ...tables }) => {
		const id = document[0]?.document_id ?? ''
		const text = JSON.stringify(tables, (_, value: unknown) =>
			typeof value === 'bigint' ? String(value) : value,
		)
		return text.replaceAll(id, publishedId(id))
	})
	if (denominators.length > 0) texts.push(JSON.stringify(denominators))
	return hashOf(new TextEncoder().encode(texts.join('\n')))
}

/** A measure that no published denominator has comes first among estimates: its reader brought it to be used. */
function denominatorsOf(rows: readonly Row<'denominator'>[]): OwnDenominators | undefined {
	const [first] = rows
	if (!first) return undefined
	const { source } = first
	const ranks = rows.some(({ measure }) => measure === 'resident_population')
		? ([{ key: 'estimate', measure: 'resident_population', rank: 0, confidence: 'low', source }] as const)
		: []
	return {
		source,
		rows,
		arrow: [
			{ table: 'denominator', rows: rows.length, ipc: arrowOfRows('denominator', rows) },
			...ranks.map((rank) => ({
				table: 'denominator_rank' as const,
				rows: 1,
				ipc: arrowOfRows('denominator_rank', [rank]),
			})),
		],
	}
}

function disclosure(
	{ county, ...tables }: DocumentTables & { readonly county: Row<'county'> | null },
	twins: readonly Row<'finding'>[],
	file: CellDocument,
): OwnDisclosure {
	const [document] = tables.document
	const [department] = tables.department
	const home = county ?? reference.county.find(({ county_code }) => county_code === document?.county_code)
	if (!document || !department || !home)
		throw new Error('A document was read without its county or department.')
	const own = twins.filter(({ document_id }) => document_id === document.document_id)
	const rows: DocumentTables = { ...tables, finding: [...tables.finding, ...own] }
	const all: Partial<Record<TableName, readonly Row<TableName>[]>> = { county: [home], ...rows }
	return {
		document,
		county: home,
		department,
		tables: rows,
		evidence: evidenceOf(file, { document, county: home, department }),
		arrow: (Object.keys(all) as TableName[]).flatMap((table): TableOfRows[] => {
			const found = all[table] ?? []
			return found.length > 0 ? [{ table, rows: found.length, ipc: arrowOfRows(table, found) }] : []
		}),
	}
}

/** The lines of a file by their numbers: of a text every one, of others those that hold cells. */
function printedLines({ lines }: CellDocument, text: string | null): readonly PrintedLine[] {
	if (text !== null && lines.every(({ table }) => table === null))
		return source(text).lines.map((line, at) => ({ line: at + 1, page: 1, cells: [line] }))
	return lines
		.filter(({ cells }) => cells.length > 0)
		.map(({ line, page, cells }) => ({
			line,
			page,
			cells: cells.map(({ printed }) => printed),
			...boxAround(cells),
		}))
}

/** The box around the cells of a line, where they stand on a page. */
function boxAround(cells: readonly Cell[]): Pick<PrintedLine, 'box'> {
	const boxes = cells.flatMap(({ place }) => ('box' in place ? [place.box] : []))
	if (boxes.length === 0) return {}
	const side = (at: 0 | 1 | 2 | 3, of: (...values: number[]) => number) => of(...boxes.map((box) => box[at]))
	return { box: [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)] }
}
