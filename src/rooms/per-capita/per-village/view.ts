import { linkedBy } from '../../../views/cells.ts'
import { defineView } from '../../../views/define-view.ts'
import { charts } from './chart.ts'
import { columns, params, type PerVillage, type PerVillageScene } from './columns.ts'
import { partsOf, placeOf, placesOf } from './marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

/** What an item comes to for each place: in the unit chosen, as on the chart. */
const each = {
	link: partsOf,
	hint: (_: PerVillage, { locale }: PerVillageScene) => text[locale].hint_sum,
	per: ({ values, locale }: PerVillageScene) => text[locale][`per_${values.place}`],
	scale: ({ values }: PerVillageScene) => values.unit,
}
/** In the place of what only a stated sharing gives. */
const unshared = (row: PerVillage, { locale }: PerVillageScene) =>
	row.whole === null ? text[locale].no_split : null
const uncounted = (row: PerVillage, { locale }: PerVillageScene) =>
	row.places === null ? text[locale].not_available : null

export default defineView({
	id: 'per-village',
	text,
	params,
	sql,
	columns,
	title: ({ rows, values, locale }) =>
		rows.length ? text[locale][`question_${values.place}`] : text[locale].nothing,
	lead: ({ locale }) => text[locale].lead,
	charts,
	cells: {
		place: { text: ({ place }, { locale }) => text[locale][placeOf(place)] },
		county: { origin: ({ whole, origin }) => (whole === null ? (origin as 'disclosed') : 'disclosed') },
		whole: { origin: () => 'derived', link: partsOf, absent: unshared },
		share: { origin: () => 'disclosed', absent: unshared },
		places: { ...linkedBy(placesOf), absent: uncounted },
		county_each: { ...each, absent: uncounted },
		whole_each: { ...each, absent: (row, scene) => unshared(row, scene) ?? uncounted(row, scene) },
	},
	evidence: ({ place }, of) => {
		const [document = '', project = '', own = place] = of.split('.')
		return [
			{ document, project, words: [own === 'both' ? 'place:villages|place:communities' : `place:${own}`] },
		]
	},
})
