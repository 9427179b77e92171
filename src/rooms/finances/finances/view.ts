import { wholePercent } from '../../../base/format.ts'
import { headlineOf } from '../../../views/disclosures/headline.ts'
import { params, type ItemScene } from '../columns.ts'
import { defineItems } from '../items.ts'
import { moneyOf, withinOf } from '../marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

/** The largest source of each disclosure that lists any. */
const title = (scene: ItemScene) =>
	headlineOf(
		scene,
		text[scene.locale],
		(rows) => {
			const [most] = rows
				.filter(({ level, amount }) => level === 1 && amount)
				.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0))
			if (!most) return null
			const { share, amount } = most
			const figure = share === null ? moneyOf(amount ?? 0, scene) : wholePercent(share, scene.locale)
			return text[scene.locale].part(withinOf(most, text, scene), figure)
		},
		text[scene.locale].none,
	)

export default defineItems({
	id: 'finances',
	text,
	params,
	sql,
	title,
	caption: ({ rows: [first] }, { locale }) => {
		if (first.item === '') return ''
		return first.level === 0 ? text[locale].caption : text[locale].caption_none
	},
})
