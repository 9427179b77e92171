import type { Locale } from '../../base/text.ts'
import { encode } from '../../share/fragment.ts'
import type { Session } from '../../state/session.svelte.ts'
import { asFault } from '../../base/fault.ts'
import { sentence } from '../../base/faults.ts'
import { plain } from './markdown.ts'
import { text } from './text.ts'

/** `[[SELECT …]]` in a note stands for the first value of the answer. */
const BOUND = /\[\[\s*((?:SELECT|WITH|FROM)\b[\s\S]*?)\s*\]\]/gi

/** The statements in a note, each once. */
export const statementsIn = (note: string): readonly string[] => [
	...new Set([...note.matchAll(BOUND)].map(([, sql = '']) => sql)),
]

/** A value that a statement in a note gave: as it is read, and the address that asks the statement again. */
export interface BoundNumber {
	readonly shown: string
	/** Query and fragment; null for a statement too long for an address. */
	readonly link: string | null
}

/** A note with the values of its statements in their place, as Markdown; one that is not known yet is a mark of waiting. */
export const filledIn = (note: string, numbers: ReadonlyMap<string, BoundNumber>): string =>
	note.replace(BOUND, (_, sql: string) => {
		const found = numbers.get(sql)
		if (!found) return '…'
		return found.link === null ? plain(found.shown) : `[${plain(found.shown)}](<${found.link}>)`
	})

/** Asks every statement of a note. One that fails stands as its fault: the others are not lost. */
export async function ask(
	session: Session,
	note: string,
	locale: Locale,
	bench: string,
	signal: AbortSignal,
): Promise<ReadonlyMap<string, BoundNumber>> {
	const numbers = new Map<string, BoundNumber>()
	for (const sql of statementsIn(note)) {
		const fragment = await encode({ sql, values: {} })
		const link = fragment === null ? null : `${bench}#${fragment}`
		numbers.set(sql, { shown: await valueOf(session, sql, locale, signal), link })
	}
	return numbers
}

async function valueOf(session: Session, sql: string, locale: Locale, signal: AbortSignal): Promise<string> {
	const words = text[locale]
	try {
		const { result } = await session.select(sql, {}, signal, { limit: 1 })
		const cell = result.length ? result.cell(0, 0) : null
		if (cell === null) return words.no_value
		const kind = result.columns[0]?.kind
		return kind === 'integer' || kind === 'decimal' || kind === 'double'
			? grouped(String(cell))
			: String(cell)
	} catch (error) {
		const fault = asFault(error)
		if (fault.code === 'engine/cancelled') throw error
		return words.no_answer(sentence(fault, locale))
	}
}

/** A printed number with its thousands set apart; its digits stay. */
const grouped = (digits: string): string =>
	digits.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','))
