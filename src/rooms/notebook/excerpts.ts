import type { Locale } from '../../base/text.ts'
import { page } from '../../share/page.ts'
import { read } from '../../share/param.ts'
import type { Pin } from '../../share/notebook.ts'
import type { Session } from '../../state/session.svelte.ts'
import type { LinkTarget } from '../../views/link.ts'
import type { Excerpt } from '../../views/share/excerpt.ts'
import { apart } from '../../views/share/markup.ts'
import type { Table } from '../../views/view.ts'
import { roomOf } from '../index.ts'

/**
 * What a pin shows now; null where its room shows nothing at its address. `name` sets the drawings apart from those of
 * other pins of the page: letters, digits and hyphens.
 * @throws Fault of the engine, or of what had to be fetched
 */
export async function excerptOf(
	session: Session,
	{ query, fragment }: Pin,
	name: string,
	locale: Locale,
	signal: AbortSignal,
): Promise<Excerpt | null> {
	const search = new URLSearchParams(query)
	const take = await roomOf(read(page, search).values.view).excerpts?.()
	const excerpt = await take?.(session, { search, fragment, locale }, signal)
	if (!excerpt) return null
	const pictures = excerpt.pictures.map((picture) => ({ ...picture, svg: apart(picture.svg, name) }))
	return { ...excerpt, pictures }
}

/** The keys of the room that a pin names, with further ones. */
const roomAt = (query: string, further: Readonly<Record<string, string>> = {}): LinkTarget => {
	const { view = '', ...keys } = Object.fromEntries(new URLSearchParams(query))
	return { room: view, keys: { ...keys, ...further } }
}

/** A table whose numbers lead where they lead in the room that it was pinned in. */
export const leading = ({ rows, ...table }: Table, { query }: Pin): Table => ({
	...table,
	rows: rows.map((row) =>
		row.map((cell) => {
			if (typeof cell === 'string') return cell
			const { target } = cell
			if ('of' in target) return { ...cell, target: roomAt(query, { of: target.of }) }
			return 'at' in target ? { ...cell, target: roomAt(query, { at: target.at }) } : cell
		}),
	),
})
