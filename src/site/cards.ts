import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALES, type Locale } from '../base/text.ts'
import { text } from '../app/text.ts'
import type { Drawn } from '../views/share/excerpt.ts'
import { escaped, LOOK, POLICY, still } from '../views/share/markup.ts'
import { headingOf } from '../views/disclosures/name.ts'
import type { WIDTHS } from '../ui/widths.ts'
import { cardImage, SIZE } from './card-image.ts'
import type { Opened } from './opened.ts'

/** One of the widths of the first pictures, so that it is drawn already. */
const WIDTH = 760 satisfies (typeof WIDTHS)[number]

/** What announces a view in one language. */
interface Card {
	readonly locale: Locale
	/** `<view>.<language>`, by which its files are called. */
	readonly name: string
	readonly title: string
	readonly lead: string
	/** The query of the app that shows the same. */
	readonly query: string
	readonly pictures: readonly Omit<Drawn, 'origins'>[]
}

/**
 * One small page for every view and language, and its picture: what a messenger reads to announce a link, and what a
 * reader without JavaScript sees. `SITE` in the environment of a build, the address of the site ending with `/`, makes
 * their addresses absolute; without it they are relative.
 */
export async function cards(views: readonly Opened[]): Promise<ReadonlyMap<string, string>> {
	const files = new Map<string, string>()
	const tokens = await tokensOf()
	const site = process.env['SITE'] ?? ''
	for (const card of views.flatMap(cardsOf)) {
		files.set(`card/${card.name}.html`, page(card, tokens, site))
		const [first] = card.pictures
		if (first)
			files.set(`card/${card.name}.svg`, still(first.svg, first.sentence, `<style>${tokens}</style>`))
	}
	return files
}

/** What the PNG of every card is drawn from, as SVG, by the path of the PNG in the site. */
export async function cardImages(views: readonly Opened[]): Promise<ReadonlyMap<string, string>> {
	const tokens = await tokensOf()
	const icon = await readFile(join(import.meta.dirname, '../../public/icon.svg'), 'utf8')
	return new Map(
		views.flatMap(cardsOf).map((card) => [image(card), cardImage({ ...card, tokens, icon: icon.trim() })]),
	)
}

const image = ({ name }: Card): string => `cards/${name}.png`

const tokensOf = () => readFile(join(import.meta.dirname, '../ui/tokens.css'), 'utf8')

function cardsOf({ room, view, scene, pictures, svg }: Opened): readonly Card[] {
	return LOCALES.map((locale) => {
		const shown = { ...scene, locale }
		// The first view of a room is called like the room.
		const show = view.id === room.id ? {} : { show: view.id }
		const query = new URLSearchParams({ view: room.id, ...show })
		if (locale === 'en') query.set('lang', locale)
		return {
			locale,
			name: `${view.id}.${locale}`,
			title: view.title(shown),
			lead: view.lead(shown),
			query: `?${query.toString()}`,
			pictures: pictures[locale].map((picture) => ({
				caption: headingOf(picture, locale),
				sentence: picture.sentence,
				svg: svg(locale, picture, WIDTH),
			})),
		}
	})
}

function page(card: Card, tokens: string, site: string): string {
	const { locale, title, lead, query, pictures } = card
	const words = text[locale]
	const below = site || '../'
	const home = escaped(`${below}${query}`)
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
${announced(escaped(below + image(card)), escaped(pictures[0]?.sentence ?? title))}
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

/** The picture of a page for those who announce it: messengers and social sites show PNG, and no SVG. */
const announced = (address: string, alt: string): string => `<meta property="og:image" content="${address}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${String(SIZE.width)}">
<meta property="og:image:height" content="${String(SIZE.height)}">
<meta property="og:image:alt" content="${alt}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:image" content="${address}">
<meta name="twitter:image:alt" content="${alt}">`
