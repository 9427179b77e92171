import { eachUnit, quotient, tick } from '../../../base/format.ts'
import { nothingDrawn } from '../../../views/disclosures/card.ts'
import { colourOf } from '../../../views/disclosures/name.ts'
import type { Bars, DumbbellRow, Dumbbells } from '../../../ui/charts/chart.ts'
import type { LinkedNumber, LinkTarget } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { PerVillage, PerVillageScene } from './columns.ts'
import { eachOf, partsOf, placesOf, shareOf, totalsOf, type PlaceTotal } from './marks.ts'
import { text } from './text.ts'

/** One picture a disclosure and kind of place, all on one scale: from what the county bears to the implied whole. */
export function charts(scene: PerVillageScene): ChartCard[] {
	const totals = totalsOf(scene)
	const max = Math.max(
		0,
		...scene.rows.map((row) => row.whole_each ?? row.county_each ?? 0),
		...totals.map(({ county, whole }) => whole ?? county ?? 0),
	)
	return totals.map((total) => picture(scene, total, max))
}

function picture(scene: PerVillageScene, total: PlaceTotal, max: number): ChartCard {
	const { disclosure, place, rows } = total
	const { values, locale } = scene
	const words = text[locale]
	const drawn = rows.filter((row) => row.county_each !== null)
	return {
		id: `${disclosure.document_id}-${place}`,
		disclosure,
		caption: words[`caption_${eachUnit(values.unit)}`](words[`per_${place}`]),
		sentence: rows
			.map((row) =>
				words.mark(row.name, eachOf(row.county_each, place, scene), eachOf(row.whole_each, place, scene)),
			)
			.join(words.semicolon),
		below: [...below(rows, scene)],
		chart: drawn.length ? ends(total, drawn, max, scene) : missing(total, scene),
	}
}

/** From what the county bears to the whole; where no sharing is stated what the county bears stands alone. */
function ends(
	total: PlaceTotal,
	rows: readonly PerVillage[],
	max: number,
	scene: PerVillageScene,
): Dumbbells<LinkTarget> {
	const { values, locale } = scene
	const words = text[locale]
	const colour = colourOf(total.disclosure)
	const divided = scene.rows.filter((row) => row.county_each !== null)
	const first = rows.length > 1 ? sumRow(total, colour, scene) : []
	return {
		kind: 'dumbbells',
		min: 0,
		max,
		scale: (value) => tick(value, values.unit, locale, 'quotient'),
		ends: [words.end_county, words.end_whole],
		rows: [...first, ...rows.map((row) => pair(row, colour, scene))],
		together: [...first, ...divided.map((row) => pair(row, colour, scene))],
	}
}

/** What all items come to; the whole only where every one of them states its sharing. */
function sumRow(
	{ disclosure, place, county, whole, rows }: PlaceTotal,
	colour: string,
	scene: PerVillageScene,
): DumbbellRow<LinkTarget>[] {
	if (county === null) return []
	const words = text[scene.locale]
	const all = rows.every(({ whole_each }) => whole_each !== null)
	const mark = (value: number, said: string, label: string) => ({
		value,
		label,
		hint: [words.row_total, `${said} ${eachOf(value, place, scene)}`, words.hint_total].join('\n'),
		origin: 'derived' as const,
		link: { of: `${disclosure.document_id}..${place}` },
	})
	const shown = (value: number) => quotient(value, scene.values.unit, scene.locale)
	const to = all && whole !== null ? mark(whole, words.end_whole, shown(whole)) : undefined
	return [
		{
			name: words.row_total,
			colour,
			from: mark(county, words.end_county, shown(county)),
			...(to && { to }),
		},
	]
}

function pair(row: PerVillage, colour: string, scene: PerVillageScene): DumbbellRow<LinkTarget> {
	const { values, locale } = scene
	const words = text[locale]
	const county = row.county_each ?? 0
	const shown = (value: number) => quotient(value, values.unit, locale)
	const mark = (value: number, said: string, label: string) => ({
		value,
		label,
		hint: [row.name, `${said} ${eachOf(value, row.place, scene)}`, shareOf(row, scene)].join('\n'),
		origin: 'derived' as const,
		link: partsOf(row),
	})
	const from = (label: string) => mark(county, words.end_county, label)
	// Where no sharing is stated the whole is not known: it is not what the county bears.
	return row.whole_each === null
		? { name: row.name, colour, from: from(`${shown(county)} ${words.no_split}`) }
		: {
				name: row.name,
				colour,
				from: from(shown(county)),
				to: mark(row.whole_each, words.end_whole, shown(row.whole_each)),
			}
}

/** Nobody says how many places there are: no bar, and the reason. */
const missing = ({ disclosure, rows }: PlaceTotal, { locale }: PerVillageScene): Bars<LinkTarget> =>
	nothingDrawn(
		disclosure,
		rows.map((row) => ({
			name: row.name,
			label: text[locale].not_available,
			hint: `${row.name}\n${text[locale].no_places}`,
			origin: 'derived',
			link: partsOf(row),
		})),
	)

/** What is divided by, and what the shared items come to together; nothing else is added up. */
function* below(rows: readonly PerVillage[], scene: PerVillageScene): Generator<(string | LinkedNumber)[]> {
	const words = text[scene.locale]
	const [first] = rows
	if (!first) return
	yield [
		words.divided_by,
		placesOf(first, scene),
		...(first.places === null ? [words.no_places] : []),
		words.stop,
	]
	const shared = rows.filter((row) => row.whole_each !== null)
	if (shared.length < 2) return
	const sum = (of: (row: PerVillage) => number | null) =>
		shared.reduce((total, row) => total + (of(row) ?? 0), 0)
	const whole = (value: number): LinkedNumber => ({
		text: eachOf(value, first.place, scene),
		origin: 'derived',
		hint: words.hint_sum,
		target: { of: `${first.document_id}..${first.place}` },
	})
	yield [
		words.together(shared.length),
		whole(sum((row) => row.county_each)),
		words.implied,
		whole(sum((row) => row.whole_each)),
		words.stop,
	]
}
