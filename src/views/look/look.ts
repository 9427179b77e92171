import { areOnOneScale, byPowers, canBeLogarithmic, onOneScale, onOwnScales } from '../../ui/charts/axes.ts'
import type { Chart } from '../../ui/charts/chart.ts'
import { seriesOf, withColourLit, withSeriesLit, type Series } from '../../ui/charts/series.ts'
import { colourOf } from '../disclosures/name.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'
import type { Look } from './params.ts'

/** More than this are told apart by their colours no more. */
const COLOURS = 8

/** Disclosures that can be lit by their colour. */
export const colouredOf = (disclosures: readonly Disclosure[]): readonly Disclosure[] =>
	disclosures.length > 1 && disclosures.length <= COLOURS ? disclosures : []

/** Series that can be lit: all that some chart tells apart, each once. */
export function seriesIn(charts: readonly Chart[]): readonly Series[] {
	const all = new Map(charts.flatMap(seriesOf).map((one) => [one.key, one]))
	return all.size > 1 ? [...all.values()] : []
}

/** Pictures with their charts as a reader wants them to look. */
export function withLook<P extends { readonly chart: Chart }>(
	pictures: readonly P[],
	{ light = '', axes = 'auto', scaled = 'linear' }: Partial<Look>,
	disclosures: readonly Disclosure[],
): readonly P[] {
	let charts: readonly Chart[] = pictures.map(({ chart }) => chart)
	if (axes !== 'auto' && areOnOneScale(charts) !== undefined)
		charts = axes === 'shared' ? onOneScale(charts) : onOwnScales(charts)
	if (scaled === 'log' && canBeLogarithmic(charts)) charts = byPowers(charts, areOnOneScale(charts) !== false)
	if (light) {
		const lit = disclosures.find(({ document_id }) => document_id === light)
		const isSeries = seriesIn(charts).some(({ key }) => key === light)
		if (lit) charts = charts.map((chart) => withColourLit(chart, colourOf(lit)))
		else if (isSeries) charts = charts.map((chart) => withSeriesLit(chart, light))
	}
	return pictures.map((picture, at) => ({ ...picture, chart: charts[at] ?? picture.chart }))
}
