import type { MarkOrigin } from './origin.ts'

/** One thing drawn that can be pressed. Its index in `marksOf(chart)` is what `open(index)` gets. */
export interface Mark<L = unknown> {
	/** Stands at the mark where there is room. */
	readonly label: string
	/** Opens over the mark: the exact words, lines parted by `\n`. */
	readonly hint: string
	readonly origin: MarkOrigin
	/** Where it leads, as whoever drew it says it. */
	readonly link?: L
}

/** A mark with a length or a place. */
export interface Valued<L = unknown> extends Mark<L> {
	readonly value: number
}

/** One horizontal bar: `value` sets its length, `label` stands at its end. `null` has no bar, and its label says why. */
export interface Bar<L = unknown> extends Mark<L> {
	/** Stands before the name, quieter. */
	readonly code?: string
	readonly name: string
	readonly value: number | null
	/** Its own colour, where bars of several disclosures stand in one chart. */
	readonly colour?: string
}

/** Horizontal bars from zero. */
export interface Bars<L = unknown> {
	readonly kind: 'bars'
	readonly bars: readonly Bar<L>[]
	/** A colour of `tokens.css`, such as `var(--county-1)`. */
	readonly colour: string
	/** The largest value on the scale, which starts at zero and ends at the next round step. */
	readonly max: number
	/** How values of the scale are written. */
	readonly scale: (value: number) => string
	/** `scale` is drawn along the bottom. */
	readonly axis: boolean
	/** The bars of all charts that stand side by side on one scale: their plots begin and end at the same place. */
	readonly together?: readonly Bar<L>[]
	/** Whether it measures something else than the charts beside it: it keeps its own scale, whatever theirs is. */
	readonly apart?: boolean
}

/** A part of a row; `key` is one of the chart's `keys`. */
export interface Segment<L = unknown> extends Valued<L> {
	readonly key: string
	/** Whether it steps back behind another series. */
	readonly faded?: boolean
}

export interface StackRow<L = unknown> {
	readonly name: string
	readonly code?: string
	readonly colour?: string
	/** What the parts add up to, at the end of the row. */
	readonly label?: string
	/** In the order of `keys`; a key that a row has not is left out. */
	readonly segments: readonly Segment<L>[]
}

/** Horizontal stacked bars: parts of a row are steps of lightness of the row's colour, named in one line above. */
export interface Stacks<L = unknown> {
	readonly kind: 'stacks'
	/** The colour of rows that have none of their own. */
	readonly colour: string
	/** The parts a row can have, darkest first. */
	readonly keys: readonly { readonly key: string; readonly name: string }[]
	readonly rows: readonly StackRow<L>[]
	/** The rows of all charts that stand together on one scale: their plots begin and end at the same place. */
	readonly together?: readonly StackRow<L>[]
	/** The largest sum of a row. */
	readonly max: number
	readonly scale: (value: number) => string
	readonly axis: boolean
}

/** One dot a value on a row; equal values stand beside each other. */
export interface Strip<L = unknown> {
	readonly kind: 'strip'
	readonly rows: readonly {
		readonly name: string
		readonly colour: string
		readonly points: readonly Valued<L>[]
	}[]
	/** The rows of all charts that stand side by side on one scale: their plots begin at the same place. */
	readonly together?: readonly { readonly name: string }[]
	/** How many equal values stand apart before they are counted in words; six on either side where it is not said. */
	readonly apart?: number
	readonly min: number
	readonly max: number
	/** By powers of ten: every value is above zero then. */
	readonly log?: boolean
	readonly scale: (value: number) => string
}

/** Values from `from` up to but not including `to`. */
export interface Bin<L = unknown> extends Valued<L> {
	readonly from: number
	readonly to: number
}

/** How many values fall into each bin; bins of equal width, which touch on a numeric axis. */
export interface Histogram<L = unknown> {
	readonly kind: 'histogram'
	readonly colour: string
	readonly bins: readonly Bin<L>[]
	/** The highest bin of all charts that stand side by side on one scale. */
	readonly most?: number
	/** How edges of bins are written. */
	readonly scale: (value: number) => string
	/** How heights are written. */
	readonly count: (value: number) => string
}

/** `row` and `column` are indexes; `null` is an empty cell whose label says why (not disclosed, not applicable). */
export interface HeatCell<L = unknown> extends Mark<L> {
	readonly row: number
	readonly column: number
	readonly value: number | null
}

/** A table of cells, the deeper the larger the value, each with its label. */
export interface Heat<L = unknown> {
	readonly kind: 'heat'
	readonly columns: readonly string[]
	/** A row without a colour takes `--accent`. */
	readonly rows: readonly { readonly name: string; readonly colour?: string }[]
	readonly cells: readonly HeatCell<L>[]
	/** All charts that stand side by side: their cells begin at the same place. */
	readonly together?: readonly Pick<Heat, 'rows' | 'columns'>[]
	/** The value of the deepest cell. */
	readonly max: number
}

/** Two values, joined by a line. */
export interface DumbbellRow<L = unknown> {
	readonly name: string
	readonly colour: string
	readonly from: Valued<L>
	/** Absent where only the first is known. */
	readonly to?: Valued<L>
}

/** Two values a row. */
export interface Dumbbells<L = unknown> {
	readonly kind: 'dumbbells'
	readonly rows: readonly DumbbellRow<L>[]
	/** The rows of all charts that stand together on one scale: their plots begin and end at the same place. */
	readonly together?: readonly DumbbellRow<L>[]
	readonly min: number
	readonly max: number
	/** By powers of ten: every value is above zero then. */
	readonly log?: boolean
	readonly scale: (value: number) => string
	/** What the two ends are. */
	readonly ends: readonly [from: string, to: string]
}

/** One line of a chart over columns; `points[i]` belongs to `columns[i]`. */
export interface StepLine<L = unknown> {
	readonly name: string
	readonly colour: string
	readonly points: readonly Valued<L>[]
}

/** Values that hold until the next column, such as a cumulative payment plan by quarter. From zero. */
export interface Steps<L = unknown> {
	readonly kind: 'steps'
	readonly columns: readonly string[]
	readonly lines: readonly StepLine<L>[]
	readonly max: number
	readonly scale: (value: number) => string
}

/** A part of a whole; parts in turn have parts. Marks count parents before children. */
export interface TreeNode<L = unknown> extends Valued<L> {
	readonly name: string
	/** How many levels it stands for, where that is more than one: it is as wide as all of them. */
	readonly levels?: number
	readonly children?: readonly TreeNode<L>[]
}

/** A whole and its parts as an icicle: only to drill. */
export interface Tree<L = unknown> {
	readonly kind: 'tree'
	readonly colour: string
	readonly nodes: readonly TreeNode<L>[]
}

/** A numeric axis with a name. */
export interface Axis {
	readonly name: string
	readonly min: number
	readonly max: number
	/** By powers of ten: every value is above zero then. */
	readonly log?: boolean
	readonly scale: (value: number) => string
}

/** A place on two axes. */
export interface Point<L = unknown> extends Mark<L> {
	readonly x: number
	readonly y: number
}

/** A point of a line; `null` leaves a gap. */
export interface LinePoint<L = unknown> extends Mark<L> {
	readonly x: number
	readonly y: number | null
}

/** Values over categories or over a numeric axis. */
export interface Lines<L = unknown> {
	readonly kind: 'lines'
	/** Names of the places along the bottom, where a point's `x` is an index of them; or a numeric axis. */
	readonly x: readonly string[] | Axis
	readonly y: Axis
	readonly lines: readonly {
		readonly name: string
		readonly colour: string
		readonly points: readonly LinePoint<L>[]
	}[]
	/** The lines of all charts that stand side by side: their plots end at the same place. */
	readonly together?: readonly { readonly name: string }[]
}

/** One dot a row on two numeric axes. */
export interface Points<L = unknown> {
	readonly kind: 'points'
	readonly x: Axis
	readonly y: Axis
	readonly groups: readonly {
		readonly name: string
		readonly colour: string
		readonly points: readonly Point<L>[]
	}[]
}

/** A value that is singled out in a distribution. */
export interface Lit<L = unknown> extends Valued<L> {
	readonly name: string
	readonly colour: string
}

/** How values are spread, a row a group: counts in bins, with quantiles below and single values above. */
export interface Spread<L = unknown> {
	readonly kind: 'spread'
	readonly rows: readonly {
		readonly name: string
		readonly bins: readonly Bin<L>[]
		/** Values with a name, such as the median; none where there are too few values. */
		readonly quantiles: readonly { readonly value: number; readonly label: string }[]
		readonly lit: readonly Lit<L>[]
	}[]
	/** Edges of the scale; all of them above zero where it is logarithmic. */
	readonly min: number
	readonly max: number
	readonly log: boolean
	readonly scale: (value: number) => string
}

/** A tile with a name and a number; `value` null is an empty frame whose label says why. */
export interface Tile<L = unknown> extends Mark<L> {
	readonly name: string
	readonly value: number | null
	/** Stands below the number, quieter: how many it stands for. */
	readonly note?: string
	/** How deep it is shaded, from 0 to 1. */
	readonly depth: number
	/** Where it stands on a grid of tiles; without them tiles follow one another. */
	readonly column?: number
	readonly row?: number
}

/** Tiles on a grid, or in groups one after another. */
export interface Tiles<L = unknown> {
	readonly kind: 'tiles'
	readonly groups: readonly { readonly name: string; readonly tiles: readonly Tile<L>[] }[]
}

/** Every chart of the house. */
export type Chart<L = unknown> =
	| Bars<L>
	| Stacks<L>
	| Strip<L>
	| Histogram<L>
	| Heat<L>
	| Dumbbells<L>
	| Steps<L>
	| Tree<L>
	| Lines<L>
	| Points<L>
	| Spread<L>
	| Tiles<L>

/** The marks of a chart in the order in which `open` counts them. */
export function marksOf<L>(chart: Chart<L>): readonly Mark<L>[] {
	switch (chart.kind) {
		case 'bars':
			return chart.bars
		case 'stacks':
			return chart.rows.flatMap((row) => row.segments)
		case 'strip':
			return chart.rows.flatMap((row) => row.points)
		case 'histogram':
			return chart.bins
		case 'heat':
			return chart.cells
		case 'dumbbells':
			return chart.rows.flatMap(({ from, to }) => (to ? [from, to] : [from]))
		case 'steps':
		case 'lines':
			return chart.lines.flatMap((line): readonly Mark<L>[] => line.points)
		case 'tree':
			return chart.nodes.flatMap(withParts)
		case 'points':
			return chart.groups.flatMap((group) => group.points)
		case 'spread':
			return chart.rows.flatMap((row): readonly Mark<L>[] => [...row.bins, ...row.lit])
		case 'tiles':
			return chart.groups.flatMap((group) => group.tiles)
	}
}

/** Where the values come from that some charts draw, of each mark. */
export const originsOf = (charts: readonly Chart[]): readonly MarkOrigin[] =>
	charts.flatMap((chart) => marksOf(chart).map(({ origin }) => origin))

const withParts = <L>(node: TreeNode<L>): readonly TreeNode<L>[] => [
	node,
	...(node.children ?? []).flatMap(withParts),
]
