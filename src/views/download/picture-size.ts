import type { Drawn, DrawCharts } from '../../export/svg.ts'

/** For a column of a journal, a page, a slide. */
export const SIZES = ['column', 'page', 'slide'] as const
export type Size = (typeof SIZES)[number]

/** Pixels of a drawing, and how many stand beside each other: a slide is wider than high. */
const LAYOUTS: Readonly<Record<Size, { readonly width: number; readonly across: number }>> = {
	column: { width: 440, across: 1 },
	page: { width: 920, across: 1 },
	slide: { width: 680, across: 2 },
}
/** A single drawing has the room of all. */
const ALONE = 1400

/** How many drawings of a size stand beside each other. */
export const acrossOf = (size: Size): number => LAYOUTS[size].across

/** The charts of an answer as a picture of that size shows them. */
export async function chartsOfSize(charts: DrawCharts, size: Size): Promise<readonly Drawn[]> {
	const { width, across } = LAYOUTS[size]
	const drawn = await charts(width)
	return across > 1 && drawn.length === 1 ? charts(ALONE) : drawn
}
