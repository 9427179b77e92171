import type { Row, Tables } from '../src/schema/schema.ts'
import type { Answers } from '../src/ingest/identity/answers.ts'
import { sameIdentity } from '../src/ingest/identity/same.ts'
import type { DocumentTables } from '../src/ingest/tables.ts'
import { lineCountOf, readFile, type FileOutcome } from '../src/ingest/read-file.ts'
import { failed, refusedFinding, type Refusal } from '../src/ingest/refusal.ts'
import { inPinyin } from './pinyin.ts'
import type { InputFile, ReferenceTables } from './inputs.ts'

/**
 * Every table, from the files and the reference tables. A file that cannot be read is a finding, whatever is wrong with
 * it; documents of one identity stand side by side, the later ones numbered, and a finding says so.
 */
export function read(files: readonly InputFile[], reference: ReferenceTables, answers: Answers = {}): Tables {
	const taken = new Map<string, string>()
	const free = (id: string) => {
		let own = id
		for (let nth = 2; taken.has(own); nth += 1) own = `${id}-${String(nth)}`
		taken.set(own, id)
		return own
	}
	const outcomes = files.map((file) => ({ file, made: outcomeOf(file, reference, answers, free) }))
	const documents = outcomes.flatMap(({ made }) => (made.outcome === 'read' ? made.documents : []))
	const unread = outcomes.flatMap(({ file, made }) =>
		made.outcome === 'refused' ? [refusedFinding(made, lineCountOf(file.opened))] : [],
	)
	const denominators = outcomes.flatMap(({ made }) =>
		made.outcome === 'read' ? (made.denominators ?? []) : [],
	)
	const all = <T extends keyof DocumentTables>(table: T) =>
		documents.flatMap((it): readonly DocumentTables[T][number][] => it[table])
	return {
		...reference,
		county: counties(documents, reference),
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
		denominator: [...reference.denominator, ...denominators],
		finding: [...all('finding'), ...sameIdentity(all('document'), taken), ...unread],
	}
}

/** A fault while one file is read stops that file alone, and is told. */
function outcomeOf(
	{ name, opened, sha256, answers: said, corrections = [], mapping }: InputFile,
	reference: ReferenceTables,
	answers: Answers,
	free: (id: string) => string,
): FileOutcome | Refusal {
	try {
		return readFile(
			{ opened, sha256, answers: { ...said, ...answers }, corrections, mapping },
			reference,
			free,
		)
	} catch (error) {
		return failed(name, error instanceof Error ? error.message : String(error))
	}
}

type Documents = readonly (DocumentTables & { readonly county: Row<'county'> | null })[]

/** The counties of the reference table, then those of other documents in their order. */
function counties(documents: Documents, { county }: ReferenceTables): Row<'county'>[] {
	const rows = [...county, ...documents.flatMap((it) => it.county ?? [])]
	return [...new Map(rows.map((row) => [row.county_code, row])).values()]
}

/** One row a department, as its latest disclosure names it. */
function departments(documents: readonly DocumentTables[]): Row<'department'>[] {
	const year = (it: DocumentTables) => it.document[0]?.fiscal_year ?? 0
	const oldestFirst = documents.toSorted((a, b) => year(a) - year(b)).flatMap((it) => it.department)
	const latest = new Map(oldestFirst.map((row) => [row.department_id, row]))
	return [...latest.values()].sort((a, b) => (a.department_id < b.department_id ? -1 : 1))
}
