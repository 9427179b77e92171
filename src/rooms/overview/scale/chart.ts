import type { Locale } from '../../../base/text.ts'
import { byDisclosure, type Own } from '../../../views/disclosures/by-disclosure.ts'
import { cardOf } from '../../../views/disclosures/card.ts'
import { linkTo, type LinkTarget } from '../../../views/link.ts'
import { barOf, barsOf, partOf, sumOf, type TotalPart } from '../../../views/stated-total/parts.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { Scale, ScaleScene } from './columns.ts'
import { markMoneyOf, moneyOf } from '../../../views/words/money.ts'
import { placeWords } from '../../../views/words/text.ts'
import { text } from './text.ts'

export const measureOf = ({ measure }: Scale, locale: Locale): string =>
	text[locale][`measure_${measure as 'basic'}`]

/** An amount with its unit, as it stands in and about a picture, or that none is printed; every digit with `moneyOf`. */
export const printedOf = (row: Scale, scene: ScaleScene, told = markMoneyOf): string =>
	row.amount === null ? text[scene.locale].none : told(row.amount, scene)

/** A printed amount leads to its line, a sum to its rows; where none is printed, to the document that was read. */
export const linkOf = (row: Scale): LinkTarget => linkTo(row, row.measure)

/** All that is known of an amount, over several lines. */
export function hintOf(row: Scale, scene: ScaleScene): string {
	const words = text[scene.locale]
	return [
		`${measureOf(row, scene.locale)} · ${printedOf(row, scene, moneyOf)}`,
		row.amount === null ? words.none_hint : placeWords(row, scene.locale),
	].join('\n')
}

/** What the total of a disclosure is made of as far as it is told; of one without a total, what it lists. */
function partsOf({ rows }: Own<Scale>, { values }: ScaleScene): readonly TotalPart[] {
	const told = rows.flatMap(({ measure, amount, ...row }) =>
		amount !== null && (measure === 'basic' || measure === 'itemised')
			? [{ ...row, part: measure, amount }]
			: [],
	)
	const [{ document_id, rest: amount }] = rows
	const origin = 'derived'
	// It has no row of its own that a choice of origins could leave out.
	const isShown = !values.origin.length || values.origin.includes(origin)
	return amount !== null && isShown
		? [...told, { document_id, part: 'rest', amount, origin, line_start: null, line_end: null }]
		: told
}

/** One picture a disclosure, so that amounts of unlike scope have no bar in common. */
export function charts(scene: ScaleScene): ChartCard[] {
	const cards = byDisclosure(scene).map((own) => {
		const parts = partsOf(own, scene)
		return { ...own, parts, bar: barOf(own.disclosure, parts, scene, wholeOf(own, scene)) }
	})
	const most = Math.max(0, ...cards.map(({ parts }) => sumOf(parts)))
	const together = cards.map(({ bar }) => bar)
	return cards.map((own) =>
		card(scene, own, {
			...(scene.values.axis === 'own'
				? barsOf([own.bar], sumOf(own.parts), scene)
				: { ...barsOf([own.bar], most, scene), together }),
			axis: false,
		}),
	)
}

/** What a bar is the whole of: the total that is printed, or what is listed. */
function wholeOf({ rows }: Own<Scale>, { locale }: ScaleScene): string {
	const isStated = rows.some(({ measure, amount }) => measure === 'stated_total' && amount !== null)
	return text[locale][`measure_${isStated ? 'stated_total' : 'itemised'}`]
}

function card(
	scene: ScaleScene,
	{ disclosure, rows, parts }: Own<Scale> & { readonly parts: readonly TotalPart[] },
	chart: ChartCard['chart'],
): ChartCard {
	const { locale } = scene
	const words = text[locale]
	return cardOf(disclosure, locale, {
		caption: words.caption(disclosure.projects),
		said: [
			...rows.map((row) => words.part(measureOf(row, locale), printedOf(row, scene))),
			...parts.filter(({ part }) => part === 'rest').map((row) => partOf(row, scene)),
		],
		// What is no part of the bar, but a sum of parts, or not there.
		below: rows
			.filter(({ measure }) => measure === 'stated_total' || measure === 'beyond_basic')
			.map((row) => [
				words.who(measureOf(row, locale)),
				{ text: printedOf(row, scene), origin: row.origin, hint: hintOf(row, scene), target: linkOf(row) },
			]),
		chart,
	})
}
