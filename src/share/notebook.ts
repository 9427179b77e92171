import { seal, unseal, type Unreadable } from './fragment.ts'
import { partsOf } from './fragment-parts.ts'
import { page } from './page.ts'

/** What was pinned: an address within the site, without what belongs to the page that shows it. */
export interface Pin {
	readonly kind: 'pin'
	/** The query without `?`: room, view and choices. */
	readonly query: string
	/** What stands behind `#`, without it: a statement, and the files of a reader's own that it depends on. */
	readonly fragment: string
	/** What it was called when it was pinned: said where it can no longer be shown. */
	readonly title: string
}

/** Words between pins, in Markdown. */
export interface Note {
	readonly kind: 'note'
	readonly text: string
}

/** A part of a notebook. */
export type NotebookPart = Pin | Note

/** The number of the format in a link; 1 and 2 are statements, 4 files of a reader's own. Never given another meaning. */
const FORMAT = 3

/** Keys of the page around a pin: another page has its own. */
const NOT_PINNED = ['data', 'v', 'lang', 'embed', 'src', 'of', 'tab'] as const satisfies readonly (
	keyof typeof page | 'of' | 'tab'
)[]

/** The pin of an address; lines that stand open beside a page are no part of it, but those of the source room are what it shows. */
export function pinOf(address: string, title: string): Pin {
	const [, query = '', fragment = ''] = /^[^?#]*(?:\?([^#]*))?(?:#(.*))?$/s.exec(address) ?? []
	const search = new URLSearchParams(query)
	const isPassage = search.get('view') === 'source'
	for (const key of NOT_PINNED) if (!(isPassage && key === 'src')) search.delete(key)
	return { kind: 'pin', query: search.toString(), fragment, title }
}

/** What a stored value is as a part of a notebook; undefined where it is none. */
export function partFrom(json: unknown): NotebookPart | undefined {
	if (typeof json !== 'object' || json === null) return undefined
	const { kind, query, fragment, title, text } = json as Readonly<Record<string, unknown>>
	if (kind === 'note' && typeof text === 'string') return { kind, text }
	if (kind !== 'pin' || typeof query !== 'string') return undefined
	if (typeof fragment !== 'string' || typeof title !== 'string') return undefined
	return { kind, query, fragment, title }
}

/** A notebook as the fragment of an address; null for one that is too large for a link. */
export const encodeNotebook = (parts: readonly NotebookPart[]): Promise<string | null> =>
	seal(FORMAT, JSON.stringify(parts.map(written)))

const written = (part: NotebookPart): readonly string[] =>
	part.kind === 'note' ? [part.text] : [part.query, part.fragment, part.title]

/** A notebook read from a link. */
export interface DecodedNotebook {
	readonly parts: readonly NotebookPart[]
	/** Parts that are of no form known here, and were left out. */
	readonly strange: number
}

/** Reads what `encodeNotebook` wrote; never throws. */
export async function decodeNotebook(
	fragment: string,
): Promise<DecodedNotebook | { readonly unreadable: Unreadable }> {
	const found = await unseal(partsOf(fragment).asked, [FORMAT])
	if ('unreadable' in found) return found
	const all = listIn(found.text)
	if (!all) return { unreadable: 'damaged' }
	const parts = all.flatMap((one) => readOf(one) ?? [])
	return { parts, strange: all.length - parts.length }
}

function readOf(one: unknown): NotebookPart | undefined {
	if (!Array.isArray(one)) return undefined
	const [first, fragment, title] = one as readonly unknown[]
	return one.length === 1
		? partFrom({ kind: 'note', text: first })
		: partFrom({ kind: 'pin', query: first, fragment, title })
}

function listIn(text: string): readonly unknown[] | undefined {
	try {
		const json: unknown = JSON.parse(text)
		return Array.isArray(json) ? json : undefined
	} catch {
		// A checksum over something else.
		return undefined
	}
}
