import { params } from '../columns.ts'
import { defineItems } from '../items.ts'
import { roundMoneyOf } from '../../../views/words/money.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineItems({
	question: { id: 'running-costs', text, params, sql },
	/** Both amounts of each disclosure that prints them. */
	headline: (rows, scene) => {
		const words = text[scene.locale]
		const [operating = null, three = null] = ['operating_funds', 'three_public_total'].map((item) => {
			const amount = rows.find((row) => row.item === item)?.amount ?? null
			return amount === null ? null : roundMoneyOf(amount, scene)
		})
		if (operating === null && three === null) return null
		return words.both(operating ?? words.state_not_disclosed, three ?? words.state_not_disclosed)
	},
	caption: ({ rows }, { locale }) =>
		rows.some(({ item }) => item === 'operating_funds') ? text[locale].caption : '',
})
