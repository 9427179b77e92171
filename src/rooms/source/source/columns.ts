import { choice } from '../../../share/page.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'
import { reading } from '../reading/params.ts'

/** The choice of disclosures; what stands open of one of them. */
export const params = { ...choice, at: reading.at, row: reading.row, find: reading.find }

/** Counts: lines of the text, rows taken from them, and findings, repairs among them. */
export const columns = {
	document_id: kind.disclosure,
	title: kind.words,
	source_file: kind.hidden(kind.code),
	line_count: kind.count,
	taken: kind.count,
	repairs: kind.count,
	findings: kind.count,
}

export type DocumentsScene = Scene<typeof params, typeof columns>
