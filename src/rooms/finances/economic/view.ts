import { percent, wholePercent } from '../../../base/format.ts'
import { one } from '../../../share/param.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { figuresOf } from '../../../views/disclosures/headline.ts'
import { params, type ItemScene } from '../columns.ts'
import { defineItems } from '../items.ts'
import { withinOf } from '../marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineItems({
	id: 'economic',
	text,
	concerns: ['stages', 'scopes', 'years'],
	params: { ...params, digits: one('3', '5') },
	sql,
	coded: true,
	title,
	lead: ({ values, locale }) => text[locale].lead(text[locale][`unit_${values.unit}`]),
	// How small a part of the budget it is must not be read apart from the shares.
	caption: ({ disclosure, rows: [first] }, { locale }) => {
		const words = text[locale]
		if (first.level !== 0) return ''
		const { amount } = first
		const { stated_total } = disclosure
		return amount !== null && stated_total !== null && amount < stated_total
			? [words.of_total(percent(amount / stated_total, locale)), words.caption].join(words.dot)
			: words.caption
	},
})

/** The largest code of each disclosure that lists any. */
function title(scene: ItemScene): string {
	const { disclosures, locale } = scene
	const words = text[locale]
	const own = byDisclosure(scene)
	if (!own.length) return words.nothing
	const figures = own.flatMap(({ disclosure, rows }) => {
		const [most] = rows
			.filter(({ share }) => share !== null)
			.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))
		return most
			? [
					{
						disclosure,
						said: words.part(withinOf(most, text, scene), wholePercent(most.share ?? 0, locale)),
					},
				]
			: []
	})
	if (!figures.length) return words.none(own.length)
	const said = figuresOf(figures, disclosures, locale)
	return said ? words.finding(said) : words.question
}
