import { headlineOf } from '../../../views/disclosures/headline.ts'
import { params, type ItemScene } from '../columns.ts'
import { defineItems } from '../items.ts'
import { moneyOf } from '../marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

/** Both amounts of each disclosure that prints them. */
const title = (scene: ItemScene) =>
	headlineOf(
		scene,
		text[scene.locale],
		(rows) => {
			const words = text[scene.locale]
			const [operating = null, three = null] = ['operating_funds', 'three_public_total'].map((item) => {
				const amount = rows.find((row) => row.item === item)?.amount ?? null
				return amount === null ? null : moneyOf(amount, scene)
			})
			if (operating === null && three === null) return null
			return words.both(operating ?? words.state_not_disclosed, three ?? words.state_not_disclosed)
		},
		text[scene.locale].none,
	)

export default defineItems({
	id: 'running-costs',
	text,
	params,
	sql,
	title,
	caption: ({ rows }, { locale }) =>
		rows.some(({ item }) => item === 'operating_funds') ? text[locale].caption : '',
})
