/** Charts that can be made from any answer. */
export const CHART_TYPES = ['bar', 'stacked', 'line', 'scatter', 'strip', 'histogram', 'heat'] as const
export type ChartType = (typeof CHART_TYPES)[number]

/** What rows of one name come to together. */
export const AGGREGATES = ['sum', 'mean', 'median', 'least', 'most', 'count'] as const
export type Aggregate = (typeof AGGREGATES)[number]

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
	/** Rows of one name, part and facet are drawn as what they come to together; without it each row is drawn. */
	readonly aggregate?: Aggregate
	/** Numbers of `x` are put into about so many ranges. */
	readonly bins?: number
	readonly unit?: string
	readonly title?: string
	readonly xTitle?: string
	readonly yTitle?: string
	readonly labels?: boolean
}

/** How an answer stands in its grid; columns by their names. */
export interface GridLayout {
	readonly sort?: { readonly column: string; readonly descending: boolean }
	/** Text that a column must contain; only those that are asked for. */
	readonly filters?: Readonly<Record<string, string>>
	/** Columns that are not shown, nor written to files. */
	readonly hidden?: readonly string[]
	/** The last of the columns that stay where they are when the others are moved sideways. */
	readonly pinned?: string
}

/** What the reader says a parameter is; without a word its use in the statement tells. */
export const PARAMETER_TYPES = ['text', 'number', 'date', 'list'] as const
export type ParameterType = (typeof PARAMETER_TYPES)[number]

/** The state of the workbench that a link carries. */
export interface QueryDraft {
	readonly sql: string
	/** Values of the statement's `$name` parameters, as typed. */
	readonly values: Readonly<Record<string, string>>
	/** The types that were chosen for some of them. */
	readonly types?: Readonly<Record<string, ParameterType>>
	readonly chart?: ChartSpec
	/** Which of several statements is looked at, counted from 0. */
	readonly answer?: number
	/** How its answer stands in the grid. */
	readonly grid?: GridLayout
}
