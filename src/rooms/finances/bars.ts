import type { Bar } from '../../ui/charts/chart.ts'
import { byDisclosure, type Own } from '../../views/disclosures/by-disclosure.ts'
import { cardOf, moneyBars } from '../../views/disclosures/card.ts'
import type { LinkedNumber, LinkTarget } from '../../views/link.ts'
import type { ChartCard } from '../../views/view.ts'
import type { Item, ItemScene } from './columns.ts'
import { hintOf, linkOf, nameOf, numberOf, roundFiguresOf, type ItemWords } from './marks.ts'

/** What a view says of the items of one disclosure, beside their bars. */
export interface Beside {
	readonly words: ItemWords
	/** Whether bars begin with their codes. */
	readonly coded?: boolean
	readonly caption?: (own: Own<Item>, scene: ItemScene) => string
	/** What must not be read apart from the bars. */
	readonly below?: (own: Own<Item>, scene: ItemScene) => readonly (readonly (string | LinkedNumber)[])[]
}

/**
 * One picture a disclosure, each on a scale of its own: nothing of unlike scope has a length in common. A disclosure that
 * does not tell of the items has a bar without length, which says so.
 */
export const bars = (scene: ItemScene, beside: Beside): ChartCard[] =>
	byDisclosure(scene).map((own) => card(own, scene, beside, barsOf(scene.rows, scene, beside)))

function card(
	own: Own<Item>,
	scene: ItemScene,
	beside: Beside,
	together: readonly Bar<LinkTarget>[],
): ChartCard {
	const { disclosure, rows } = own
	const total = rows.find(({ level }) => level === 0)
	const below = beside.below?.(own, scene) ?? []
	const max = drawn(rows).reduce((most, { amount }) => Math.max(most, amount ?? 0), 0)
	return cardOf(disclosure, scene.locale, {
		caption: beside.caption?.(own, scene) ?? '',
		total: total ? numberOf(total, scene) : null,
		...(below.length && { below }),
		said: rows.map((row) =>
			[nameOf(row, beside.words, scene), roundFiguresOf(row, scene)].filter(Boolean).join(' '),
		),
		chart: { ...moneyBars(disclosure, barsOf(rows, scene, beside), max, scene), axis: false, together },
	})
}

/** The total stands above its parts. */
const drawn = (rows: readonly Item[]): readonly Item[] =>
	rows.filter(({ level }) => level === 1 || level === 2)

const barsOf = (rows: readonly Item[], scene: ItemScene, beside: Beside) =>
	drawn(rows).map((row) => barOf(row, scene, beside))

function barOf(row: Item, scene: ItemScene, { words, coded }: Beside): Bar<LinkTarget> {
	const name = nameOf(row, words, scene)
	return {
		...(coded && { code: row.item }),
		name,
		value: row.amount,
		label: roundFiguresOf(row, scene),
		hint: [name, hintOf(row, scene)].filter(Boolean).join('\n'),
		// What has no length is in no pattern, which the legend would explain.
		origin: row.amount === null ? 'disclosed' : row.origin,
		link: linkOf(row),
	}
}
