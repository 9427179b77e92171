import type { Tables } from '../schema/schema.ts'
import { projectFunctions } from './functions/project-functions.ts'
import { identified } from './identifiers.ts'
import { owners } from './owner.ts'
import { suggestPurposes } from './purposes/suggest.ts'
import type { Reading } from './reading.ts'
import type { Reference } from './reference.ts'
import { unique } from './repeated.ts'

/** The tables that come from a document, beside the rows of the document and its department. */
export type ReadTables = Pick<
	Tables,
	| 'coverage'
	| 'budget_line'
	| 'project'
	| 'project_purpose'
	| 'project_function'
	| 'cost_share'
	| 'formula'
	| 'unit_cost'
	| 'payment_plan'
	| 'indicator'
	| 'goal'
	| 'fact'
	| 'reconciliation'
	| 'finding'
>

/** The tables that come from documents, as opposed to the reference tables. */
export type DocumentTables = Pick<Tables, 'department' | 'document'> & ReadTables

/** Columns that only some documents print. */
const NOT_PRINTED = {
	project: { initial_yuan: null, adjusted_yuan: null, executed_yuan: null, score: null },
	indicator: { actual_value: null, actual_printed: null, score: null },
} as const

type Of<T extends Reading['table']> = Extract<Reading, { readonly table: T }>

/** The readings of one table, in their order. */
export const of = <T extends Reading['table']>(readings: readonly Reading[], table: T): Of<T>[] =>
	readings.filter((reading): reading is Of<T> => reading.table === table)

/** The readings of one document as rows under its identifiers. */
export function tables(document_id: string, readings: readonly Reading[], reference: Reference): ReadTables {
	const project = identified(document_id, of(readings, 'project')).map(([project_id, { row }]) => ({
		project_id,
		document_id,
		...NOT_PRINTED.project,
		...row,
	}))
	const budget_line = identified(document_id, of(readings, 'budget_line')).map(([line_id, { row }]) => ({
		line_id,
		document_id,
		...row,
	}))
	const project_purpose = suggestPurposes(project, reference.purpose_rule)
	const functions = projectFunctions({
		projects: project,
		lines: budget_line,
		purposes: project_purpose,
		rules: reference.function_rule,
	})
	const ids = project.map(({ project_id }) => project_id)
	const projects = owners(readings, ids)
	const indicators = identified(document_id, of(readings, 'indicator'))
	const indicatorOf = indicatorNames(indicators)
	const cost_share = unique(
		'cost_share',
		of(readings, 'cost_share').map((it) => ({ document_id, project_id: projects.required(it), ...it.row })),
	)
	const payment_plan = unique(
		'payment_plan',
		of(readings, 'payment_plan').map((it) => ({ document_id, project_id: projects.required(it), ...it.row })),
	)
	const formula = unique(
		'formula',
		of(readings, 'formula').map((it) => ({ document_id, project_id: projects.of(it), ...it.row })),
	)
	const fact = unique(
		'fact',
		of(readings, 'fact').map(({ row }) => ({ document_id, ...row })),
	)
	const noticed = [functions, projects, cost_share, payment_plan, formula, fact].flatMap((it) => it.findings)
	const findings = [...of(readings, 'finding'), ...of(noticed, 'finding')]
	return {
		coverage: of(readings, 'coverage').map(({ row }) => ({ document_id, ...row })),
		budget_line,
		project,
		project_purpose,
		project_function: functions.rows,
		cost_share: cost_share.rows,
		formula: formula.rows,
		unit_cost: identified(document_id, of(readings, 'unit_cost')).map(([unit_cost_id, it]) => ({
			unit_cost_id,
			document_id,
			project_id: projects.of(it),
			indicator_id: indicatorOf(it.project_line, it.indicator_seq),
			...it.row,
		})),
		payment_plan: payment_plan.rows,
		indicator: indicators.map(([indicator_id, it]) => ({
			indicator_id,
			document_id,
			project_id: projects.of(it),
			...NOT_PRINTED.indicator,
			...it.row,
		})),
		goal: identified(document_id, of(readings, 'goal')).map(([goal_id, { row }]) => ({
			goal_id,
			document_id,
			...row,
		})),
		fact: fact.rows,
		reconciliation: numbered(of(readings, 'reconciliation')).map((row) => ({ document_id, ...row })),
		finding: identified(document_id, findings).map(([finding_id, it]) => ({
			finding_id,
			document_id,
			project_id: projects.named(it.project_line),
			indicator_id: indicatorOf(it.project_line, it.indicator_seq),
			...quoted(it.row),
		})),
	}
}

type Named = (projectLine: number | undefined, seq: number | undefined) => string | null

/** The indicator of a project (or of the department) by its order there. Where several have it, none is named. */
function indicatorNames(indicators: readonly (readonly [string, Of<'indicator'>])[]): Named {
	const key = (line: number | undefined, seq: number) => `${String(line)} ${String(seq)}`
	const ids = new Map<string, string[]>()
	for (const [id, { project_line, row }] of indicators) {
		const at = key(project_line, row.seq)
		ids.set(at, [...(ids.get(at) ?? []), id])
	}
	return (line, seq) => {
		if (seq === undefined) return null
		const [first, ...others] = ids.get(key(line, seq)) ?? []
		if (!first)
			throw new Error(`A reading names indicator ${String(seq)} of line ${String(line)}, which was not read.`)
		return others.length === 0 ? first : null
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
	Object.values(row).includes('')
		? (Object.fromEntries(
				Object.entries(row).map(([name, value]) => [name, value === '' ? null : value]),
			) as T)
		: row
