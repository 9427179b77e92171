import { count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import { byDisclosure, type Own } from '../../../views/disclosures/by-disclosure.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { ChartCard } from '../../../views/view.ts'
import { linkOf, nameOfRule, outcomesOf, resultOf, showsOutcome, toleranceOf } from './marks.ts'
import type { Checked, CheckScene } from './columns.ts'
import { text } from './text.ts'

/** What a check can come to, what matters most first; how deep its tile is drawn. */
const OUTCOMES = [
	{ key: 'fails', depth: 3 },
	{ key: 'unformed', depth: 2 },
	{ key: 'holds', depth: 1 },
] as const

/** The outcomes that the choice shows. */
const shownOf = ({ values }: CheckScene) =>
	OUTCOMES.filter(
		({ key }) =>
			values.outcome === 'all' ||
			key === (values.outcome === 'cannot_be_formed' ? 'unformed' : values.outcome),
	)

/** One picture a disclosure: its rules by what they came to, those that fail first. */
export function charts(scene: CheckScene): ChartCard[] {
	const { outcome } = scene.values
	const rows = scene.rows.filter((row) => showsOutcome(row, outcome)).map((row) => outcomesOf(row, outcome))
	return byDisclosure({ rows, disclosures: scene.disclosures }).map((own) => tiles(own, scene))
}

/** A rule with how far two numbers may differ, where that is more than nothing. */
const namedWith = (row: Checked, locale: Locale): string =>
	row.tolerance_high === 0
		? nameOfRule(row, locale)
		: `${nameOfRule(row, locale)} ${toleranceOf(row, locale)}`

function tiles({ disclosure, rows }: Own<Checked>, scene: CheckScene): ChartCard {
	const { locale } = scene
	const words = text[locale]
	const shown = shownOf(scene)
	const own = rows.toSorted((a, b) => b.fails - a.fails || b.unformed - a.unformed)
	const sum = (key: 'holds' | 'fails' | 'unformed') =>
		count(
			own.reduce((total, row) => total + row[key], 0),
			locale,
		)
	const said = words.result(sum('holds'), sum('fails'), sum('unformed'))
	return {
		id: disclosure.document_id,
		disclosure,
		caption: said,
		sentence: `${nameOf(disclosure, locale)} ${said}`,
		chart: {
			kind: 'heat',
			columns: shown.map(({ key }) => words[`column_${key}`]),
			rows: own.map((row) => ({ name: namedWith(row, locale), colour: colourOf(disclosure) })),
			max: 3,
			cells: own.flatMap((row, at) =>
				shown.map(({ key, depth }, column) => ({
					row: at,
					column,
					value: row[key] ? depth : null,
					label: row[key] ? count(row[key], locale) : '',
					hint: [nameOfRule(row, locale), resultOf(row, locale), toleranceOf(row, locale)].join('\n'),
					origin: 'derived' as const,
					link: linkOf(row),
				})),
			),
		},
	}
}
