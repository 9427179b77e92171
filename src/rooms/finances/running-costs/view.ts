import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { figuresOf } from '../../../views/disclosures/headline.ts'
import { params, type ItemScene } from '../columns.ts'
import { defineItems } from '../items.ts'
import { moneyOf } from '../marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineItems({
	id: 'running-costs',
	text,
	concerns: ['stages', 'scopes', 'years'],
	params,
	sql,
	title,
	lead: ({ values, locale }) => text[locale].lead(text[locale][`unit_${values.unit}`]),
	caption: ({ rows }, { locale }) =>
		rows.some(({ item }) => item === 'operating_funds') ? text[locale].caption : '',
})

/** Both amounts of each disclosure that prints them. */
function title(scene: ItemScene): string {
	const { disclosures, locale } = scene
	const words = text[locale]
	const own = byDisclosure(scene)
	if (!own.length) return words.nothing
	const figures = own.flatMap(({ disclosure, rows }) => {
		const said = ['operating_funds', 'three_public_total'].map((item) => {
			const amount = rows.find((row) => row.item === item)?.amount ?? null
			return amount === null ? null : moneyOf(amount, scene)
		})
		const [operating = null, three = null] = said
		if (operating === null && three === null) return []
		return [
			{
				disclosure,
				said: words.both(operating ?? words.state_not_disclosed, three ?? words.state_not_disclosed),
			},
		]
	})
	if (!figures.length) return words.none(own.length)
	const said = figuresOf(figures, disclosures, locale)
	return said ? words.finding(said) : words.question
}
