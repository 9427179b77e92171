import { percent, tick } from '../../../base/format.ts'
import { byDisclosure, type Own } from '../../../views/disclosures/by-disclosure.ts'
import { cardOf, nothingDrawn } from '../../../views/disclosures/card.ts'
import { colourOf } from '../../../views/disclosures/name.ts'
import { numberOf, type MarkOf } from '../../../views/mark.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { Change, ChangeScene, columns } from './columns.ts'
import { markMoneyOf, moneyOf } from '../../../views/words/money.ts'
import { text } from './text.ts'

export const partOf = ({ part }: Change, { locale }: Pick<ChangeScene, 'locale'>): string =>
	text[locale][`part_${part as 'total'}`]

/** +31.73: with a sign always, an increase too. */
export const signed = (value: number, told: (size: number) => string): string =>
	(value > 0 ? '+' : value < 0 ? '−' : '') + told(Math.abs(value))

/** +31.73 万元 (+7.7%); every digit where the pointer rests. */
function changeOf({ change, rate }: Change, scene: ChangeScene, told = markMoneyOf): string {
	const words = text[scene.locale]
	if (change === null) return words.not_available
	const money = signed(change, (yuan) => told(yuan, scene))
	return rate === null
		? money
		: words.with_rate(
				money,
				signed(rate, (share) => percent(share, scene.locale)),
			)
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
export const charts = (scene: ChangeScene, mark: MarkOf<typeof columns>): ChartCard[] =>
	byDisclosure(scene).map((own) => card(own, scene, mark))

function card(
	{ disclosure, rows }: Own<Change>,
	scene: ChangeScene,
	mark: MarkOf<typeof columns>,
): ChartCard {
	const { values, locale } = scene
	const words = text[locale]
	const known = rows.filter(({ basis }) => basis !== 'one_year')
	const changes = known.map((row) => ({ row, name: partOf(row, scene), change: changeOf(row, scene) }))
	const drawn = changes.flatMap(({ row, name }) => {
		const { previous, amount } = row
		if (previous === null || amount === null) return []
		const from = { ...mark(row, 'previous'), value: previous }
		return [{ name, colour: colourOf(disclosure), from, to: { ...mark(row, 'amount'), value: amount } }]
	})
	return cardOf(disclosure, locale, {
		caption: known[0] ? words[`basis_${known[0].basis as 'stated'}`] : '',
		below: changes.map(({ row, name, change }) => [
			words.who(name),
			numberOf(mark(row, 'change', { label: change })),
		]),
		said: known.length ? changes.map(({ name, change }) => `${name} ${change}`) : [words.one_year],
		chart: drawn.length
			? {
					kind: 'dumbbells',
					rows: drawn,
					min: 0,
					max: Math.max(...drawn.flatMap(({ from, to }) => [from.value, to.value])),
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
