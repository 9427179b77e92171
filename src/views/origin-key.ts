import type { Locale } from '../base/text.ts'
import type { KeyEntry } from '../export/key-sample.ts'
import { MARK_ORIGINS, type MarkOrigin } from '../ui/charts/origin.ts'
import { text } from './text.ts'

const FILLS: Readonly<Record<MarkOrigin, KeyEntry['fill']>> = {
	disclosed: 'solid',
	derived: 'outline',
	inferred_exact: 'hatch',
	suggested: 'dots',
}

/** What the fills of some origins mean, in any order and number: each once, for what stands outside of the page. */
export function originKey(origins: Iterable<string>, locale: Locale): readonly KeyEntry[] {
	const words = text[locale]
	const drawn = new Set(origins)
	return MARK_ORIGINS.filter((origin) => drawn.has(origin)).map((origin) => ({
		fill: FILLS[origin],
		words: `${words[`origin_${origin}`]}${words.colon}${words[`fill_${origin}`]}`,
	}))
}
