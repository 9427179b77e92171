import { count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import { heatCells } from '../../../ui/charts/heat-cells.ts'
import { byDisclosure, type Own } from '../../../views/disclosures/by-disclosure.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { ChartCard } from '../../../views/view.ts'
import { FEW, documents } from '../../../views/shapes/shape.ts'
import { isShown, linkOf, nameOfRule, outcomesOf, resultOf, timesOf, toleranceOf } from './marks.ts'
import type { Checked, CheckScene } from './columns.ts'
import { text } from './text.ts'
import { jointCard } from './joint-card.ts'

/** One picture a disclosure: its rules by what they came to, those that fail first; of many one picture of them all. */
export function charts(scene: CheckScene): ChartCard[] {
	const rows = scene.rows.filter((row) => isShown(row, scene))
	if (documents(scene) > FEW) return rows.length ? [jointCard(rows, scene)] : []
	return byDisclosure({ rows, disclosures: scene.disclosures }).map((own) => tiles(own, scene))
}

/** A rule with how far two numbers may differ, where that is more than nothing. */
const namedWith = (row: Checked, locale: Locale): string =>
	row.tolerance_high === 0
		? nameOfRule(row, locale)
		: `${nameOfRule(row, locale)} ${toleranceOf(row, locale)}`

function tiles({ disclosure, rows }: Own<Checked>, scene: CheckScene): ChartCard {
	const { locale } = scene
	const shown = outcomesOf(scene)
	const more = (key: 'fails' | 'unformed', a: Checked, b: Checked) =>
		timesOf(b, key, shown) - timesOf(a, key, shown)
	const own = rows.toSorted((a, b) => more('fails', a, b) || more('unformed', a, b))
	const said = resultOf(rows, shown, locale)
	return {
		id: disclosure.document_id,
		disclosure,
		caption: said,
		sentence: `${nameOf(disclosure, locale)} ${said}`,
		chart: {
			kind: 'heat',
			columns: shown.map(({ key }) => text[locale][`column_${key}`]),
			rows: own.map((row) => ({ name: namedWith(row, locale), colour: colourOf(disclosure) })),
			max: 3,
			cells: heatCells(own, shown, (row, { key, depth }) => ({
				value: row[key] ? depth : null,
				label: row[key] ? count(row[key], locale) : '',
				hint: [nameOfRule(row, locale), resultOf([row], shown, locale), toleranceOf(row, locale)].join('\n'),
				origin: 'derived',
				link: linkOf(row),
			})),
		},
	}
}
