import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALES, type Locale } from '../src/base/text.ts'
import { text } from '../src/app/text.ts'
import type { Drawn } from '../src/rooms/actions/frozen.ts'
import { escaped, LOOK, POLICY, still } from '../src/rooms/actions/markup.ts'
import { nameOf } from '../src/rooms/disclosure-name.ts'
import type { WIDTHS } from '../src/ui/widths.ts'
import type { Opened } from './opened.ts'

/** One of the widths of the first pictures, so that it is drawn already. */
const WIDTH = 760 satisfies (typeof WIDTHS)[number]

/** What a card page shows. */
interface Card {
	readonly locale: Locale
	readonly name: string
	readonly title: string
	readonly lead: string
	/** The query of the app that shows the same. */
	readonly query: string
	readonly pictures: readonly Drawn[]
	readonly tokens: string
	/** Where the site stands, ending with `/`; empty where the build is not told, and addresses are relative then. */
	readonly site: string
}

/**
 * One small page for every view and language, and its picture: what a messenger reads to announce a link, and what a
 * reader without JavaScript sees. `SITE` in the environment of a build makes their addresses absolute.
 */
export async function cards(views: readonly Opened[]): Promise<ReadonlyMap<string, string>> {
	const files = new Map<string, string>()
	const tokens = await readFile(join(import.meta.dirname, '../src/ui/tokens.css'), 'utf8')
	const site = process.env['SITE'] ?? ''
	for (const { room, view, scene, pictures: drawn, svg } of views)
		for (const locale of LOCALES) {
			const shown = { ...scene, locale }
			// The first view of a room is called like the room.
			const show = view.id === room.id ? {} : { show: view.id }
			const query = new URLSearchParams({ view: room.id, ...show })
			if (locale === 'en') query.set('lang', locale)
			const name = `card/${view.id}.${locale}`
			const pictures = drawn[locale].map((picture) => ({
				caption: picture.heading ?? (picture.disclosure ? nameOf(picture.disclosure, locale) : ''),
				sentence: picture.sentence,
				svg: svg(locale, picture, WIDTH),
			}))
			const [title, lead] = [view.title(shown), view.lead(shown)]
			const card = { locale, name, title, lead, query: `?${query.toString()}`, pictures, tokens, site }
			files.set(`${name}.html`, page(card))
			const [first] = pictures
			if (first) files.set(`${name}.svg`, still(first.svg, first.sentence, `<style>${tokens}</style>`))
		}
	return files
}

function page({ locale, name, title, lead, query, pictures, tokens, site }: Card): string {
	const words = text[locale]
	const home = escaped(`${site || '../'}${query}`)
	const image = pictures.length
		? `<meta property="og:image" content="${escaped(`${site || '../'}${name}.svg`)}">\n`
		: ''
	return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · ${escaped(words.name)}</title>
<meta name="description" content="${escaped(lead)}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${escaped(words.name)}">
<meta property="og:locale" content="${locale === 'zh' ? 'zh_CN' : 'en_GB'}">
<meta property="og:title" content="${escaped(title)}">
<meta property="og:description" content="${escaped(lead)}">
${image}<meta name="twitter:card" content="summary_large_image">
<link rel="canonical" href="${home}">
<link rel="icon" href="data:,">
<style>${tokens}${LOOK}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p class="quiet">${escaped(lead)}</p>
<p><a href="${home}">${escaped(words.open_card)}</a></p>
${pictures.map(({ caption, sentence, svg }) => `<figure><figcaption>${escaped(caption)}</figcaption><div class="scroll"><a href="${home}">${still(svg, sentence)}</a></div></figure>`).join('\n')}
<p class="quiet">${escaped(words.licence)}</p>
</body>
</html>
`
}
