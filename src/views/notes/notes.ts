import { count, markAmount } from '../../base/format.ts'
import type { Locale } from '../../base/text.ts'
import { nullable, number, text as words, type Row } from '../../engine/row.ts'
import type { Lines } from '../../share/page.ts'
import { nameOf } from '../disclosures/name.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'
import { NOTE_KINDS, type NoteKind } from './concerns.ts'
import sql from './notes.sql?raw'
import { text } from './text.ts'

/** What `notes.sql` answers. */
export const noteRows = {
	kind: words,
	document_id: words,
	line_start: nullable(number),
	said: nullable(words),
	part: nullable(number),
	whole: nullable(number),
	/** How many disclosures the note touches in all; of these no more come than it names. */
	touched: number,
}
export type NoteRow = Row<typeof noteRows>

const ALL = 2_147_483_647

/**
 * What touches the comparability of the disclosures that a view shows, by its parameters as the address writes them. A view
 * with `left` and `right` shows two: those named there, else the first of the choice.
 */
export const notes = (about: 'money' | 'targets', values: Readonly<Record<string, string>>) => {
	const { c = '', dep = '', y = '', at = '', left = '', right = '' } = values
	const most = String('left' in values ? 2 : ALL)
	return { sql, rows: noteRows, values: { about, c, dep, y, at, left, right, most } }
}

export interface Note {
	readonly kind: NoteKind
	/** What stands before and after the facts. */
	readonly before: string
	readonly after: string
	/** How many disclosures it touches beyond those named. */
	readonly further: number
	/** The disclosures it touches, each with what the note says of it and where it says so; no more than anybody reads. */
	readonly facts: readonly { readonly who: string; readonly said: string; readonly lines: Lines | null }[]
}

type Words = (typeof text)[Locale]

/** What a note says of one disclosure beside its name; empty where the name is all. */
function fact(row: NoteRow, words: Words, locale: Locale): string {
	const wan = (yuan: number | null) => (yuan === null ? '' : markAmount(yuan, 'wan', locale))
	const counted = (value: number | null) => count(value ?? 0, locale)
	switch (row.kind) {
		case 'scopes':
			return words[`fact_scope_${row.said ?? ''}` as 'fact_scope_projects']
		case 'partly_itemised':
			return words.fact_part(wan(row.part), wan(row.whole))
		case 'no_total':
			return words.fact_sum(wan(row.part))
		case 'shared_cost':
			return words.fact_tasks(counted(row.whole), wan(row.part))
		case 'repaired':
			return words.fact_repairs(counted(row.part))
		case 'departmental':
		case 'damaged':
			return words.fact_targets(counted(row.part))
		case 'worded':
			return words.fact_of(counted(row.part), counted(row.whole))
		case 'classes_read':
			return row.whole
				? words.fact_suggested(counted(row.part), counted(row.whole))
				: words.fact_targets(counted(row.part))
		case 'units':
			return words.fact_unit(row.said ?? '')
		default:
			return ''
	}
}

/** The notes in words, one a kind. */
export function notesOf(
	answer: readonly NoteRow[],
	disclosures: readonly Disclosure[],
	locale: Locale,
): Note[] {
	const words = text[locale]
	// Of thousands of disclosures notes name a few.
	const named = new Set(answer.map(({ document_id }) => document_id))
	const known = new Map(
		disclosures
			.filter(({ document_id }) => named.has(document_id))
			.map((disclosure) => [disclosure.document_id, nameOf(disclosure, locale)]),
	)
	return NOTE_KINDS.filter((kind) => answer.some((row) => row.kind === kind)).map((kind) => {
		const touched = answer.filter((row) => row.kind === kind)
		// Split where the facts stand, so that each can be a link of its own.
		const [before = '', after = ''] = words[kind](FACTS).split(FACTS)
		const facts = touched.map((row) => ({
			who: known.get(row.document_id) ?? row.document_id,
			said: fact(row, words, locale),
			lines:
				row.line_start === null
					? null
					: { document_id: row.document_id, line_start: row.line_start, line_end: row.line_start },
		}))
		return { kind, before, after, facts, further: (touched[0]?.touched ?? 0) - facts.length }
	})
}

const FACTS = '\u0000'
