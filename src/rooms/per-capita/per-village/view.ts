import { eachUnit, quotient } from '../../../base/format.ts'
import { linkedBy } from '../../../views/cells.ts'
import { defineView } from '../../../views/define-view.ts'
import { charts } from './chart.ts'
import { columns, params, type PerVillage, type PerVillageScene } from './columns.ts'
import { eachOf, partsOf, placeOf, placesOf, sumsIn, type PlaceSum } from './marks.ts'
import many from './many.sql?raw'
import sql from './query.sql?raw'
import { text } from './text.ts'
import type { Locale } from '../../../base/text.ts'
import { shapeOf } from '../../../views/shapes/shape.ts'

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
	question: { id: 'per-village', text, params, sql, columns },
	concerns: ['stages', 'years', 'shared_cost'],
	// Of many it is not known which items there are, nor what whole they imply.
	title: (scene) =>
		scene.rows.length && shapeOf(scene) !== 'few'
			? text[scene.locale][`question_${scene.values.place}`]
			: null,
	/** What each county budgets for a village, and the whole it implies where the sharing is stated. */
	headline: (rows, scene) => {
		const known = sumsIn(rows).filter(({ county }) => county !== null)
		return known.length ? saidOf(known, scene) : null
	},
	finding: (figures, { values, locale }) =>
		text[locale][`finding_${values.place}`](figures, text[locale][`unit_${eachUnit(values.unit)}`]),
	otherwise: (_, { values, locale }) => text[locale][`question_${values.place}`],
	lead: (scene) => text[scene.locale][shapeOf(scene) === 'few' ? 'lead' : 'lead_many'],
	charts,
	measure: {
		value: 'all_each',
		part: { column: 'place', name: ({ place }: PerVillage, locale: Locale) => text[locale][placeOf(place)] },
		many: { sql: many, columns: ['document_id', 'place', 'all_each'] },
	},
	cells: {
		place: { text: ({ place }, { locale }) => text[locale][placeOf(place)] },
		county: { origin: ({ whole, origin }) => (whole === null ? origin : 'disclosed') },
		whole: { origin: () => 'derived', link: partsOf, absent: unshared },
		share: { origin: () => 'disclosed', absent: unshared },
		places: { ...linkedBy(placesOf), absent: uncounted },
		county_each: { ...each, absent: uncounted },
		all_each: {
			...each,
			link: ({ document_id, place }) => ({ of: `${document_id}..${place}` }),
			absent: 'not_available',
		},
		whole_each: { ...each, absent: (row, scene) => unshared(row, scene) ?? uncounted(row, scene) },
	},
	evidence: ({ place }, [document, project = '', own = place]) => ({
		document,
		project,
		words: [own === 'both' ? 'place:villages|place:communities' : `place:${own}`],
	}),
})

/** What stands behind the name of a county: in full for one kind of place; villages and communities side by side for both. */
function saidOf(totals: readonly PlaceSum[], scene: PerVillageScene): string {
	const { values, locale } = scene
	const words = text[locale]
	const figure = (value: number) => quotient(value, values.unit, locale)
	if (values.place === 'both')
		return (['villages', 'communities'] as const)
			.map((of) => totals.find(({ place }) => place === of)?.county ?? null)
			.map((county) => (county === null ? words.none_each : figure(county)))
			.join(words.and)
	return totals
		.map(({ county, place, shared, whole }) =>
			whole === null || shared === null
				? words.figure_unshared(eachOf(county, place, scene))
				: words.figure_whole(eachOf(county, place, scene), figure(shared), figure(whole)),
		)
		.join(words.and)
}
