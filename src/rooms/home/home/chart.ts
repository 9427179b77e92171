import { count, tick } from '../../../base/format.ts'
import type { Bar } from '../../../ui/charts/chart.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { HomeScene } from './columns.ts'
import { linesOf, type Cell, type Line } from './lines.ts'
import { hintOfCell, labelOf, lineName, originOfCell, targetOfCell } from './marks.ts'
import { text } from './text.ts'

/** One picture a purpose, a bar a disclosure, all as shares on one scale; the totals stand last, on a scale of their own. */
export function charts(scene: HomeScene): ChartCard[] {
	const lines = linesOf(scene)
	const together = lines.flatMap((line) =>
		line.kind === 'total' ? [] : line.cells.map((cell) => barOf(line, cell, scene)),
	)
	return lines.map((line) => card(line, together, scene))
}

function card(line: Line, together: readonly Bar<LinkTarget>[], scene: HomeScene): ChartCard {
	const { values, locale } = scene
	const words = text[locale]
	const isTotal = line.kind === 'total'
	const bars = line.cells.map((cell) => barOf(line, cell, scene))
	return {
		id: line.code.replaceAll('_', '-'),
		heading: lineName(line, scene),
		caption: isTotal ? words.caption_total : '',
		sentence: words.sentence(
			lineName(line, scene),
			bars.map(({ name, label }) => words.row(name, label)).join(words.comma),
		),
		chart: {
			kind: 'bars',
			colour: 'var(--accent)',
			max: isTotal ? Math.max(...line.cells.map(({ amount: yuan }) => yuan ?? 0)) : 1,
			axis: isTotal,
			scale: (value) => (isTotal ? tick(value, values.unit, locale) : `${count(value * 100, locale)}%`),
			bars,
			...(isTotal ? { apart: true } : { together }),
		},
	}
}

const barOf = (line: Line, cell: Cell, scene: HomeScene): Bar<LinkTarget> => ({
	name: nameOf(cell.disclosure, scene.locale),
	colour: colourOf(cell.disclosure),
	value: line.kind === 'total' ? cell.amount : cell.share,
	label: labelOf(line, cell, scene),
	hint: `${nameOf(cell.disclosure, scene.locale)}\n${hintOfCell(line, cell, scene)}`,
	origin: originOfCell(cell),
	link: targetOfCell(cell),
})
