import type { Locale } from '../../base/text.ts'
import { gbt7714 } from '../../share/cite.ts'
import tokens from '../../ui/tokens.css?raw'
import type { ViewResult } from '../result.ts'
import { text as roomWords } from '../text.ts'
import { documentNames } from './document-names.ts'
import { frozen } from './frozen.ts'
import { assignedWords } from './assigned-words.ts'
import { ownFilesWords, type CitedFile } from './own-files-words.ts'
import { text } from './text.ts'
import { excerptOf } from './view-excerpt.ts'
import { today, workOf } from './work.ts'

interface Place {
	/** What it is called where it stands alone. */
	readonly title: string
	readonly locale: Locale
	readonly version: string
	/** Files of the reader's own beside the data of that version. */
	readonly own: readonly CitedFile[]
	/** The address that shows the same. */
	readonly link: string
}

/** What a view shows now, as a page of its own. */
export async function frozenView(
	shown: ViewResult,
	{ title, locale, version, own, link }: Place,
): Promise<string> {
	const words = text[locale]
	const excerpt = await excerptOf(shown, locale)
	const work = {
		kind: 'view',
		title,
		name: shown.view.id,
		locale,
		version,
		own,
		released: undefined,
	} as const
	return frozen({
		...excerpt,
		title,
		locale,
		documents: documentNames(shown.disclosures, locale),
		line: roomWords[locale].line,
		citation: gbt7714(workOf({ ...work, link })),
		stamp: words.frozen_on(today(), version, ownFilesWords(own, locale) + assignedWords(link, locale)),
		link,
		words,
		tokens,
	})
}
