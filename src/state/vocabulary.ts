import { text, type Row } from '../engine/row.ts'
import { needsData, read, type Params, type Rejected, type Vocabulary } from '../share/param.ts'
import { address } from './address.svelte.ts'
import type { Session } from './session.svelte.ts'
import projects from './named-projects.sql?raw'
import sql from './vocabulary.sql?raw'

const rows = { list: text, code: text }

/** Every code that an address may name, with the list that it stands in; projects, of which a country has too many, apart. */
export const vocabularyRows = { sql, rows, values: {} }

/** The projects of the disclosures that a text names, in small letters, as codes of an address. */
export const namedProjects = (named: string) => ({ sql: projects, rows, values: { named } })

/** Rows of that question by their lists. */
export function listsOf(rows: readonly Row<(typeof vocabularyRows)['rows']>[]): Vocabulary {
	const lists: Record<string, Set<string>> = { project: new Set() }
	for (const { list, code } of rows) (lists[list] ??= new Set()).add(code)
	return lists
}

const asked = new WeakMap<object, Map<string, Promise<Vocabulary>>>()

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
	const known = needed ? await vocabularyOf(session, namedIn(params, search)) : undefined
	const { absent } = read(params, search, known)
	// Once it was needed it is kept up to date: data may be added.
	if (known && (absent.length || address.vocabulary)) address.vocabulary = known
	return absent
}

/** What stands in the address where a project may: one follows its disclosure and a dot. */
const namedIn = (params: Params, search: URLSearchParams): string =>
	Object.entries(params)
		.filter(([, { known = [] }]) => known.some(({ among }) => among.includes('project')))
		.map(([key]) => search.get(key) ?? '')
		.join(' ')
		.trim()
		.toLowerCase()

function vocabularyOf(session: Session, named: string): Promise<Vocabulary> {
	const { data } = session
	const before = asked.get(data) ?? new Map<string, Promise<Vocabulary>>()
	asked.set(data, before)
	const known = before.get(named)
	if (known) return known
	const answer = Promise.all([
		session.ask(vocabularyRows),
		named ? session.ask(namedProjects(named)) : [],
	]).then((both) => listsOf(both.flat()))
	before.set(named, answer)
	answer.catch(() => before.delete(named))
	return answer
}
