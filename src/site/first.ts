import { LOCALES } from '../base/text.ts'
import type { Shipped } from '../state/shipped.ts'
import { WIDTHS } from '../ui/widths.ts'
import type { Opened } from './opened.ts'

/**
 * What every default view shows before the engine is there, as files of the site: `first/<view>.<language>.<width>.json`.
 * The rows come from the view's own SQL on the same engine, the pictures from the view's own chart code.
 */
export function first(views: readonly Opened[], version: string): ReadonlyMap<string, string> {
	const files = new Map<string, string>()
	for (const { view, answers, pictures, svg } of views)
		for (const locale of LOCALES)
			for (const width of WIDTHS) {
				const drawn = pictures[locale].map((picture) => [picture.id, svg(locale, picture, width)] as const)
				const shipped: Shipped = { version, answers, pictures: Object.fromEntries(drawn), width, locale }
				files.set(`first/${view.id}.${locale}.${String(width)}.json`, JSON.stringify(shipped))
			}
	return files
}
