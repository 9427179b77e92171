import type { Locale } from '../../base/text.ts'
import type { Selection } from '../../share/selection.ts'
import { nameOf, provinceOf } from '../disclosures/name.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'
import { definedViews } from './defined.ts'
import { text } from './text.ts'

/** So many disclosures are named; of more it is said how many. */
const NAMED = 3

/** What is selected, in words: 效益指标; 巨鹿 2024; 37 份文件; 每人 40 至 75. */
export function nameOfSelection(
	{ by, values }: Selection,
	disclosures: readonly Disclosure[],
	locale: Locale,
): string {
	const words = text[locale]
	if (by === 'document') {
		const chosen = new Set(values)
		const own = disclosures.filter(({ document_id }) => chosen.has(document_id))
		return own.length && own.length <= NAMED
			? own.map((it) => nameOf(it, locale)).join(words.comma)
			: words.documents(own.length)
	}
	if (by === 'place')
		return values
			.map((place) => {
				const own = disclosures.find(({ county_code }) => county_code.startsWith(place))
				return own ? provinceOf(own, locale) : place
			})
			.join(words.comma)
	if (by === 'range') {
		const [view = '', , from = '', to = ''] = values
		const known = definedViews.get(view)
		const written = (value: string) => Number(value).toLocaleString(locale, { maximumSignificantDigits: 3 })
		return words.range(known ? known.text[locale].name : view, written(from), written(to))
	}
	const view = [...definedViews.values()].find(
		({ selecting }) => selecting && selecting.family === (by.split('-')[0] ?? by),
	)
	const names = values.map((value) => view?.selecting?.name?.(value, locale) ?? value)
	return words.part(view?.text[locale].name ?? by, names.join(words.comma))
}
