import { number, text } from '../../../engine/row.ts'

/** Counts: lines of the text, rows taken from them, and findings, repairs among them. */
export const rows = {
	document_id: text,
	title: text,
	source_file: text,
	line_count: number,
	taken: number,
	repairs: number,
	findings: number,
}
