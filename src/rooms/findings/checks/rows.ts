import { nullable, number, text } from '../../../engine/row.ts'

/** How often a rule could be asked of a disclosure, and how it came out. */
export const rows = {
	document_id: text,
	rule: text,
	name_zh: text,
	name_en: text,
	reason_zh: nullable(text),
	reason_en: nullable(text),
	holds: number,
	fails: number,
	unformed: number,
	/** How far two numbers may differ and still agree, in `unit`: from the strictest to the widest of its checks. */
	tolerance_low: number,
	tolerance_high: number,
	unit: text,
}
