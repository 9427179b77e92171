import { number, text } from '../../../engine/row.ts'

/** One item of one disclosure: `state` is one of `COVERAGE_STATES`; lines are the whole document where it was not found. */
export const rows = {
	document_id: text,
	item: text,
	state: text,
	origin: text,
	line_start: number,
	line_end: number,
}
