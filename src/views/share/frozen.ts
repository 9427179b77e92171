import type { Locale } from '../../base/text.ts'
import { SAMPLE, sampleOf } from '../../export/key-sample.ts'
import { text as files } from '../../export/text.ts'
import type { LinkedNumber } from '../link.ts'
import { originKey } from '../origin-key.ts'
import type { Table } from '../view.ts'
import type { Drawn, Excerpt } from './excerpt.ts'
import { escaped, LOOK, POLICY, still } from './markup.ts'

/** What a frozen page shows, in words of one language. */
export interface Frozen extends Excerpt {
	readonly locale: Locale
	/** The documents that are named as sources: their words, and how one line of them is called. */
	readonly documents: Readonly<Record<string, string>>
	readonly line: (first: number, last: number) => string
	readonly citation: string
	/** When it was frozen, and of which data. */
	readonly stamp: string
	readonly link: string
	readonly words: {
		readonly table: string
		readonly frozen_query: string
		readonly notes: string
		readonly sources: string
		readonly open_live: string
	}
	/** The text of `tokens.css`. */
	readonly tokens: string
}

const STATEMENT =
	'pre{background:var(--sunken);padding:10px 12px;margin:0;overflow:auto;font:12.5px/1.5 var(--mono);tab-size:2}'

/** A page of its own: picture, table, notes, sources and citation; no script, no request, the same for as long as it is kept. */
export function frozen(page: Frozen): string {
	const { locale, title, words, link, stamp, citation } = page
	return frozenDocument(
		page,
		`<h1>${escaped(title)}</h1>
${frozenExcerpt(page)}
${frozenEnd(locale, stamp, citation)}
<p><a href="${escaped(link)}" target="_blank" rel="noopener">${escaped(words.open_live)}</a></p>`,
	)
}

/** A document around what is frozen. `tokens` is the text of `tokens.css`, `body` its HTML. */
export const frozenDocument = (
	{ locale, title, tokens }: Pick<Frozen, 'locale' | 'title' | 'tokens'>,
	body: string,
): string => `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${tokens.replaceAll('<', '')}${LOOK}${STATEMENT}</style>
</head>
<body>
${body}
</body>
</html>
`

/** What was shown, from its lead to its sources, as HTML. */
export function frozenExcerpt(
	page: Pick<Frozen, keyof Excerpt | 'locale' | 'documents' | 'line' | 'words'>,
): string {
	const { lead, pictures, table, statement, notes, words } = page
	return `<p class="quiet">${escaped(lead)}</p>
${keyOf(page)}
${pictures.map(figureOf).join('\n')}
<details open><summary>${escaped(words.table)}</summary><div class="scroll" tabindex="0">${tableOf(table)}</div></details>
${statement === undefined ? '' : `<details><summary>${escaped(words.frozen_query)}</summary><pre tabindex="0">${escaped(statement)}</pre></details>`}
${listOf(words.notes, notes)}
${listOf(words.sources, sourcesOf(page))}`
}

/** When and of which data it was frozen, how it is cited, and what may be done with it. */
export function frozenEnd(locale: Locale, stamp: string, citation: string): string {
	const { licence, licensed, colon } = files[locale]
	return [stamp, citation, `${licence}${colon}${licensed}`]
		.map((line) => `<p class="quiet">${escaped(line)}</p>`)
		.join('\n')
}

/** What the fills of the pictures mean. */
function keyOf({ pictures, locale }: Pick<Frozen, 'pictures' | 'locale'>): string {
	const origins = pictures.flatMap(({ origins }) => origins)
	const entries = originKey(origins, locale).map(({ fill, words }) => {
		const { width, height } = SAMPLE
		const size = `width="${String(width + 2)}" height="${String(height + 2)}"`
		return `<li><svg xmlns="http://www.w3.org/2000/svg" ${size} aria-hidden="true">${sampleOf(fill, 1, 1, 'var(--ink-2)')}</svg>${escaped(words)}</li>`
	})
	return entries.length ? `<ul class="key">${entries.join('')}</ul>` : ''
}

const figureOf = ({ caption, sentence, svg, below = [] }: Drawn): string =>
	`<figure><figcaption>${escaped(caption)}</figcaption><div class="scroll" tabindex="0">${still(svg, sentence)}</div>${below.map((line) => `<p class="quiet">${escaped(line)}</p>`).join('')}</figure>`

function tableOf({ columns, rows }: Table): string {
	const cell = (tag: string, at: number, text: string) =>
		`<${tag}${columns[at]?.kind === 'number' ? ' class="number"' : ''}>${escaped(text)}</${tag}>`
	const head = columns.map(({ title }, at) => cell('th', at, title)).join('')
	const body = rows.map((row) => `<tr>${row.map((one, at) => cell('td', at, shown(one))).join('')}</tr>`)
	return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`
}

const shown = (cell: string | LinkedNumber): string => (typeof cell === 'string' ? cell : cell.text)

const listOf = (title: string, items: readonly string[]): string =>
	items.length
		? `<h2>${escaped(title)}</h2><ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
		: ''

/** Every document that a number leads to, with its lines in order. */
export const sourcesOf = ({
	leads,
	documents,
	line,
}: Pick<Frozen, 'leads' | 'documents' | 'line'>): readonly string[] =>
	Object.entries(documents).flatMap(([document_id, title]) => {
		const own = leads.filter((one) => one.document_id === document_id)
		own.sort((a, b) => a.line_start - b.line_start)
		const lines = new Set(own.map(({ line_start, line_end }) => line(line_start, line_end)))
		return own.length ? [`${title}: ${[...lines].join(', ')}`] : []
	})
