import type { Tables } from '../schema/schema.ts'

/** What ingest must know beside the document: which counties, kinds of department and purposes there are. */
export type Reference = Pick<
	Tables,
	'county' | 'division' | 'department_kind' | 'purpose_rule' | 'function_rule'
>
