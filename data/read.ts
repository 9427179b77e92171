import type { Row, Tables } from '../src/schema/schema.ts'
import { ingest, type DocumentTables } from '../src/ingest/ingest.ts'
import { refusedFinding } from '../src/ingest/refusal.ts'
import { source } from '../src/ingest/source.ts'
import { inPinyin } from './pinyin.ts'
import type { InputFile, ReferenceTables } from './inputs.ts'

/** Every table, from the disclosures and the reference tables; a file that cannot be read as one is a finding. */
export function read(files: readonly InputFile[], reference: ReferenceTables): Tables {
	const ingested = files.map((file) => ({ file, made: ingest(file, reference) }))
	const documents = ingested.flatMap(({ made }) => (made.outcome === 'read' ? [made.tables] : []))
	const unread = ingested.flatMap(({ file, made }) =>
		made.outcome === 'refused' ? [refusedFinding(made, source(file.text).lines.length)] : [],
	)
	const all = <T extends keyof DocumentTables>(table: T) =>
		documents.flatMap((it): readonly DocumentTables[T][number][] => it[table])
	return {
		...reference,
		department: departments(documents),
		document: all('document'),
		coverage: all('coverage'),
		budget_line: all('budget_line'),
		project: all('project'),
		project_pinyin: all('project').map(inPinyin),
		project_function: all('project_function'),
		project_purpose: all('project_purpose'),
		cost_share: all('cost_share'),
		formula: all('formula'),
		unit_cost: all('unit_cost'),
		payment_plan: all('payment_plan'),
		indicator: all('indicator'),
		goal: all('goal'),
		fact: all('fact'),
		reconciliation: all('reconciliation'),
		finding: [...all('finding'), ...unread],
	}
}

/** One row a department, as its latest disclosure names it. */
function departments(documents: readonly DocumentTables[]): Row<'department'>[] {
	const year = (it: DocumentTables) => it.document[0]?.fiscal_year ?? 0
	const oldestFirst = documents.toSorted((a, b) => year(a) - year(b)).flatMap((it) => it.department)
	const latest = new Map(oldestFirst.map((row) => [row.department_id, row]))
	return [...latest.values()].sort((a, b) => (a.department_id < b.department_id ? -1 : 1))
}
