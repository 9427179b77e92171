import type { AmountUnit } from '../base/money.ts'
import type { Row, TableName } from '../schema/schema.ts'

/** Where something stands in a document: 1-based lines, both included. */
export interface Place {
	readonly line_start: number
	readonly line_end: number
}

/** Columns that no reader gives: identifiers and `document_id` follow once the document is known. */
type Given =
	'document_id' | 'line_id' | 'project_id' | 'finding_id' | 'indicator_id' | 'goal_id' | 'unit_cost_id'
/** Columns that only some documents print; a reader that never meets them leaves them out. */
type Beside = 'initial_yuan' | 'adjusted_yuan' | 'executed_yuan' | 'score' | 'actual_value' | 'actual_printed'
type Fresh<T extends TableName> = Omit<Row<T>, Given | Beside> & Partial<Pick<Row<T>, Beside & keyof Row<T>>>

/**
 * One thing read from a document. A `finding` about a project names it by the project's own first line (`project_line`).
 * A layout never throws on a damaged document: what it did not understand is a finding.
 */
export type Reading = RowReading & {
	/** Whose row it is; what is not printed there is the file's own. */
	readonly owner?: PrintedOwner
	/** Whose it is as the reader of the file says against what is printed; goes before all else. */
	readonly readersOwner?: Omit<PrintedOwner, 'department_code'>
	/** The statement that it is part of was printed before: both by their first lines. */
	readonly repeats?: { readonly first: number; readonly own: number }
	/** The first line of the statement that it is part of. */
	readonly statementAt?: number
}

/** Whose a table, form or row is, as printed at it. */
export interface PrintedOwner {
	readonly county?: string
	readonly department?: string
	readonly department_code?: string
	readonly fiscal_year?: number
	readonly stage?: Row<'document'>['stage']
}

type RowReading =
	| { readonly table: 'budget_line'; readonly row: Fresh<'budget_line'> }
	| { readonly table: 'project'; readonly row: Fresh<'project'> }
	| { readonly table: 'coverage'; readonly row: Fresh<'coverage'> }
	| { readonly table: 'reconciliation'; readonly row: Fresh<'reconciliation'> }
	| {
			readonly table: 'finding'
			readonly row: Fresh<'finding'>
			readonly project_line?: number
			/** The indicator it is about, by its `seq` in that project (or in the document). */
			readonly indicator_seq?: number
	  }
	| OfProject<'indicator'>
	| OfProject<'payment_plan'>
	| OfProject<'cost_share'>
	| OfProject<'formula'>
	| (OfProject<'unit_cost'> & { readonly indicator_seq?: number })
	| { readonly table: 'goal'; readonly row: Fresh<'goal'> }
	| { readonly table: 'fact'; readonly row: Fresh<'fact'> }
	| { readonly table: 'stated_total'; readonly row: StatedTotal }

/** A row about a project, named by the project's own first line; none where it is about the whole department. */
interface OfProject<T extends TableName> {
	readonly table: T
	readonly row: Fresh<T>
	readonly project_line?: number
}

/** A total that a list of projects or a sentence prints over all projects; null where its digits or unit cannot be read. */
export interface StatedTotal extends Place {
	readonly yuan: bigint | null
}

/** What a document says of itself, as far as it is printed. */
export interface Heading {
	readonly title: string
	/** The disclosing department as printed, such as 中共湟源县委组织部. */
	readonly department_name: string
	readonly printed_code: string | null
	readonly fiscal_year: number | null
	readonly scope: Row<'document'>['scope']
	readonly amount_unit: AmountUnit | null
	readonly stated_total_yuan: bigint | null
	readonly template_family: Row<'document'>['template_family']
}

/** A document's text as lines; `lines[0]` is line 1. */
export interface Source {
	readonly lines: readonly string[]
}
