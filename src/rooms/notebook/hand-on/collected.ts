import type { Locale } from '../../../base/text.ts'
import { gbt7714 } from '../../../share/cite.ts'
import type { NotebookPart } from '../../../share/notebook.ts'
import { address } from '../../../state/address.svelte.ts'
import type { Session } from '../../../state/session.svelte.ts'
import { known } from '../../../views/disclosures/disclosures.ts'
import { text as noteWords } from '../../../views/notes/text.ts'
import { documentNames } from '../../../views/share/document-names.ts'
import type { Excerpt } from '../../../views/share/excerpt.ts'
import { ownFilesWords } from '../../../views/share/own-files-words.ts'
import { today, workOf } from '../../../views/share/work.ts'
import { ask, filledIn } from '../bound-numbers.ts'
import { excerptOf } from '../excerpts.ts'
import { text } from '../text.ts'

/** A part of a notebook as it is now: a note with its numbers in their place, or what a pin shows. */
export type CollectedPart =
	| { readonly markdown: string }
	| {
			readonly title: string
			/** Undefined where its address shows nothing now. */
			readonly excerpt: Excerpt | undefined
			readonly link: string
	  }

/** Everything that a file of a notebook holds. */
export interface Collected {
	readonly locale: Locale
	readonly title: string
	/** Whether the title is the first heading of its parts. */
	readonly headed: boolean
	readonly parts: readonly CollectedPart[]
	/** What documents are called among the sources, by their ids. */
	readonly documents: Readonly<Record<string, string>>
	/** The day, ISO. */
	readonly day: string
	readonly version: string
	/** Whether the data are made up: files say so at their head, and every pin in its title. */
	readonly synthetic: boolean
	readonly stamp: string
	readonly citation: string
	/** The live notebook; undefined for one too long for a link. */
	readonly link: string | undefined
}

/**
 * Asks for all of a notebook, one part after the other.
 * @throws Fault of the engine, or of what had to be fetched
 */
export async function collected(
	session: Session,
	parts: readonly NotebookPart[],
	locale: Locale,
	link: string | undefined,
): Promise<Collected> {
	const { signal } = new AbortController()
	const words = text[locale]
	// Files lead to the data that they were made of.
	const pinned = { lang: locale, ...(session.version && { v: session.version }) }
	const at = (query: string) => {
		const keys = Object.fromEntries(new URLSearchParams(query))
		return address.file(address.elsewhere(['data'], { ...pinned, ...keys }))
	}
	const { synthetic } = session
	const named = (title: string) => (synthetic ? noteWords[locale].synthetic_title(title) : title)
	const all: CollectedPart[] = []
	for (const [index, part] of parts.entries()) {
		if (part.kind === 'note') {
			const numbers = await ask(session, part.text, locale, at('view=sql'), signal)
			all.push({ markdown: filledIn(part.text, numbers) })
		} else {
			const excerpt = await excerptOf(session, part, `p${String(index + 1)}`, locale, signal)
			all.push({
				title: named(excerpt?.title ?? part.title),
				excerpt: excerpt ?? undefined,
				link: at(part.query) + (part.fragment && `#${part.fragment}`),
			})
		}
	}
	const { version } = session
	const own = session.ownFiles()
	const heading = headingIn(parts)
	const title = named(heading ?? words.title)
	const work = { kind: 'view', title, name: 'notebook', locale, version, own, released: undefined } as const
	return {
		locale,
		title,
		headed: heading !== undefined,
		parts: all,
		documents: documentNames(await known(session), locale),
		day: today(),
		version,
		synthetic,
		stamp: words.stamp(today(), version, ownFilesWords(own, locale)),
		citation: gbt7714(workOf({ ...work, link: link ?? at('view=notebook') })),
		link,
	}
}

/** The first heading that the reader wrote. */
const headingIn = (parts: readonly NotebookPart[]): string | undefined =>
	parts
		.map((part) => (part.kind === 'note' ? /^#{1,3} +(.+?)[ #]*$/m.exec(part.text)?.[1] : undefined))
		.find((heading) => heading !== undefined)
		?.replace(/[*_`]/g, '')
