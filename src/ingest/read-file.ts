import type { Row } from '../schema/schema.ts'
import { holdsRows, inUnits, readingsOf } from './by-headings.ts'
import type { CellDocument } from './cells/cell.ts'
import { plainRows } from './cells/plain-rows.ts'
import { wholeParagraphs } from './cells/whole-paragraphs.ts'
import { checks } from './checks/checks.ts'
import { projectsMakeUpStatedTotal } from './checks/stated-total.ts'
import { documentRows } from './checks/rows.ts'
import { corrected } from './corrections/apply.ts'
import { filesMerged } from './corrections/merged.ts'
import type { Correction } from './corrections/correction.ts'
import { printedAt } from './corrections/printed.ts'
import { coverage, span } from './coverage.ts'
import { finding } from './finding.ts'
import type { Encoding } from './formats/decode.ts'
import type { OpenedFile } from './formats/opened-file.ts'
import type { Answers } from './identity/answers.ts'
import { identityNotes } from './identity/notes.ts'
import { placed, unitOf } from './identity/rows.ts'
import { settle, type Owned } from './identity/settle.ts'
import type { MappedCheck, Mapping } from './mapping/mapping.ts'
import { readMapped } from './mapping/read-mapped.ts'
import type { Place, Reading } from './reading.ts'
import type { Reference } from './reference.ts'
import { columnsNotFound, notOpened, nothingRead, tooLarge, type Refusal } from './refusal.ts'
import { leftOver } from './not-used.ts'
import { mendedCharacters } from './rules/characters.ts'
import { lineCount } from './source.ts'
import { of, tables, type DocumentTables } from './tables.ts'
import { unitCosts } from './unit-costs/unit-costs.ts'

export interface ReadFile {
	readonly opened: OpenedFile
	/** SHA-256 of the file's bytes, hexadecimal. */
	readonly sha256: string
	readonly answers?: Answers
	/** What a person says against what is read from it. */
	readonly corrections?: readonly Correction[]
	/** How its tables are to be read where they are a person's own, and their columns have names of their own. */
	readonly mapping?: Mapping | undefined
}

/** The documents of a file, each with its county; or the one sentence that says why it holds none. */
export type FileOutcome =
	| {
			readonly outcome: 'read'
			readonly documents: readonly (DocumentTables & { readonly county: Row<'county'> | null })[]
			/** What came of a mapping, where there is one. */
			readonly check?: MappedCheck
			/** What amounts can be divided by, where a mapping says so: rows of counties, and of no document. */
			readonly denominators?: readonly Row<'denominator'>[]
	  }
	| (Refusal & { readonly check?: MappedCheck })

/** Reads a file: each owner, year and stage in it is a document. `free` gives an identifier that is not taken yet. */
export function readFile(
	{ opened, sha256, answers = {}, corrections = [], mapping }: ReadFile,
	reference: Reference,
	free: (id: string) => string,
): FileOutcome {
	if (opened.outcome === 'unreadable') return notOpened(opened)
	const { text, parts } = opened
	const { name, isCut } = opened.document
	if (isCut) return tooLarge(name)
	const correct = (document: CellDocument) => (readings: readonly Reading[]) =>
		corrections.length === 0 ? readings : corrected(readings, corrections, printedAt(document, text))
	if (mapping) {
		const mapped = readMapped(opened.document, mapping, reference, { file: name, sha256, year: answers.year })
		if ('missing' in mapped) return columnsNotFound(name, mapped.missing)
		const { check, beside, denominators } = mapped
		const rows = inUnits(mapped.readings, answers.unit)
		if (!holdsRows(rows))
			return denominators.length > 0
				? { outcome: 'read', documents: [], check, denominators }
				: { ...nothingRead(name), check }
		const readings = correct(opened.document)([
			...rows,
			...leftOver(opened.document, rows),
			...filesMerged(parts),
		])
		const owned = settle(beside, readings, reference, answers)
		return {
			outcome: 'read',
			documents: documentsOf(opened, owned, { sha256, readings }, reference, free),
			check,
			denominators,
		}
	}
	const document = wholeParagraphs(plainRows(opened.document))
	const printed = readingsOf(document, answers.unit)
	if (printed === null) return nothingRead(name)
	const readings = correct(document)([
		...printed,
		...leftOver(document, printed),
		...mendedCharacters(cellsMended(document)),
		...filesMerged(parts),
	])
	const owned = settle(document, readings, reference, answers)
	return { outcome: 'read', documents: documentsOf(opened, owned, { sha256, readings }, reference, free) }
}

/** The documents of a file, one for each owner. */
function documentsOf(
	opened: Extract<OpenedFile, { outcome: 'opened' }>,
	owned: readonly Owned[],
	{ sha256, readings }: { readonly sha256: string; readonly readings: readonly Reading[] },
	reference: Reference,
	free: (id: string) => string,
) {
	const lineCount = lineCountOf(opened)
	const { name } = opened.document
	const amounts = [...of(readings, 'project'), ...of(readings, 'budget_line')].map(({ row }) => row)
	const naming = { free, unit: unitOf(amounts) }
	return owned.map((it, nth) =>
		documentOf(
			it,
			{ name, sha256, lineCount },
			reference,
			naming,
			nth === 0 ? encodingNotes(opened.encoding) : [],
		),
	)
}

/** The cells of each line that read otherwise than they are printed. */
const cellsMended = ({ lines }: CellDocument) =>
	lines.flatMap(({ line, cells }) => {
		const mended = cells.filter(({ printed, text }) => printed !== text)
		return mended.length === 0 ? [] : { line, text: mended.map(({ printed }) => printed).join(' ') }
	})

/** The lines of a file as an editor numbers them; the rows of a workbook; none where it could not be opened. */
export function lineCountOf(opened: OpenedFile): number {
	if (opened.outcome === 'unreadable') return 0
	return opened.text === null ? (opened.document.lines.at(-1)?.line ?? 0) : lineCount(opened.text)
}

function documentOf(
	{ identity, readings }: Owned,
	source: { readonly name: string; readonly sha256: string; readonly lineCount: number },
	reference: Reference,
	naming: Parameters<typeof placed>[4],
	notes: readonly Reading[],
): DocumentTables & { readonly county: Row<'county'> } {
	const { county, department, document, heading } = placed(identity, readings, source, reference, naming)
	// A check holds the projects of a list against its total; in another document the reader has done so.
	const stated = heading.scope === 'projects' ? of(readings, 'stated_total') : []
	const printed = [
		...readings.filter((it) => !ABOUT_DOCUMENT.has(it.table) && !isOfTotal(it, stated)),
		...covered(readings, source.lineCount),
		...identityNotes(identity, source.lineCount),
		...notes,
	]
	const read = [...printed, ...unitCosts(printed)]
	const rows = documentRows(heading, read)
	const checked = checks.flatMap((check) => [...check.run(rows)])
	return {
		county,
		department: [department],
		document: [document],
		...tables(document.document_id, [...read, ...checked], reference),
	}
}

const ABOUT_DOCUMENT: ReadonlySet<Reading['table']> = new Set(['coverage', 'stated_total'])

/** What the reader of projects makes of a total where it stands. */
const isOfTotal = (it: Reading, stated: readonly { readonly row: Place }[]): boolean =>
	(it.table === 'reconciliation' || it.table === 'finding') &&
	it.row.rule === projectsMakeUpStatedTotal.id &&
	stated.some(({ row }) => row.line_start === it.row.line_start)

/** Every item of coverage: as the readers say, else from the rows there are. */
function* covered(readings: readonly Reading[], lineCount: number): Generator<Reading> {
	const said = new Map(of(readings, 'coverage').map((it) => [it.row.item, it] as const))
	const projects = of(readings, 'project').map(({ row }) => row)
	const indicators = of(readings, 'indicator').map(({ row }) => row)
	const lines = of(readings, 'budget_line').map(({ row }) => row)
	const facts = of(readings, 'fact').map(({ row }) => row)
	const totals = lines.filter(({ level }) => level === 0)
	const income = lines.filter(
		({ statement, direction, amount_yuan }) =>
			statement === 'department_overview' && direction === 'revenue' && amount_yuan !== null,
	)
	const stated = of(readings, 'stated_total')[0]?.row
	const places = (rows: readonly Place[]) => span(rows)
	const overview = places(lines.filter(({ statement }) => statement === 'department_overview'))
	const whole = { line_start: 1, line_end: Math.max(1, lineCount) }
	// What an overview tells, statements tell in full.
	const made = [
		...coverage(lineCount, {
			projects: places(projects),
			project_codes: places(projects.filter(({ code }) => code !== null)),
			indicators: places(indicators),
			indicator_weights: places(indicators.filter(({ weight }) => weight !== null)),
			indicator_basis: places(indicators.filter(({ basis }) => basis !== null)),
			function_codes: places(lines.filter(({ function_code }) => function_code !== null)),
			economic_codes: places(lines.filter(({ economic_code }) => economic_code !== null)),
			stated_total:
				stated && lines.length === 0
					? { ...stated, state: stated.yuan === null ? 'unreadable' : 'disclosed' }
					: places(totals.length > 0 ? totals : income.slice(0, 1)),
			department_overview: overview ?? (lines.length > 0 ? { ...whole, state: 'not_applicable' } : null),
			staff: places(facts.filter(({ measure }) => measure.endsWith('_staff'))),
			payment_plan: places(of(readings, 'payment_plan').map(({ row }) => row)),
		}),
	]
	for (const it of made) yield it.table === 'coverage' ? (said.get(it.row.item) ?? it) : it
}

const ENCODINGS: Readonly<Record<Encoding, string>> = {
	'utf-8': 'UTF-8',
	'utf-16le': 'UTF-16',
	'utf-16be': 'UTF-16',
	gb18030: 'GB18030',
	big5: 'Big5',
}

/** A text that is not UTF-8 was read all the same, and says so. */
function encodingNotes(encoding: Encoding | null): readonly Reading[] {
	if (encoding === null || encoding === 'utf-8') return []
	const name = ENCODINGS[encoding]
	return [
		finding(
			{ line_start: 1, line_end: 1 },
			{
				rule: 'encoding-detected',
				kind: 'repair',
				severity: 'low',
				certainty: 'inference',
				zh: `文件不是 UTF-8，按 ${name} 编码读入。`,
				en: `The file is not UTF-8; it was read as ${name}.`,
			},
		),
	]
}
