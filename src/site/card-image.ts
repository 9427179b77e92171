import { text } from '../app/text.ts'
import type { Locale } from '../base/text.ts'
import type { Drawn } from '../views/share/excerpt.ts'
import { escaped, still } from '../views/share/markup.ts'

/** Pixels of the picture that announces a link, as messengers and social sites ask for it. */
export const SIZE = { width: 1200, height: 630 } as const

/** What the picture of a card shows. */
export interface CardImage {
	readonly locale: Locale
	readonly title: string
	readonly lead: string
	/** As many as there is room for; without any, the lead stands in their place. */
	readonly pictures: readonly Omit<Drawn, 'origins'>[]
	/** The text of `tokens.css`, and of the site's icon. */
	readonly tokens: string
	readonly icon: string
}

/** More do not find room on a card, whatever they are. */
const MOST = 3

// The typeface is named, so that a card looks alike wherever it is drawn. What is cut where the card ends fades, to show
// that it goes on; labels may stand out into the margin.
const LOOK = `
:root{--sans:'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif}
main{box-sizing:border-box;height:100%;padding:40px 48px 0;display:flex;flex-direction:column;background:var(--ground);color:var(--ink);font:22px/1.4 var(--sans);font-variant-numeric:tabular-nums}
header{display:flex;align-items:center;gap:14px;color:var(--ink-2);font-size:19px}
header>svg{width:36px;height:36px}header>b{color:var(--ink);font-size:24px}header>span{margin-left:auto}
h1{margin:20px 0 10px;font-size:42px;line-height:1.28}
p{margin:0 0 10px;color:var(--ink-2)}
div{flex:1;min-height:0;margin:0 -48px;padding:0 48px;overflow:hidden;-webkit-mask-image:linear-gradient(#000 calc(100% - 44px),#0000)}
div>svg{display:block;width:100%;height:auto;margin-bottom:16px;overflow:visible}
main:lang(en),header>b{font-variant-east-asian:proportional-width}main.words{padding-bottom:40px}.words>h1{margin-top:64px;font-size:60px}.words>p{flex:none;margin-top:14px;font-size:30px;line-height:1.6;display:-webkit-box;-webkit-line-clamp:4;-webkit-box-orient:vertical;overflow:hidden}
`

/** The card as SVG, of which `npm run cards` makes the PNG: the site, the title, and the first pictures or the lead. */
export function cardImage({ locale, title, lead, pictures, tokens, icon }: CardImage): string {
	const { width, height } = SIZE
	const drawn = pictures
		.slice(0, MOST)
		.map(({ caption, sentence, svg }) => (caption && `<p>${escaped(caption)}</p>`) + still(svg, sentence))
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">
<style>${tokens}${LOOK}</style>
<foreignObject width="100%" height="100%">
<main xmlns="http://www.w3.org/1999/xhtml" lang="${locale === 'zh' ? 'zh-CN' : 'en'}"${drawn.length ? '' : ' class="words"'}>
<header>${icon}<b>${escaped(`${text.zh.name} · ${text.en.name}`)}</b><span>${escaped(text[locale].licence)}</span></header>
<h1>${escaped(title)}</h1>
${drawn.length ? `<div>${drawn.join('')}</div>` : `<p>${escaped(lead)}</p>`}
</main>
</foreignObject>
</svg>
`
}
