import { percent, wholePercent } from '../../../base/format.ts'
import { one } from '../../../share/param.ts'
import { params } from '../columns.ts'
import { defineItems } from '../items.ts'
import { withinOf } from '../marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineItems({
	question: { id: 'economic', text, params: { ...params, digits: one('3', '5') }, sql },
	coded: true,
	measured: 'share',
	/** The largest code of each disclosure that lists any. */
	headline: (rows, scene) => {
		const [most] = rows
			.filter(({ share }) => share !== null)
			.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))
		if (!most) return null
		return text[scene.locale].part(withinOf(most, text, scene), wholePercent(most.share ?? 0, scene.locale))
	},
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
