import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import { screenTable } from '../../../views/table/screen-table.ts'
import type { Table } from '../../../views/view.ts'
import { pairsOf, type ComparableScene } from '../comparable/columns.ts'
import { text as comparable } from '../comparable/text.ts'
import { dimensionOf, pairOf } from '../comparable/view.ts'
import { sum, type QualityScene } from '../quality/columns.ts'
import quality from '../quality/view.ts'
import type { Scale, ScaleScene } from '../scale/columns.ts'
import scale from '../scale/view.ts'

const led = (cell: string | LinkedNumber, show: string): string | LinkedNumber =>
	typeof cell !== 'string' && 'of' in cell.target
		? { ...cell, target: { room: 'overview', keys: { show, of: cell.target.of } } }
		: cell

/** Rows behind a number belong to the view that has it, not to the one that stands above. */
const ledTo = (show: string, table: Table): Table => ({
	...table,
	grouped: false,
	rows: table.rows.map((row) => row.map((cell) => led(cell, show))),
})

/** The total that each disclosure prints, and what its projects come to. */
const scales = (scene: ScaleScene): Table =>
	screenTable({
		...scale.columns,
		leaveOut: ({ measure }: Scale) => measure !== 'stated_total' && measure !== 'itemised',
		across: { lines: ['document_id', 'scope'], heads: ['measure'], cells: ['amount'] },
	})(scene)

/** Checks by outcome; findings of all kinds in one number. */
function counts(scene: QualityScene): Table {
	const rows = byDisclosure(scene).flatMap(({ rows: own }) => [
		...own.filter(({ part }) => part === 'check'),
		...own.slice(0, 1).map((row) => ({ ...row, part: 'finding', kind: '', amount: sum(own, 'finding') })),
	])
	const across = { lines: ['document_id'], heads: ['kind'], cells: ['amount'] } as const
	return screenTable({ ...quality.columns, across })({ ...scene, rows })
}

/** The first pairs, each in one line. */
function pairs(scene: ComparableScene): Table {
	const words = comparable[scene.locale]
	const title = (title: string) => ({ title, kind: 'name' as const })
	const rows = pairsOf(scene)
		.slice(0, 12)
		.map((rows) => [
			pairOf(rows[0], scene),
			words[`short_${rows[0].ground as 'none'}`],
			rows
				.filter(({ alike }) => !alike)
				.map((row) => dimensionOf(row, scene))
				.join(words.and),
		])
	return {
		grouped: false,
		columns: [words.column_document_a, words.column_ground, words.column_dimension].map(title),
		rows,
		values: rows,
	}
}

/** What a view of the room says in a few lines. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- which view it is, is known when it runs
export const shorts: Readonly<Record<string, (scene: any) => Table>> = {
	scale: (scene: ScaleScene) => ledTo('scale', scales(scene)),
	comparable: pairs,
	quality: (scene: QualityScene) => ledTo('quality', counts(scene)),
}
