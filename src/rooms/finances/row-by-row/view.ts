import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import { defineView } from '../../../views/define-view.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { EvidenceFilter } from '../../../views/evidence/evidence-filter.ts'
import { linesUnder, projectsUnder } from '../../../views/evidence/filters.ts'
import { caveatsOf, documentAt } from './caveats.ts'
import { charts } from './chart.ts'
import { columns, params, type Pair, type PairScene, type Side } from './columns.ts'
import { hintOf, linkOf, nameOfRow, saidOf } from './marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

const cellOf = (side: Side) => ({
	absent: (row: Pair, scene: PairScene) => (row[`${side}_amount`] === null ? saidOf(row, side, scene) : null),
	link: (row: Pair) => linkOf(row, side),
	origin: (row: Pair) => row[`${side}_origin`],
	hint: (row: Pair, scene: PairScene) => hintOf(row, side, scene),
})
const shareOf = (side: Side) => ({
	absent: ({ [`${side}_share` as const]: share }: Pair, { locale }: PairScene) =>
		share === null ? text[locale].not_available : null,
	link: (row: Pair) => linkOf(row, side),
	hint: (row: Pair, scene: PairScene) => hintOf(row, side, scene),
	origin: (): MarkOrigin => 'derived',
})

export default defineView({
	question: { id: 'row-by-row', text, params, sql, columns },
	concerns: ['stages', 'scopes', 'years', 'units', 'partly_itemised', 'shared_cost'],
	title,
	lead,
	charts,
	controls: () => import('./Controls.svelte'),
	// A document does not stand beside itself.
	idle: ({ left, right }) => (left !== '' && left === right ? ['left'] : []),
	row: { link: (row) => linkOf(row, 'right') },
	cells: {
		state: { words: 'state' },
		code: { shown: ({ values }) => values.by !== 'purpose' },
		name: { text: nameOfRow },
		left_amount: cellOf('left'),
		right_amount: cellOf('right'),
		difference: {
			absent: 'not_available',
			link: (row) => linkOf(row, 'right'),
			origin: () => 'derived',
			hint: (row, scene) => [hintOf(row, 'left', scene), hintOf(row, 'right', scene)].join('\n'),
		},
		left_share: shareOf('left'),
		right_share: shareOf('right'),
	},
	leaveOut: ({ state }) => state === 'none',
	grouped: () => true,
	evidence: async (_, [document, reading, code = ''], rows) => {
		if (document && reading) return rowsOf(document, reading, code)
		const [row] = (await rows?.()) ?? []
		if (!row) return []
		const sides: readonly (readonly [string, string])[] = [
			[row.left_document, row.left_reading],
			[row.right_document, row.right_reading],
		]
		return sides.flatMap(([own, by]) => (own && (!document || own === document) ? [rowsOf(own, by, '')] : []))
	},
})

/** The rows of a document under a code, purpose or name; all that are lined up where it is empty. */
function rowsOf(document: string, reading: string, code: string): EvidenceFilter {
	switch (reading) {
		case 'disclosed':
			return linesUnder(document, [code])
		case 'suggested':
			return projectsUnder(document, reading, [code || '2*'])
		case 'economic':
			return {
				document,
				source: ['budget_line'],
				words: ['statement:basic_expenditure_by_economic', 'measure:total'],
			}
		case 'project':
			return { document, source: ['project'] }
		default:
			return projectsUnder(document, 'purpose', [code])
	}
}

/** How many rows two documents have in common, and how many each has alone. */
function title(scene: PairScene): string {
	const words = text[scene.locale]
	const [left, right] = [documentAt('left', scene), documentAt('right', scene)]
	if (!left || !right) return words.one_alone
	const names = [nameOf(left, scene.locale), nameOf(right, scene.locale)] as const
	const countOf = (state: string) => scene.rows.filter((row) => row.state === state).length
	const counts = [countOf('both'), countOf('left'), countOf('right')] as const
	const { rows } = scene.values
	const listed = counts.reduce((sum, count) => sum + count)
	if (rows === 'all' && listed === 0) return words.nothing_of(...names, words[`by_${scene.values.by}`])
	return rows === 'all'
		? words.title(...names, ...counts)
		: words.title_some(...names, listed, words[`rows_${rows}`])
}

/** Which document stands where, and what of them is unlike. */
function lead(scene: PairScene): string {
	const words = text[scene.locale]
	const caveats = caveatsOf(scene)
	return [
		words.lead(words[`unit_${scene.values.unit}`]),
		...(caveats.length ? [words.caveats(caveats.join(words.between))] : []),
	].join(words.blank)
}
