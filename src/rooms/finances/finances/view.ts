import { wholePercent } from '../../../base/format.ts'
import { params } from '../columns.ts'
import { defineItems } from '../items.ts'
import { withinOf } from '../marks.ts'
import { roundMoneyOf } from '../../../views/words/money.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineItems({
	question: { id: 'finances', text, params, sql },
	/** The largest source of each disclosure that lists any. */
	headline: (rows, scene) => {
		const [most] = rows
			.filter(({ level, amount }) => level === 1 && amount)
			.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0))
		if (!most) return null
		const { share, amount } = most
		const figure = share === null ? roundMoneyOf(amount ?? 0, scene) : wholePercent(share, scene.locale)
		return text[scene.locale].part(withinOf(most, text, scene), figure)
	},
	caption: ({ rows: [first] }, { locale }) => {
		if (first.item === '') return ''
		return first.level === 0 ? text[locale].caption : text[locale].caption_none
	},
})
