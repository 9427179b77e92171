import { tick } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import { byDisclosure, type Own } from '../../../views/disclosures/by-disclosure.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import { linkTo, type LinkTarget } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { Scale, ScaleScene } from './columns.ts'
import { markMoneyOf, moneyOf } from '../../../views/words/money.ts'
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
	const source = row.line_start === null ? words.hint_parts(row.parts) : words.hint_line(row.line_start)
	return [
		`${measureOf(row, scene.locale)} · ${printedOf(row, scene, moneyOf)}`,
		row.amount === null ? words.none_hint : source,
	].join('\n')
}

/** One picture a disclosure, so that amounts of unlike scope have no bar in common. */
export const charts = (scene: ScaleScene): ChartCard[] => byDisclosure(scene).map((own) => card(scene, own))

function card(scene: ScaleScene, { disclosure, rows }: Own<Scale>): ChartCard {
	const { values, locale } = scene
	const words = text[locale]
	const scaled = values.axis === 'own' ? rows : scene.rows
	return {
		id: disclosure.document_id,
		disclosure,
		caption: words.caption(disclosure.projects),
		sentence: words.sentence(
			nameOf(disclosure, locale),
			rows.map((row) => words.part(measureOf(row, locale), printedOf(row, scene))).join(words.comma),
		),
		chart: {
			kind: 'bars',
			colour: colourOf(disclosure),
			max: scaled.reduce((most, row) => Math.max(most, row.amount ?? 0), 0),
			axis: false,
			scale: (value) => tick(value, values.unit, locale),
			bars: rows.map((row) => ({
				code: '',
				name: measureOf(row, locale),
				value: row.amount,
				label: printedOf(row, scene),
				hint: hintOf(row, scene),
				origin: row.origin,
				link: linkOf(row),
			})),
		},
	}
}
