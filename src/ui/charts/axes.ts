import type { Chart } from './chart.ts'

type OfKind<K extends Chart['kind']> = Extract<Chart, { readonly kind: K }>

/**
 * Charts of one kind on one scale: those that stand side by side are compared, so their plots also begin and end at the
 * same place, whatever the lengths of their names.
 */
export function onOneScale(charts: readonly Chart[]): readonly Chart[] {
	const alike = charts.filter(isAlike)
	const least = (of: (chart: Chart) => number) => Math.min(...alike.map(of))
	const most = (of: (chart: Chart) => number) => Math.max(...alike.map(of))
	const all = <K extends Chart['kind']>(kind: K) =>
		alike.filter((chart): chart is OfKind<K> => chart.kind === kind)
	return charts.map((chart): Chart => {
		if (!isAlike(chart)) return chart
		switch (chart.kind) {
			case 'bars':
				return { ...chart, max: most(maxOf), together: all('bars').flatMap(({ bars }) => bars) }
			case 'stacks':
				return { ...chart, max: most(maxOf), together: all('stacks').flatMap(({ rows }) => rows) }
			case 'heat':
				return { ...chart, max: most(maxOf), together: all('heat') }
			case 'histogram':
				return { ...chart, most: most(maxOf) }
			case 'strip': {
				const together = all('strip').flatMap(({ rows }) => rows)
				return { ...chart, min: least(minOf), max: most(maxOf), together }
			}
			case 'lines': {
				const together = all('lines').flatMap(({ lines }) => lines)
				return { ...chart, y: { ...chart.y, min: least(minOf), max: most(maxOf) }, together }
			}
			case 'points':
				return {
					...chart,
					x: {
						...chart.x,
						min: least((one) => (one.kind === 'points' ? one.x.min : 0)),
						max: most((one) => (one.kind === 'points' ? one.x.max : 0)),
					},
					y: { ...chart.y, min: least(minOf), max: most(maxOf) },
				}
			case 'dumbbells': {
				const together = all('dumbbells').flatMap(({ rows }) => rows)
				return { ...chart, min: least(minOf), max: most(maxOf), together }
			}
			default:
				return chart
		}
	})
}

/** Whether it measures what the charts beside it do. */
const isAlike = (chart: Chart): boolean => !(chart.kind === 'bars' && chart.apart)

const minOf = (chart: Chart): number =>
	'min' in chart ? chart.min : chart.kind === 'lines' || chart.kind === 'points' ? chart.y.min : 0
function maxOf(chart: Chart): number {
	if (chart.kind === 'histogram') return Math.max(1, ...chart.bins.map(({ value }) => value))
	return 'max' in chart ? chart.max : chart.kind === 'lines' || chart.kind === 'points' ? chart.y.max : 0
}

/** The values that a chart sets out on a scale from its least to its largest; none where it has no such scale. */
function valuesOf(chart: Chart): readonly number[] {
	switch (chart.kind) {
		case 'bars':
			return chart.bars.flatMap(({ value }) => value ?? [])
		case 'stacks':
			return chart.rows.map(({ segments }) => segments.reduce((sum, { value }) => sum + value, 0))
		case 'heat':
			return chart.cells.flatMap(({ value }) => value ?? [])
		case 'histogram':
			return chart.bins.map(({ value }) => value)
		case 'strip':
			return chart.rows.flatMap(({ points }) => points.map(({ value }) => value))
		case 'dumbbells':
			return chart.rows.flatMap(({ from, to }) => (to ? [from.value, to.value] : [from.value]))
		case 'lines':
			return chart.lines.flatMap(({ points }) => points.flatMap(({ y }) => y ?? []))
		case 'points':
			return chart.groups.flatMap(({ points }) => points.map(({ y }) => y))
		default:
			return []
	}
}
const largest = (chart: Chart): number => Math.max(0, ...valuesOf(chart))

/** Charts each on a scale of its own, which begins where it began: at zero, unless that lies beyond its values. */
export const onOwnScales = (charts: readonly Chart[]): readonly Chart[] =>
	charts.map((chart): Chart => {
		const values = valuesOf(chart)
		if (!values.length || !isAlike(chart)) return chart
		const max = Math.max(...values)
		const least = Math.min(...values)
		const from = (min: number) => (min <= 0 ? Math.min(0, least) : least)
		switch (chart.kind) {
			case 'bars':
			case 'stacks':
			case 'heat':
				return { ...chart, max: Math.max(0, max) }
			case 'histogram':
				return { ...chart, most: Math.max(1, max) }
			case 'strip':
			case 'dumbbells':
				return { ...chart, min: from(chart.min), max }
			case 'lines':
			case 'points':
				return { ...chart, y: { ...chart.y, min: from(chart.y.min), max } }
			default:
				return chart
		}
	})

/** Whether charts that have values stand on one scale; undefined where that makes no difference: one chart, or all reach as far. */
export function areOnOneScale(charts: readonly Chart[]): boolean | undefined {
	const drawn = charts.filter((chart) => isAlike(chart) && largest(chart) > 0)
	const reach = drawn.map(largest)
	const isOneKind = drawn.every(({ kind }) => kind === drawn[0]?.kind)
	if (drawn.length < 2 || !isOneKind || Math.max(...reach) <= Math.min(...reach) * 1.001) return undefined
	return new Set(drawn.map(maxOf)).size === 1
}

/** Whether charts can be set out by powers of ten: places, not lengths, above zero and over one power at least. */
export function canBeLogarithmic(charts: readonly Chart[]): boolean {
	const values = charts.filter(isOfPlaces).flatMap(valuesOf)
	const least = Math.min(...values)
	return values.length > 1 && least > 0 && Math.max(...values) >= 10 * least
}

const isOfPlaces = ({ kind }: Chart): boolean => /^(?:strip|dumbbells|lines|points)$/.test(kind)

/** Charts of places by powers of ten, from the least of all values, or of each chart's own where `isShared` is false. */
export function byPowers(charts: readonly Chart[], isShared: boolean): readonly Chart[] {
	const all = charts.filter(isOfPlaces).flatMap(valuesOf)
	return charts.map((chart): Chart => {
		const own = isShared ? all : valuesOf(chart)
		const [min, log] = [Math.min(...own), true]
		switch (chart.kind) {
			case 'strip':
			case 'dumbbells':
				return { ...chart, min, log }
			case 'lines':
			case 'points':
				return { ...chart, y: { ...chart.y, min, log } }
			default:
				return chart
		}
	})
}
