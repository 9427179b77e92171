import type { Result } from '../../../base/result.ts'
import type { ChartSpec, ChartType } from '../../../share/query-draft.ts'
import { isNumber, isTime } from './series.ts'
import { takes, takesBins, together } from './takes.ts'
import { isCounty } from './tones.ts'

/** The specification as another kind of chart: what suits it stays, the rest is taken from the columns. */
export function retyped(result: Result, spec: ChartSpec, type: ChartType): ChartSpec {
	const numbers = result.columns.filter(isNumber).map(({ name }) => name)
	const places = result.columns.filter((column) => isNumber(column) || isTime(column)).map(({ name }) => name)
	const words = result.columns.filter((column) => !isNumber(column)).map(({ name }) => name)
	const numeric = type === 'scatter' || type === 'histogram'
	const values = spec.y.length ? spec.y : spec.type === 'histogram' ? [spec.x] : numbers
	const y = type === 'histogram' ? [] : together({ type }) ? values : values.slice(0, 1)
	const [first] = values
	const x = numeric
		? type === 'histogram'
			? (first ?? spec.x)
			: (places.find((name) => name === spec.x) ?? numbers.find((name) => !y.includes(name)) ?? spec.x)
		: spec.y.includes(spec.x) || spec.type === 'histogram' || spec.type === 'scatter'
			? (words.find(isCounty) ?? words[0] ?? spec.x)
			: spec.x
	return trimmed({ ...spec, type, x, y: type === 'histogram' || y.length ? y : numbers.slice(0, 1) })
}

/** Without the fields that its kind has no use for. */
function trimmed(spec: ChartSpec): ChartSpec {
	const { colour, sort, stack, aggregate, bins, ...rest } = spec
	const order = sort !== undefined && sort !== 'x' && !takes(spec, 'values') ? undefined : sort
	return {
		...rest,
		...(colour !== undefined && takes(spec, 'colour') && { colour }),
		...(order !== undefined && takes(spec, 'sort') && { sort: order }),
		...(stack !== undefined && takes(spec, 'stack') && { stack }),
		...(aggregate !== undefined && takes(spec, 'aggregate') && { aggregate }),
		...(bins !== undefined && takesBins(spec) && { bins }),
	}
}

/** A field set, or taken away where it says nothing. */
export function changed<K extends keyof ChartSpec>(
	spec: ChartSpec,
	field: K,
	value: ChartSpec[K] | undefined,
): ChartSpec {
	const kept = Object.fromEntries(
		Object.entries(spec).filter(([name]) => name !== field),
	) as unknown as ChartSpec
	return value === undefined || value === '' ? kept : { ...kept, [field]: value }
}
