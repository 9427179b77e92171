/** Charts that can be made from any answer. */
export const CHART_TYPES = ['bar', 'stacked', 'line', 'scatter', 'strip', 'histogram', 'heat'] as const
export type ChartType = (typeof CHART_TYPES)[number]

/** How the columns of an answer become a chart; small, because it travels in links. Columns by their names. */
export interface ChartSpec {
	readonly type: ChartType
	readonly x: string
	/** One column of numbers or several; empty for a histogram of `x`. */
	readonly y: readonly string[]
	readonly colour?: string
	readonly facet?: string
	/** The order of categories: as in the answer, or by `x` or the first `y`. */
	readonly sort?: 'x' | 'y' | '-y'
	/** Parts of a whole: as amounts or as shares of each bar. */
	readonly stack?: 'sum' | 'share'
	readonly unit?: string
	readonly title?: string
	readonly xTitle?: string
	readonly yTitle?: string
	readonly labels?: boolean
}

/** The state of the workbench that a link carries. */
export interface QueryDraft {
	readonly sql: string
	/** Values of the statement's `$name` parameters, as typed. */
	readonly values: Readonly<Record<string, string>>
	readonly chart?: ChartSpec
}
