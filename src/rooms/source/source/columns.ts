import { choice } from '../../../share/page.ts'
import { code, count, disclosure, hidden, words } from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'
import { reading } from '../reading/params.ts'

/** The choice of disclosures; what stands open of one of them. */
export const params = { ...choice, at: reading.at, row: reading.row, find: reading.find }

/** Counts: lines of the text, rows taken from them, and findings, repairs among them. */
export const columns = {
	document_id: disclosure,
	title: words,
	source_file: hidden(code),
	line_count: count,
	taken: count,
	repairs: count,
	findings: count,
}

export type DocumentsScene = Scene<typeof params, typeof columns>
