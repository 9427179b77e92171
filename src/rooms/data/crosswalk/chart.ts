import { count } from '../../../base/format.ts'
import type { ChartCard } from '../../../views/view.ts'
import { CHANGES, type CrosswalkScene } from './columns.ts'
import { text } from './text.ts'

/** One picture: how many changes there are of each kind; a bar leads to the rows of its kind. */
export function charts({ rows, locale }: CrosswalkScene): ChartCard[] {
	if (rows.length === 0) return []
	const words = text[locale]
	const kinds = CHANGES.map((change) => ({
		change,
		name: words[`change_${change}`],
		counted: rows.filter((row) => row.change === change).length,
	})).filter(({ counted }) => counted > 0)
	return [
		{
			id: 'changes',
			heading: words.heading,
			caption: words.caption(count(rows.length, locale)),
			sentence: words.sentence(
				kinds.map(({ name, counted }) => words.part(name, count(counted, locale))).join(words.comma),
			),
			chart: {
				kind: 'bars',
				colour: 'var(--accent)',
				max: Math.max(...kinds.map(({ counted }) => counted)),
				axis: false,
				scale: (value) => count(value, locale),
				bars: kinds.map(({ change, name, counted }) => ({
					name,
					value: counted,
					label: count(counted, locale),
					hint: `${words.part(name, count(counted, locale))}\n${words[`means_${change}`]}`,
					origin: 'derived' as const,
					link: { room: 'data', keys: { show: 'crosswalk', change, tab: 'table' } },
				})),
			},
		},
	]
}
