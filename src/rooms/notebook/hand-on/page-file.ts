import tokens from '../../../ui/tokens.css?raw'
import { frozenDocument, frozenEnd, frozenExcerpt } from '../../../views/share/frozen.ts'
import { text as noteWords } from '../../../views/notes/text.ts'
import { escaped } from '../../../views/share/markup.ts'
import { text as shareWords } from '../../../views/share/text.ts'
import { text as viewWords } from '../../../views/text.ts'
import { htmlOf } from '../markdown.ts'
import { text } from '../text.ts'
import type { Collected, CollectedPart } from './collected.ts'

/** A notebook as one web page: no script, no request, the same for as long as it is kept. */
export function pageFile(all: Collected): File {
	const { locale, title, parts, stamp, citation, link, version, synthetic } = all
	const live = link
		? `<p><a href="${escaped(link)}" target="_blank" rel="noopener">${escaped(text[locale].live)}</a></p>`
		: ''
	const mark = synthetic ? `<p><strong>${escaped(noteWords[locale].synthetic)}</strong></p>` : ''
	const body = [mark, ...parts.map((part) => partOf(part, all)), frozenEnd(locale, stamp, citation), live]
	const html = frozenDocument({ locale, title, tokens }, body.join('\n<hr>\n'))
	return new File([html], `${text[locale].file}-${version}.html`, { type: 'text/html' })
}

function partOf(part: CollectedPart, { locale, documents }: Collected): string {
	if ('markdown' in part) return htmlOf(part.markdown)
	const { title, excerpt, link } = part
	const words = shareWords[locale]
	const shown = excerpt
		? frozenExcerpt({ ...excerpt, locale, documents, line: viewWords[locale].line, words })
		: `<p>${escaped(text[locale].gone(title))}</p>`
	return `<h2>${escaped(title)}</h2>
${shown}
<p><a href="${escaped(link)}" target="_blank" rel="noopener">${escaped(text[locale].open)}</a></p>`
}
