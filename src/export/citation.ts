import { apa, bibtex, gbt7714, type Work } from '../share/cite.ts'
import { cited } from './about.ts'
import type { Sheet } from './sheet.ts'
import { text } from './text.ts'

/** How an answer is cited: GB/T 7714, APA and BibTeX, one under the other; `released` is the day its data were published. */
export function citation(sheet: Sheet, released: string | undefined): string {
	const words = text[sheet.locale]
	const work: Work = {
		author: words.author,
		title: sheet.title,
		edition: words.edition(`${sheet.version}${sheet.own ?? ''}`),
		version: sheet.version,
		released,
		accessed: sheet.made,
		link: sheet.link,
		key: `county-mirror-${sheet.name}-${sheet.version}`,
	}
	// The documents are others' works: each with what is recorded of its publication.
	const documents = sheet.sources.map((source) => cited({ ...source, lines: [] }, sheet.locale))
	return [
		gbt7714(work),
		apa(work),
		bibtex(work),
		...documents,
		`${words.licence}${words.colon}${words.licensed}`,
	]
		.map((entry) => `${entry}\n`)
		.join('\n')
}
