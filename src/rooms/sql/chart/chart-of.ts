import type { Result } from '../../../base/result.ts'
import type { Locale } from '../../../base/text.ts'
import type { ChartSpec } from '../../../share/query-draft.ts'
import { onOneScale } from '../../../ui/charts/axes.ts'
import { marksOf, type Chart } from '../../../ui/charts/chart.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { aggregated } from './aggregate.ts'
import { bars } from './bars.ts'
import { categoriesOf } from './categories.ts'
import { distinct, groundOf, originsOf, type Ground, type Made, type Refused } from './ground.ts'
import { heat } from './heat.ts'
import { histogram } from './histogram.ts'
import { line } from './line.ts'
import { scatter } from './scatter.ts'
import { isNumber, isTime, type Series } from './series.ts'
import { stacked } from './stacked.ts'
import { strip } from './strip.ts'
import { isAggregated, together } from './takes.ts'
import { text } from './text.ts'

const PICTURES = 12

/** One picture of an answer. */
export interface Plotted {
	/** Tells it apart from the others. */
	readonly id: string
	/** What it is of, where there are several. */
	readonly heading: string
	/** Columns and units. */
	readonly caption: string
	/** The picture in a sentence, for those who do not see it. */
	readonly sentence: string
	readonly chart: Chart
	/** The row of the answer behind each mark, in the order of `marksOf(chart)`; null where it is none or several. */
	readonly rows: readonly (number | null)[]
}

/** What a specification makes of an answer. */
export interface Charted {
	readonly pictures: readonly Plotted[]
	/** What is not to be seen, a sentence each. */
	readonly notes: readonly string[]
	/** Whether marks show where their values come from: the answer has a column `origin`. */
	readonly origins: boolean
}

/** An answer as pictures: a part for each value of `facet`, on one scale. Or why it cannot be drawn. */
export function chartOf(
	result: Result,
	spec: ChartSpec,
	locale: Locale,
	disclosures: readonly Disclosure[],
): Charted | Refused {
	const problem = problemOf(result, spec, locale)
	if (problem) return { problem }
	if (!isAggregated(spec)) return pictured(groundOf(result, spec, locale, disclosures))
	const all = aggregated(result, spec, locale)
	if (!all.spec.y.length) return { problem: text[locale].no_numbers }
	const made = pictured(groundOf(all.result, all.spec, locale, disclosures))
	if ('problem' in made) return made
	return {
		...made,
		// A mark is several rows now: none of them is its source.
		pictures: made.pictures.map((picture) => ({ ...picture, rows: picture.rows.map(() => null) })),
		notes: all.ignored ? [text[locale].left_out(all.ignored), ...made.notes] : made.notes,
	}
}

function pictured(ground: Ground): Charted | Refused {
	const { result, spec } = ground
	const { words, all } = ground
	const parts = spec.facet === undefined ? [{ name: '', rows: all }] : categoriesOf(ground, all, spec.facet)
	const columns = together(spec) ? [undefined] : ground.ys
	const wanted = columns.flatMap((y) => parts.map((part) => ({ ...part, y })))
	const made = wanted.slice(0, PICTURES).map((part) => ({ part, made: make(ground, part.rows, part.y) }))
	const drawn = made.flatMap(({ part, made: one }) => ('problem' in one ? [] : [{ part, made: one }]))
	const refused = made.flatMap(({ made: one }) => ('problem' in one ? one.problem : []))[0]
	if (refused !== undefined) return { problem: refused }
	return {
		pictures: columns.flatMap((y, column) => {
			const own = drawn.filter(({ part }) => part.y === y)
			const charts = onOneScale(own.map((one) => one.made.chart))
			return own.map(({ part, made: { rows } }, at): Plotted => {
				const chart = charts[at] as Chart
				const caption = captionOf(ground, y)
				const heading = [part.name, columns.length > 1 ? (y?.name ?? '') : ''].filter(Boolean).join(' · ')
				const marks = marksOf(chart).map(({ hint }) => hint.replaceAll('\n', ' '))
				return {
					id: `${String(column)}-${String(at)}`,
					heading,
					caption,
					sentence: words.sentence(
						words[`type_${spec.type}`],
						heading,
						caption,
						marks.length,
						marks[0] ?? '',
					),
					chart,
					rows,
				}
			})
		}),
		notes: distinct([
			...drawn.flatMap(({ made: { notes } }) => notes),
			...(wanted.length > PICTURES ? [words.pictures_cut(PICTURES, wanted.length - PICTURES)] : []),
			// What a histogram counts is derived, and drawn so.
			...(originsOf(result) || spec.type === 'histogram' ? [] : [words.no_origin]),
		]),
		origins: originsOf(result) !== undefined,
	}
}

function make(ground: Ground, rows: readonly number[], y: Series | undefined): Made | Refused {
	const [first = ground.x] = ground.ys
	const one = y ?? first
	switch (ground.spec.type) {
		case 'bar':
			return bars(ground, rows, one)
		case 'stacked':
			return stacked(ground, rows)
		case 'line':
			return line(ground, rows)
		case 'scatter':
			return scatter(ground, rows, one)
		case 'strip':
			return strip(ground, rows, one)
		case 'histogram':
			return histogram(ground, rows)
		case 'heat':
			return heat(ground, rows)
	}
}

/** What is wrong before anything is drawn. */
function problemOf(result: Result, spec: ChartSpec, locale: Locale): string | undefined {
	const words = text[locale]
	if (!result.length) return words.no_rows
	const named = [spec.x, ...spec.y, spec.colour, spec.facet].filter((name) => name !== undefined)
	const kinds = new Map(result.columns.map((column) => [column.name, column]))
	const missing = distinct(named.filter((name) => !kinds.has(name)))
	if (missing.length) return words.no_column(missing)
	const numbers = [...spec.y, ...(spec.type === 'histogram' || spec.type === 'scatter' ? [spec.x] : [])]
	const counts = isAggregated(spec) && spec.aggregate === 'count'
	if (spec.type !== 'histogram' && !counts && !spec.y.length) return words.no_numbers
	const other = numbers.filter((name) => {
		const column = kinds.get(name)
		return column && !isNumber(column) && !(isTime(column) && name === spec.x && !spec.y.includes(name))
	})
	return other.length ? words.not_numbers(distinct(other)) : undefined
}

function captionOf({ spec, words, x, ys }: Ground, y: Series | undefined): string {
	const told = (name: string) => (isAggregated(spec) ? words[`of_${spec.aggregate}`](name) : name)
	const named = (series: Series, title = told(series.name)) =>
		series.unit ? words.with_unit(title, series.unit) : title
	if (spec.type === 'histogram') return words.counted(named(x, spec.xTitle))
	const values = (y ? [y] : ys).map((one) => named(one, spec.yTitle))
	const share = spec.type === 'stacked' && spec.stack === 'share'
	return words.by(distinct(values), spec.xTitle ?? x.name, spec.colour ?? '', share)
}
