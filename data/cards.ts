import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALES, type Locale } from '../src/base/text.ts'
import type { Engine } from '../src/engine/engine.ts'
import { text } from '../src/app/text.ts'
import type { Drawn } from '../src/rooms/actions/frozen.ts'
import { escaped, LOOK, POLICY, still } from '../src/rooms/actions/markup.ts'
import { nameOf } from '../src/rooms/disclosure-name.ts'
import { rooms } from '../src/rooms/index.ts'
import { draw } from '../src/ui/charts/draw.ts'
import { drawing } from '../src/ui/charts/drawing.ts'
import { opened } from './first.ts'

// Fetched with this file, as the views of the first pictures are.
const listed = await Promise.all(rooms.map(async (room) => ({ room, views: await room.views() })))

const WIDTH = 760

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
export async function cards(engine: Engine): Promise<ReadonlyMap<string, string>> {
	const files = new Map<string, string>()
	const tokens = await readFile(join(import.meta.dirname, '../src/ui/tokens.css'), 'utf8')
	const site = process.env['SITE'] ?? ''
	for (const { room, views } of listed)
		for (const [at, view] of views.entries()) {
			const { scene } = await opened(engine, view)
			for (const locale of LOCALES) {
				const shown = { ...scene, locale }
				const query = new URLSearchParams({ view: room.id, ...(at ? { show: view.id } : {}) })
				if (locale === 'en') query.set('lang', locale)
				const name = `card/${view.id}.${locale}`
				const pictures = view.pictures(shown).map((picture) => ({
					caption: picture.heading ?? (picture.disclosure ? nameOf(picture.disclosure, locale) : ''),
					sentence: picture.sentence,
					svg: draw(drawing(picture.chart, WIDTH), WIDTH, `${view.id}-${picture.id}`),
				}))
				const [title, lead] = [view.title(shown), view.lead(shown)]
				const card = { locale, name, title, lead, query: `?${query.toString()}`, pictures, tokens, site }
				files.set(`${name}.html`, page(card))
				const [first] = pictures
				if (first) files.set(`${name}.svg`, still(first.svg, first.sentence, `<style>${tokens}</style>`))
			}
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
