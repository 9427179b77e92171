import type { Locale } from '../../../base/text.ts'
import { defineView } from '../../../views/define-view.ts'
import { byParts } from '../../../views/shapes/by-parts.ts'
import { shapeOf } from '../../../views/shapes/shape.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { anyOf } from '../../../views/evidence/filters.ts'
import { charts, hintOf, linkOf, measureOf, printedOf } from './chart.ts'
import { columns, params, type Scale, type ScaleScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { wholePercent } from '../../../base/format.ts'
import { figuresOf, MOST_FIGURES, ownerOf } from '../../../views/disclosures/headline.ts'
import { roundMoneyOf } from '../../../views/words/money.ts'

export default defineView({
	question: { id: 'scale', text, params, sql, columns },
	concerns: ['stages', 'scopes', 'no_total', 'partly_itemised'],
	title,
	/** Else the totals as printed. */
	headline: (rows, scene) => {
		const amount = rows.find(({ measure }) => measure === 'stated_total')?.amount ?? null
		return amount === null ? text[scene.locale].none : roundMoneyOf(amount, scene)
	},
	charts,
	measure: {
		value: 'amount',
		part: { column: 'measure', name: (row: Scale, locale: Locale) => measureOf(row, locale) },
		many: byParts({ sql, columns }, 'measure', 'amount', []),
	},
	row: { link: linkOf, hint: hintOf },
	cells: {
		scope: { words: 'scope' },
		measure: { text: (row, { locale }) => measureOf(row, locale) },
		amount: { absent: 'none' },
		parts: { absent: ({ amount }, { locale }) => (amount === null ? text[locale].no_parts : null) },
	},
	evidence: (_, [document, measure]) => {
		// What is not listed is what the others leave of the total, so all of them stand behind it.
		const measures =
			measure === 'rest'
				? ['basic', 'itemised']
				: measure
					? [measure]
					: ['stated_total', 'basic', 'beyond_basic', 'itemised']
		return { document, words: [anyOf('part', measures)] }
	},
})

/** 遂溪 67%: the largest part of a stated total that is not listed; null where all is, or where no headline names so many. */
function largestRest({ rows, disclosures, locale }: ScaleScene): string | null {
	const shown = byDisclosure({ rows, disclosures })
	const shares = shown.flatMap(({ disclosure, rows }) =>
		rows.flatMap(({ measure, amount, rest }) =>
			measure === 'stated_total' && amount && rest ? [{ disclosure, share: rest / amount }] : [],
		),
	)
	const [largest] = shares.toSorted((one, two) => two.share - one.share)
	if (!largest || shown.length > MOST_FIGURES) return null
	const { disclosure, share } = largest
	return figuresOf([{ disclosure, said: wholePercent(share, locale) }], disclosures, locale)
}

/** A finding where a disclosure lists less than it says it budgets; of one alone the question else. */
function title(scene: ScaleScene): string | null {
	const words = text[scene.locale]
	const [only, ...others] = byDisclosure(scene)
	if (!only) return null
	// Of many one amount is asked for, of which no headline can be made.
	if (shapeOf(scene) !== 'few') return words.question_many
	if (others.length) {
		const largest = largestRest(scene)
		return largest && words.largest_rest(largest)
	}
	const who = ownerOf(only.disclosure, scene.locale)
	const part = only.rows.find(({ measure }) => measure === 'itemised')
	const whole = only.rows.find(({ measure }) => measure === 'beyond_basic')
	return part?.amount && whole?.amount && part.amount < whole.amount
		? words.partly(who, printedOf(part, scene), printedOf(whole, scene))
		: words.question_one(who)
}
