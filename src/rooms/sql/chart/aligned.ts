import type { Chart } from '../../../ui/charts/chart.ts'

/** Charts of one kind on one scale: those that stand side by side are compared. */
export function aligned(charts: readonly Chart[]): readonly Chart[] {
	const least = (of: (chart: Chart) => number) => Math.min(...charts.map(of))
	const most = (of: (chart: Chart) => number) => Math.max(...charts.map(of))
	return charts.map((chart): Chart => {
		switch (chart.kind) {
			case 'bars':
			case 'stacks':
			case 'heat':
				return { ...chart, max: most(maxOf) }
			case 'strip':
				return { ...chart, min: least(minOf), max: most(maxOf) }
			case 'lines':
				return { ...chart, y: { ...chart.y, min: least(minOf), max: most(maxOf) } }
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
const maxOf = (chart: Chart): number =>
	'max' in chart ? chart.max : chart.kind === 'lines' || chart.kind === 'points' ? chart.y.max : 0
