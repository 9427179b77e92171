import type { Row, Tables } from '../src/schema/schema.ts'
import { ingest, type DocumentTables } from '../src/ingest/ingest.ts'
import type { InputFile, ReferenceTables } from './inputs.ts'

/** Every table, from the disclosures and the reference tables; throws with one sentence for each file refused. */
export function read(files: readonly InputFile[], reference: ReferenceTables): Tables {
	const ingested = files.map((file) => ingest(file, reference))
	const refused = ingested.flatMap((it) =>
		it.outcome === 'refused' ? [`${it.message_zh}\n${it.message_en}`] : [],
	)
	if (refused.length > 0) throw new Error(refused.join('\n'))
	const documents = ingested.flatMap((it) => (it.outcome === 'read' ? [it.tables] : []))
	const all = <T extends keyof DocumentTables>(table: T) =>
		documents.flatMap((it): readonly DocumentTables[T][number][] => it[table])
	return {
		...reference,
		department: departments(documents),
		document: all('document'),
		coverage: all('coverage'),
		budget_line: all('budget_line'),
		project: all('project'),
		project_function: all('project_function'),
		project_purpose: all('project_purpose'),
		reconciliation: all('reconciliation'),
		finding: all('finding'),
	}
}

/** One row a department, as its latest disclosure names it. */
function departments(documents: readonly DocumentTables[]): Row<'department'>[] {
	const year = (it: DocumentTables) => it.document[0]?.fiscal_year ?? 0
	const oldestFirst = documents.toSorted((a, b) => year(a) - year(b)).flatMap((it) => it.department)
	const latest = new Map(oldestFirst.map((row) => [row.department_id, row]))
	return [...latest.values()].sort((a, b) => (a.department_id < b.department_id ? -1 : 1))
}
