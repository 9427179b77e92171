import { wholePercent } from '../../../base/format.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { figuresOf } from '../../../views/disclosures/headline.ts'
import { params, type ItemScene } from '../columns.ts'
import { defineItems } from '../items.ts'
import { moneyOf, withinOf } from '../marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineItems({
	id: 'finances',
	text,
	concerns: ['stages', 'scopes', 'years'],
	params,
	sql,
	title,
	lead: ({ values, locale }) => text[locale].lead(text[locale][`unit_${values.unit}`]),
	caption: ({ rows: [first] }, { locale }) => {
		if (first.item === '') return ''
		return first.level === 0 ? text[locale].caption : text[locale].caption_none
	},
})

/** The largest source of each disclosure that lists any. */
function title(scene: ItemScene): string {
	const { disclosures, locale } = scene
	const words = text[locale]
	const own = byDisclosure(scene)
	if (!own.length) return words.nothing
	const figures = own.flatMap(({ disclosure, rows }) => {
		const [most] = rows
			.filter(({ level, amount }) => level === 1 && amount)
			.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0))
		if (!most) return []
		const figure = most.share === null ? moneyOf(most.amount ?? 0, scene) : wholePercent(most.share, locale)
		return [{ disclosure, said: words.part(withinOf(most, text, scene), figure) }]
	})
	if (!figures.length) return words.none(own.length)
	const said = figuresOf(figures, disclosures, locale)
	return said ? words.finding(said) : words.question
}
