import { nullable, number, text } from '../../../engine/row.ts'

/** A place where a text stands that is alike another one; rows of one group follow each other. */
export const rows = {
	/** The group is called after its first place. */
	group_key: text,
	place_key: text,
	document_id: text,
	project_key: nullable(text),
	project: nullable(text),
	said: text,
	target_printed: nullable(text),
	damage_rule: nullable(text),
	/** `own`: it speaks of what only few projects are called, its own among them; `other`; `unknown`: no such name. */
	speaks: text,
	/** To the first text of the group, in percent. */
	alike: number,
	origin: text,
	line_start: number,
	line_end: number,
}
