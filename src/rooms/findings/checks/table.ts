import { count } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { Table } from '../../../views/view.ts'
import { nameOfRule, reasonOf, saidOf, shownRows, targetOf, toleranceOf, type CheckScene } from './marks.ts'
import { text } from './text.ts'

/** Every rule of every disclosure a row, with its reason and its outcomes. */
export function table(scene: CheckScene): Table {
	const { disclosures, locale } = scene
	const rows = shownRows(scene)
	const words = text[locale]
	const ordered = disclosures.flatMap((disclosure) =>
		rows.filter((row) => row.document_id === disclosure.document_id).map((row) => ({ disclosure, row })),
	)
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_rule, kind: 'name' },
			{ title: words.outcome_holds, kind: 'number' },
			{ title: words.outcome_fails, kind: 'number' },
			{ title: words.outcome_cannot_be_formed, kind: 'number' },
			{ title: words.column_tolerance, kind: 'word' },
			{ title: words.column_reason, kind: 'name' },
		],
		rows: ordered.map(({ disclosure, row }) => {
			const figure = (value: number): LinkedNumber => ({
				text: count(value, locale),
				origin: 'derived',
				hint: saidOf(row, locale),
				target: targetOf(row),
			})
			return [
				nameOf(disclosure, locale),
				nameOfRule(row, locale),
				figure(row.holds),
				figure(row.fails),
				figure(row.unformed),
				toleranceOf(row, locale),
				reasonOf(row, locale),
			]
		}),
	}
}
