import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { ChartCard } from '../../../views/view.ts'
import {
	formedOf,
	linkOf,
	nameOfRule,
	outcomesOf,
	resultOf,
	shortOf,
	showsOutcome,
	toleranceOf,
} from './marks.ts'
import type { Checked, CheckScene } from './columns.ts'
import { text } from './text.ts'

/** One picture a disclosure: its rules, and how often each could be asked. */
export function charts(scene: CheckScene): ChartCard[] {
	const { disclosures, locale } = scene
	const rows = scene.rows
		.filter((row) => showsOutcome(row, scene.values.outcome))
		.map((row) => outcomesOf(row, scene.values.outcome))
	const words = text[locale]
	return disclosures.flatMap((disclosure) => {
		const own = rows.filter((row) => row.document_id === disclosure.document_id)
		if (!own.length) return []
		const sum = (of: (row: Checked) => number) => own.reduce((total, row) => total + of(row), 0)
		const all = {
			holds: sum((row) => row.holds),
			fails: sum((row) => row.fails),
			unformed: sum((row) => row.unformed),
		}
		return [
			{
				id: disclosure.document_id,
				disclosure,
				caption: words.result(String(all.holds), String(all.fails), String(all.unformed)),
				total: null,
				sentence: `${nameOf(disclosure, locale)} ${words.result(String(all.holds), String(all.fails), String(all.unformed))}`,
				chart: {
					kind: 'bars' as const,
					colour: colourOf(disclosure),
					max: rows.reduce((most, row) => Math.max(most, formedOf(row)), 0),
					axis: false,
					scale: String,
					bars: own.map((row) => ({
						code: '',
						name: nameOfRule(row, locale),
						value: formedOf(row),
						label: shortOf(row, locale),
						hint: [nameOfRule(row, locale), resultOf(row, locale), toleranceOf(row, locale)].join('\n'),
						origin: 'derived' as const,
						link: linkOf(row),
					})),
				},
			},
		]
	})
}
