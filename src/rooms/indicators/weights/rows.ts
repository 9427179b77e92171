import { flag, nullable, number, text } from '../../../engine/row.ts'

/** A class of a project: points printed beside those of the benchmark. All but the document is empty where no weights are printed. */
export const rows = {
	document_id: text,
	/** As the address writes the project. */
	project_key: nullable(text),
	project: nullable(text),
	seq: nullable(number),
	class_id: nullable(text),
	weight: nullable(number),
	benchmark: nullable(number),
	/** All classes of the project have the benchmark's points. */
	matches: nullable(flag),
	parts: nullable(number),
	line_start: nullable(number),
	line_end: nullable(number),
	source: nullable(text),
	confidence: nullable(text),
}
