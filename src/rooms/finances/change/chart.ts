import { markAmount, percent, tick } from '../../../base/format.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import { byDisclosure, type Own } from '../../../views/disclosures/by-disclosure.ts'
import { cardOf, nothingDrawn } from '../../../views/disclosures/card.ts'
import { colourOf } from '../../../views/disclosures/name.ts'
import { linkTo, placeOf, type LinkTarget } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { Change, ChangeScene } from './columns.ts'
import { markMoneyOf, moneyOf } from '../../../views/words/money.ts'
import { text } from './text.ts'

export const partOf = ({ part }: Change, { locale }: Pick<ChangeScene, 'locale'>): string =>
	text[locale][`part_${part as 'total'}`]

/** Where the change is printed, or both amounts that it is the difference of. */
export const linkOf = (row: Change): LinkTarget => linkTo(row, row.part)

/** Where the amount of the year itself is printed. */
export const amountLinkOf = (row: Change): LinkTarget => linkTo(placeOf(row, 'amount'), row.part)

/** An increase says so too. */
export const signOf = (value: number): string => (value > 0 ? '+' : value < 0 ? '−' : '')

/** +31.73 万元 (7.7%), with a sign always; every digit where the pointer rests. */
function changeOf({ change, rate }: Change, scene: ChangeScene, told = markMoneyOf): string {
	const words = text[scene.locale]
	if (change === null) return words.not_available
	const sign = signOf(change)
	const money = sign + told(Math.abs(change), scene)
	return rate === null ? money : words.with_rate(money, sign + percent(Math.abs(rate), scene.locale))
}

/** All that is known of a part, over several lines. */
export function hintOf(row: Change, scene: ChangeScene): string {
	const words = text[scene.locale]
	if (row.basis === 'one_year') return words.means_one_year
	return [
		partOf(row, scene),
		...(row.previous === null ? [] : [`${words.column_previous} ${moneyOf(row.previous, scene)}`]),
		...(row.amount === null ? [] : [`${words.column_amount} ${moneyOf(row.amount, scene)}`]),
		changeOf(row, scene, moneyOf),
		words[`basis_${row.basis as 'stated'}`],
	].join('\n')
}

/** One picture a disclosure: its parts a year before and now; or that nothing is known of the year before. */
export const charts = (scene: ChangeScene): ChartCard[] => byDisclosure(scene).map((own) => card(own, scene))

function card({ disclosure, rows }: Own<Change>, scene: ChangeScene): ChartCard {
	const { values, locale } = scene
	const words = text[locale]
	const [first] = rows
	const end = (row: Change, value: number, link: LinkTarget, origin: MarkOrigin) => ({
		value,
		label: markAmount(value, values.unit, locale),
		hint: hintOf(row, scene),
		origin,
		link,
	})
	const drawn = rows.flatMap((row) =>
		row.previous === null || row.amount === null
			? []
			: [
					{
						name: partOf(row, scene),
						colour: colourOf(disclosure),
						from: end(row, row.previous, linkOf(row), 'derived'),
						to: end(
							row,
							row.amount,
							amountLinkOf(row),
							row.amount_line_start === null ? 'derived' : 'disclosed',
						),
					},
				],
	)
	const known = rows.filter(({ basis }) => basis !== 'one_year')
	return cardOf(disclosure, locale, {
		caption: first.basis === 'one_year' ? '' : words[`basis_${first.basis as 'stated'}`],
		...(known.length && {
			below: known.map((row) => [
				words.who(partOf(row, scene)),
				{
					text: changeOf(row, scene),
					origin: row.origin,
					hint: hintOf(row, scene),
					target: linkOf(row),
				},
			]),
		}),
		said: known.length
			? known.map((row) => `${partOf(row, scene)} ${changeOf(row, scene)}`)
			: [words.one_year],
		chart: drawn.length
			? {
					kind: 'dumbbells',
					rows: drawn,
					min: 0,
					max: drawn.reduce((most, { from, to }) => Math.max(most, from.value, to.value), 0),
					scale: (value) => tick(value, values.unit, locale),
					ends: [words.column_previous, words.column_amount],
				}
			: nothingDrawn(disclosure, [
					{
						name: '',
						label: words.one_year,
						hint: words.means_one_year,
						origin: 'disclosed',
						link: { room: 'overview', keys: {} },
					},
				]),
	})
}
