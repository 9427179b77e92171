import { count } from '../../../base/format.ts'
import type { Row } from '../../../engine/row.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { LinkedNumber, LinkTarget } from '../../../views/link.ts'
import type { Scene, Table } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows as shape } from './rows.ts'
import { text } from './text.ts'

export type DocumentsScene = Scene<typeof params, typeof shape>

/** One row a disclosure; each title opens its text, each count the lines it was counted on. */
export function table({ rows, disclosures, locale }: DocumentsScene): Table {
	const words = text[locale]
	const names = new Map(disclosures.map((it) => [it.document_id, nameOf(it, locale)]))
	return {
		grouped: false,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_title, kind: 'name' },
			{ title: words.column_lines, kind: 'number' },
			{ title: words.column_taken, kind: 'number' },
			{ title: words.column_repairs, kind: 'number' },
			{ title: words.column_findings, kind: 'number' },
		],
		rows: rows.map((row) => {
			const figure = (text: string, hint: string, target: LinkTarget): LinkedNumber => ({
				text,
				origin: 'derived',
				hint,
				target,
			})
			const counted = (of: 'taken' | 'repairs' | 'findings', part: string) =>
				figure(count(row[of], locale), words[`hint_${of}`], { of: `${row.document_id}.${part}` })
			return [
				names.get(row.document_id) ?? row.document_id,
				{ ...figure(row.title, words.open(row.title), openedAt(row)), origin: 'disclosed' },
				figure(count(row.line_count, locale), words.hint_lines, openedAt(row)),
				counted('taken', 'taken'),
				counted('repairs', 'repair'),
				counted('findings', 'finding'),
			]
		}),
	}
}

const openedAt = ({ document_id }: Row<typeof shape>): LinkTarget => ({ at: document_id })
