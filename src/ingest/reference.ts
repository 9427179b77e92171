import type { Tables } from '../schema/schema.ts'
import type { Heading } from './reading.ts'

/** What ingest must know beside the document: which counties, kinds of department and purposes there are. */
export type Reference = Pick<
	Tables,
	'county' | 'division' | 'department_kind' | 'purpose_rule' | 'function_rule'
>

type County = Reference['county'][number]
type Kind = Reference['department_kind'][number]

/** The counties whose name stands in the department's name, or, where it names none, in the title. */
export function counties(heading: Heading, reference: Reference): readonly County[] {
	const naming = (text: string) => reference.county.filter((county) => text.includes(county.name))
	const named = naming(heading.department_name)
	return named.length > 0 ? named : naming(heading.title)
}

/** The kinds of department whose pattern fits the department's name. */
export const kinds = (heading: Heading, reference: Reference): readonly Kind[] =>
	reference.department_kind.filter((kind) => new RegExp(kind.pattern, 'u').test(heading.department_name))
