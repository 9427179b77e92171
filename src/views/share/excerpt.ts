import type { Locale } from '../../base/text.ts'
import type { Lines } from '../../share/page.ts'
import type { Session } from '../../state/session.svelte.ts'
import type { Table } from '../view.ts'

/** A drawing, what stands above it, and what it shows in a sentence. */
export interface Drawn {
	readonly caption: string
	readonly sentence: string
	/** SVG text whose colours are names of `tokens.css`. */
	readonly svg: string
	/** Which origins its fills show; none where they say nothing. */
	readonly origins: readonly string[]
	/** What stands below it, such as the year and the source of what was divided by. */
	readonly below?: readonly string[]
}

/** What a page shows at an address, to stand elsewhere: in a file, in a notebook. */
export interface Excerpt {
	readonly title: string
	readonly lead: string
	readonly pictures: readonly Drawn[]
	readonly table: Table
	/** The statement that was asked, where it is a reader's own. */
	readonly statement?: string
	/** The lines that its numbers stand in. */
	readonly leads: readonly Lines[]
	readonly notes: readonly string[]
}

/** An address within a room, and the language in which it is shown. */
export interface ExcerptPlace {
	readonly search: URLSearchParams
	/** What stands behind `#`, without it. */
	readonly fragment: string
	readonly locale: Locale
}

/**
 * Asks for what a room shows at an address; null where there is nothing at it.
 * @throws Fault of the engine, or of what had to be fetched
 */
export type TakeExcerpt = (
	session: Session,
	place: ExcerptPlace,
	signal: AbortSignal,
) => Promise<Excerpt | null>
