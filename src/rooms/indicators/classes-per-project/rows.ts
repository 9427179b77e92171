import { nullable, number, text } from '../../../engine/row.ts'

/** How many targets of a class a project has; no project where targets belong to the whole department. */
export const rows = {
	document_id: text,
	/** As the address writes the project; `whole` for the department. */
	project_key: text,
	project: nullable(text),
	class_id: text,
	counted: number,
	origin: text,
}
