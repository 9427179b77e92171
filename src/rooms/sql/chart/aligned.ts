import type { Chart } from '../../../ui/charts/chart.ts'

type OfKind<K extends Chart['kind']> = Extract<Chart, { readonly kind: K }>

/**
 * Charts of one kind on one scale: those that stand side by side are compared, so their plots also begin and end at the
 * same place, whatever the lengths of their names.
 */
export function aligned(charts: readonly Chart[]): readonly Chart[] {
	const least = (of: (chart: Chart) => number) => Math.min(...charts.map(of))
	const most = (of: (chart: Chart) => number) => Math.max(...charts.map(of))
	const all = <K extends Chart['kind']>(kind: K) =>
		charts.filter((chart): chart is OfKind<K> => chart.kind === kind)
	return charts.map((chart): Chart => {
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
			default:
				return chart
		}
	})
}

const minOf = (chart: Chart): number =>
	'min' in chart ? chart.min : chart.kind === 'lines' || chart.kind === 'points' ? chart.y.min : 0
function maxOf(chart: Chart): number {
	if (chart.kind === 'histogram') return Math.max(1, ...chart.bins.map(({ value }) => value))
	return 'max' in chart ? chart.max : chart.kind === 'lines' || chart.kind === 'points' ? chart.y.max : 0
}
