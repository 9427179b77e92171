import type { Locale } from '../../base/text.ts'
import { text as files } from '../../export/text.ts'
import type { Lines } from '../../share/page.ts'
import type { LinkedNumber } from '../link.ts'
import type { Table } from '../view.ts'
import { escaped, LOOK, POLICY, still } from './markup.ts'

/** A drawing, what stands above it, and what it shows in a sentence. */
export interface Drawn {
	readonly caption: string
	readonly sentence: string
	/** SVG text whose colours are names of `tokens.css`. */
	readonly svg: string
	/** What stands below it, such as the year and the source of what was divided by. */
	readonly below?: readonly string[]
}

/** What a frozen page shows, in words of one language. */
export interface Frozen {
	readonly locale: Locale
	readonly title: string
	readonly lead: string
	readonly pictures: readonly Drawn[]
	readonly table: Table
	/** The statement that was asked, where it is not one of the house's own. */
	readonly statement?: string
	readonly notes: readonly string[]
	/** The lines that the table's numbers stand in. */
	readonly leads: readonly Lines[]
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
	const { locale, title, lead, pictures, table, statement, notes, words, link, stamp, citation } = page
	const sources = sourcesOf(page)
	const { licence, licensed, colon } = files[locale]
	return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${page.tokens.replaceAll('<', '')}${LOOK}${STATEMENT}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p class="quiet">${escaped(lead)}</p>
${pictures.map(({ caption, sentence, svg, below = [] }) => `<figure><figcaption>${escaped(caption)}</figcaption><div class="scroll" tabindex="0">${still(svg, sentence)}</div>${below.map((line) => `<p class="quiet">${escaped(line)}</p>`).join('')}</figure>`).join('\n')}
<details open><summary>${escaped(words.table)}</summary><div class="scroll" tabindex="0">${tableOf(table)}</div></details>
${statement === undefined ? '' : `<details><summary>${escaped(words.frozen_query)}</summary><pre tabindex="0">${escaped(statement)}</pre></details>`}
${listOf(words.notes, notes)}
${listOf(words.sources, sources)}
<p class="quiet">${escaped(stamp)}</p>
<p class="quiet">${escaped(citation)}</p>
<p class="quiet">${escaped(`${licence}${colon}${licensed}`)}</p>
<p><a href="${escaped(link)}" target="_blank" rel="noopener">${escaped(words.open_live)}</a></p>
</body>
</html>
`
}

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
const sourcesOf = ({ leads, documents, line }: Frozen): readonly string[] =>
	Object.entries(documents).flatMap(([document_id, title]) => {
		const own = leads.filter((one) => one.document_id === document_id)
		own.sort((a, b) => a.line_start - b.line_start)
		const lines = new Set(own.map(({ line_start, line_end }) => line(line_start, line_end)))
		return own.length ? [`${title}: ${[...lines].join(', ')}`] : []
	})
