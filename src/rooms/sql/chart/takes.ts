import type { Aggregate, ChartSpec } from '../../../share/query-draft.ts'

/** Whether a kind of chart has a use for a field. */
export const takes = (
	{ type }: Pick<ChartSpec, 'type'>,
	field: 'colour' | 'sort' | 'stack' | 'values' | 'aggregate',
): boolean =>
	({
		colour: type !== 'histogram' && type !== 'strip',
		sort: type !== 'histogram' && type !== 'scatter',
		stack: type === 'stacked',
		// A dot of a strip or a scatter is one row, and a histogram counts them already.
		aggregate: type === 'bar' || type === 'stacked' || type === 'line' || type === 'heat',
		values: type === 'bar' || type === 'stacked' || type === 'heat' || type === 'strip',
	})[field]

/** Whether numbers of `x` may be put into ranges: by a histogram, and where rows are drawn together. */
export const takesBins = (spec: Pick<ChartSpec, 'type' | 'aggregate'>): boolean =>
	spec.type === 'histogram' || (spec.aggregate !== undefined && takes(spec, 'aggregate'))

/** Kinds that draw several columns of numbers in one chart; the others draw a chart for each. */
export const together = ({ type }: Pick<ChartSpec, 'type'>): boolean =>
	type === 'line' || type === 'stacked' || type === 'heat' || type === 'histogram'

/** Whether a chart is made of what its rows come to together. */
export const isAggregated = (spec: ChartSpec): spec is ChartSpec & { readonly aggregate: Aggregate } =>
	spec.aggregate !== undefined && takes(spec, 'aggregate')
