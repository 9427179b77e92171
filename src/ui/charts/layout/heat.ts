import type { Heat, HeatCell } from '../chart.ts'
import { heatGrid, type HeatGrid } from '../heat-grid.ts'
import { widthOf } from '../measure.ts'
import { paintOver } from '../origin.ts'
import { tint } from './shade.ts'
import { picture, type Drawing } from './picture.ts'
import { AXIS, quiet, rect, SIZE, words, type Box, type Shape } from './shape.ts'

/** Cells in rows and columns, the deeper the larger the value, each with its label; what is not there is an empty frame. */
export function heat(chart: Heat, width: number): Drawing {
	const grid = heatGrid(chart, width)
	return picture(
		chart,
		grid.height,
		[...heads(grid), ...chart.cells.flatMap((cell) => drawn(cell, chart, grid))],
		chart.cells.map((cell) => boxOf(cell, grid)),
	)
}

const heads = ({ across, down, left, top, wide, bands }: HeatGrid): readonly Shape[] => [
	...across.flatMap((lines, index) =>
		lines.map((line, at) =>
			quiet(line, left + (index + 0.5) * wide, top - 8 - (lines.length - at - 0.5) * 15 + 2, 'center'),
		),
	),
	...down.flatMap((lines, index) =>
		lines.map((line, at) =>
			words(line, left - 10, middleOf(bands[index]) + (at - (lines.length - 1) / 2) * 16, { align: 'right' }),
		),
	),
]

const middleOf = (band: HeatGrid['bands'][number] | undefined): number =>
	band ? band.y + band.height / 2 : 0

function boxOf({ row, column }: HeatCell, { turned, left, wide, bands }: HeatGrid): Box {
	const [x, y] = turned ? [row, column] : [column, row]
	const { y: top = 0, height = 0 } = bands[y] ?? {}
	return { x: left + x * wide, y: top, width: wide, height }
}

function drawn(cell: HeatCell, chart: Heat, grid: HeatGrid): readonly Shape[] {
	const box = boxOf(cell, grid)
	const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 }
	const middle = [box.x + box.width / 2, box.y + box.height / 2] as const
	if (cell.value === null || !Number.isFinite(cell.value)) {
		const frame = rect(inner, { fill: 'transparent', stroke: 'var(--hairline)' })
		return fits(cell.label, box, AXIS) ? [frame, quiet(cell.label, ...middle, 'center')] : [frame]
	}
	const colour = chart.rows[cell.row]?.colour ?? 'var(--accent)'
	const share =
		chart.max > 0 && Number.isFinite(chart.max) ? Math.min(Math.max(cell.value / chart.max, 0), 1) : 0
	const { fill, ink } = tint(colour, cell.value === 0 ? 4 : 8 + 50 * share)
	const size = fits(cell.label, box, SIZE) ? SIZE : AXIS
	const halo = cell.origin === 'disclosed' ? {} : { halo: fill }
	return [
		rect(inner, paintOver(cell.origin, colour, fill)),
		...(fits(cell.label, box, size)
			? [words(cell.label, ...middle, { align: 'center', size, colour: ink, ...halo })]
			: []),
	]
}

const fits = (label: string, box: Box, size: number): boolean => widthOf(label, size) + 6 <= box.width
