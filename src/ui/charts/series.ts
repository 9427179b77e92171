import type { Chart } from './chart.ts'

/** What a chart tells apart by key or by line, and can light alone. */
export interface Series {
	readonly key: string
	readonly name: string
}

/** The series of a chart, in its order; none where its marks are told apart by their rows alone. */
export function seriesOf(chart: Chart): readonly Series[] {
	const named = (all: readonly { readonly name: string }[]) => all.map(({ name }) => ({ key: name, name }))
	switch (chart.kind) {
		case 'stacks':
			return chart.keys
		case 'lines':
		case 'steps':
			return named(chart.lines)
		case 'points':
			return named(chart.groups)
		default:
			return []
	}
}

/** A colour that steps back behind another. */
const faded = (colour: string): string => `color-mix(in oklab, ${colour} 22%, var(--ground))`

/** A chart with one of its series as it is and the others stepping back. */
export function withSeriesLit<L>(chart: Chart<L>, key: string): Chart<L> {
	const unlessLit = <T extends { readonly name: string; readonly colour: string }>(one: T): T =>
		one.name === key ? one : { ...one, colour: faded(one.colour) }
	switch (chart.kind) {
		case 'stacks':
			return {
				...chart,
				rows: chart.rows.map((row) => ({
					...row,
					segments: row.segments.map((one) => (one.key === key ? one : { ...one, faded: true })),
				})),
			}
		case 'lines':
			return { ...chart, lines: chart.lines.map(unlessLit) }
		case 'steps':
			return { ...chart, lines: chart.lines.map(unlessLit) }
		case 'points':
			return { ...chart, groups: chart.groups.map(unlessLit) }
		default:
			return chart
	}
}

/** A chart in which what has this colour stays as it is and all else steps back: one disclosure among others. */
export function withColourLit<L>(chart: Chart<L>, colour: string): Chart<L> {
	const of = (own: string): string => (own === colour ? own : faded(own))
	const each = <T extends { readonly colour: string }>(all: readonly T[]): readonly T[] =>
		all.map((one) => ({ ...one, colour: of(one.colour) }))
	switch (chart.kind) {
		case 'bars':
			return {
				...chart,
				colour: of(chart.colour),
				bars: chart.bars.map((bar) => (bar.colour ? { ...bar, colour: of(bar.colour) } : bar)),
			}
		case 'stacks':
			return {
				...chart,
				rows: chart.rows.map((row) =>
					(row.colour ?? chart.colour) === colour
						? row
						: { ...row, segments: row.segments.map((one) => ({ ...one, faded: true })) },
				),
			}
		case 'heat':
			return {
				...chart,
				rows: chart.rows.map((row) => (row.colour ? { ...row, colour: of(row.colour) } : row)),
			}
		case 'strip':
		case 'dumbbells':
			return { ...chart, rows: each<(typeof chart.rows)[number]>(chart.rows) } as typeof chart
		case 'lines':
		case 'steps':
			return { ...chart, lines: each<(typeof chart.lines)[number]>(chart.lines) } as typeof chart
		case 'points':
			return { ...chart, groups: each(chart.groups) }
		case 'histogram':
		case 'tree':
			return { ...chart, colour: of(chart.colour) }
		case 'spread':
		case 'tiles':
			return chart
	}
}
