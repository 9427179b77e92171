import { number, text } from '../../../engine/row.ts'

/** How many findings of a kind and severity (`part` `finding`), or checks of an outcome (`check`, severity empty). */
export const rows = {
	document_id: text,
	part: text,
	kind: text,
	severity: text,
	amount: number,
}
