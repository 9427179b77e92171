import type { Locale } from '../../base/text.ts'
import type { Work } from '../../share/cite.ts'
import { assignedWords } from './assigned-words.ts'
import { ownFilesWords, type CitedFile } from './own-files-words.ts'
import { text } from './text.ts'

/** What can be cited. */
export type Cited = 'view' | 'query' | 'dataset'

interface Asked {
	readonly kind: Cited
	readonly title: string
	/** Of the view or query: letters, digits and hyphens. */
	readonly name: string
	readonly locale: Locale
	readonly version: string
	/** Files of the reader's own beside it. */
	readonly own?: readonly CitedFile[]
	readonly released: string | undefined
	readonly link: string
	/** The day of access; today where it is not given. */
	readonly accessed?: string
}

/** What is cited, in the words of the page. */
export function workOf({
	kind,
	title,
	name,
	locale,
	version,
	own = [],
	released,
	link,
	accessed,
}: Asked): Work {
	const words = text[locale]
	return {
		author: words.site,
		title: { view: title, query: words.query_of(title), dataset: words.dataset_title }[kind],
		edition: words.edition(version, ownFilesWords(own, locale) + assignedWords(link, locale)),
		version,
		released,
		accessed: accessed ?? today(),
		link,
		key: ['county-mirror', kind === 'dataset' ? 'data' : name, version].join('-'),
	}
}

/** The reader's day, ISO. */
export function today(): string {
	const now = new Date()
	const two = (part: number) => String(part).padStart(2, '0')
	return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
