import type { Locale } from '../../base/text.ts'
import { gbt7714 } from '../../share/cite.ts'
import tokens from '../../ui/tokens.css?raw'
import type { Disclosure } from '../disclosures/disclosures.ts'
import { text as roomWords } from '../text.ts'
import { documentNames } from './document-names.ts'
import type { Kept } from './embeddable.ts'
import { frozen } from './frozen.ts'
import { ownFilesWords, type CitedFile } from './own-files-words.ts'
import { text } from './text.ts'
import { today, workOf } from './work.ts'

interface Place {
	readonly title: string
	readonly locale: Locale
	readonly version: string
	/** Files of the reader's own beside the data of that version. */
	readonly own: readonly CitedFile[]
	readonly disclosures: readonly Disclosure[]
	/** The address that asks the same; null for a statement that is too long for one. */
	readonly link: string | null
	/** Where a statement can be asked at all. */
	readonly bench: string
}

/** What a statement answers now, as a page of its own. All of it is a stranger's: it is only ever text there. */
export function frozenQuery(
	kept: Kept,
	{ title, locale, version, own, disclosures, link, bench }: Place,
): string {
	const words = text[locale]
	const back = link ?? bench
	const work = { kind: 'query', title, name: 'query', locale, version, own, released: undefined } as const
	return frozen({
		...kept,
		notes: [...kept.notes, ...(link === null ? [words.frozen_unlinked] : [])],
		locale,
		title,
		documents: documentNames(disclosures, locale),
		line: roomWords[locale].line,
		citation: gbt7714(workOf({ ...work, link: back })),
		stamp: words.frozen_on(today(), version, ownFilesWords(own, locale)),
		link: back,
		words,
		tokens,
	})
}
