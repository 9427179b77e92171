import { text, type Row } from '../engine/row.ts'
import { needsData, read, type Params, type Rejected, type Vocabulary } from '../share/param.ts'
import { address } from './address.svelte.ts'
import type { Session } from './session.svelte.ts'
import sql from './vocabulary.sql?raw'

/** Every code that an address may name, with the list that it stands in. */
export const vocabularyRows = { sql, rows: { list: text, code: text }, values: {} }

/** Rows of that question by their lists. */
export function listsOf(rows: readonly Row<(typeof vocabularyRows)['rows']>[]): Vocabulary {
	const lists: Record<string, Set<string>> = {}
	for (const { list, code } of rows) (lists[list] ??= new Set()).add(code)
	return lists
}

const asked = new WeakMap<object, Promise<Vocabulary>>()

/**
 * Codes of an address that the data do not have; from now on it is read without them. Asks the engine only where a key is
 * there that needs it.
 * @throws Fault of the engine
 */
export async function absentIn(
	session: Session,
	params: Params,
	search: URLSearchParams,
): Promise<readonly Rejected[]> {
	const needed = Object.entries(params).some(([key, param]) => search.has(key) && needsData(param))
	const known = needed ? await vocabularyOf(session) : undefined
	const { absent } = read(params, search, known)
	// Once it was needed it is kept up to date: data may be added.
	if (known && (absent.length || address.vocabulary)) address.vocabulary = known
	return absent
}

function vocabularyOf(session: Session): Promise<Vocabulary> {
	const { data } = session
	const before = asked.get(data)
	if (before) return before
	const answer = Promise.resolve(session.ask(vocabularyRows)).then(listsOf)
	asked.set(data, answer)
	answer.catch(() => asked.delete(data))
	return answer
}
