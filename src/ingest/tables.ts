import type { Row, Tables } from '../schema/schema.ts'
import { proveFunctions } from './functions/prove.ts'
import { identified } from './identifiers.ts'
import { suggestPurposes } from './purposes/suggest.ts'
import type { Reading } from './reading.ts'
import type { Reference } from './reference.ts'

/** The tables that come from a document, beside the rows of the document and its department. */
export type ReadTables = Pick<
	Tables,
	| 'coverage'
	| 'budget_line'
	| 'project'
	| 'project_function'
	| 'project_purpose'
	| 'reconciliation'
	| 'finding'
>

type Of<T extends Reading['table']> = Extract<Reading, { readonly table: T }>

/** The readings of one table, in their order. */
export const of = <T extends Reading['table']>(readings: readonly Reading[], table: T): Of<T>[] =>
	readings.filter((reading): reading is Of<T> => reading.table === table)

/** The readings of one document as rows under its identifiers. */
export function tables(document_id: string, readings: readonly Reading[], reference: Reference): ReadTables {
	const project = identified(document_id, of(readings, 'project')).map(([project_id, { row }]) => ({
		project_id,
		document_id,
		...row,
	}))
	const budget_line = identified(document_id, of(readings, 'budget_line')).map(([line_id, { row }]) => ({
		line_id,
		document_id,
		...row,
	}))
	return {
		coverage: of(readings, 'coverage').map(({ row }) => ({ document_id, ...row })),
		budget_line,
		project,
		project_function: proveFunctions(project, budget_line),
		project_purpose: suggestPurposes(project, reference.purpose_rule),
		reconciliation: numbered(of(readings, 'reconciliation')).map((row) => ({ document_id, ...row })),
		finding: identified(document_id, of(readings, 'finding')).map(([finding_id, { row, project_line }]) => ({
			finding_id,
			document_id,
			project_id: owner(project, project_line),
			indicator_id: null,
			...quoted(row),
		})),
	}
}

/** A row that a document prints twice is checked twice; the second subject is told from the first by a number. */
function numbered(readings: readonly Of<'reconciliation'>[]): Of<'reconciliation'>['row'][] {
	const times = new Map<string, number>()
	return readings.map(({ row }) => {
		const key = `${row.rule} ${row.subject}`
		const nth = (times.get(key) ?? 0) + 1
		times.set(key, nth)
		return nth === 1 ? row : { ...row, subject: `${row.subject} (${String(nth)})` }
	})
}

/** What a finding quotes of an empty cell is NULL: empty text never stands in a table. */
const quoted = <T extends object>(row: T): T =>
	Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' ? null : value])) as T

/** The project that begins in a line. Where several do, the finding is about the line and names none of them. */
function owner(projects: readonly Row<'project'>[], line: number | undefined): string | null {
	if (line === undefined) return null
	const [first, ...others] = projects.filter((project) => project.line_start === line)
	if (!first) throw new Error(`A finding names the project of line ${String(line)}, where no project begins.`)
	return others.length === 0 ? first.project_id : null
}
