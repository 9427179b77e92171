import type { CellValue, Result } from '../../../base/result.ts'
import type { Locale } from '../../../base/text.ts'
import type { ChartSpec } from '../../../share/query-draft.ts'
import type { Chart, Mark } from '../../../ui/charts/chart.ts'
import { MARK_ORIGINS, type MarkOrigin } from '../../../ui/charts/origin.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { seriesOf, type Series } from './series.ts'
import { isAggregated } from './takes.ts'
import { text } from './text.ts'
import { tonesOf } from './tones.ts'

/** What every kind of chart is made from: the answer and its specification, its columns by their parts. */
export interface Ground {
	readonly result: Result
	readonly spec: ChartSpec
	readonly locale: Locale
	readonly words: (typeof text)['zh'] | (typeof text)['en']
	/** The column along the bottom, or of the names, as numbers. */
	readonly x: Series
	readonly ys: readonly Series[]
	/** Every row that is drawn from, before the answer is parted. */
	readonly all: readonly number[]
	/** A cell as a word; NULL has one too. */
	readonly word: (row: number, column: string) => string
	/** The colour of a value of a column. */
	readonly tone: (column: string, value: string) => string
	/** How the values of a row stand on the chart; `value` is what is drawn. */
	readonly mark: (row: number, y: Series, label?: string) => Mark
}

/** A chart made of some rows. */
export interface Made {
	readonly chart: Chart
	/** The row of the answer behind each mark, in the order of `marksOf(chart)`; null where it is none or several. */
	readonly rows: readonly (number | null)[]
	/** What is not to be seen on the chart. */
	readonly notes: readonly string[]
}
/** Why nothing can be drawn. */
export interface Refused {
	readonly problem: string
}

/** The column whose words say where the values come from: named `origin` and holding nothing else. */
export function originsOf(result: Result): ((row: number) => MarkOrigin) | undefined {
	const at = result.columns.findIndex(({ name }) => name === 'origin')
	const originOf = (row: number) => MARK_ORIGINS.find((origin) => origin === result.cell(row, at))
	if (at < 0 || !everyRow(result, (row) => originOf(row) !== undefined)) return undefined
	return (row) => originOf(row) ?? 'derived'
}

const everyRow = ({ length }: Result, holds: (row: number) => boolean): boolean => {
	for (let row = 0; row < length; row += 1) if (!holds(row)) return false
	return true
}

/** Lays the ground; columns that are not there are empty. */
export function groundOf(
	result: Result,
	spec: ChartSpec,
	locale: Locale,
	disclosures: readonly Disclosure[],
): Ground {
	const words = text[locale]
	const positions = new Map(result.columns.map(({ name }, at) => [name, at]))
	const word = (row: number, column: string) =>
		said(result.cell(row, positions.get(column) ?? -1), words.null_value)
	const series = (name: string) => seriesOf(result, name, spec.unit, locale)
	const all = Array.from({ length: result.length }, (_, row) => row)
	const tones = new Map<string, (value: string) => string>()
	const origins = originsOf(result)
	return {
		result,
		spec,
		locale,
		words,
		x: series(spec.x),
		ys: spec.y.map(series),
		all,
		word,
		tone: (column, value) => {
			const known =
				tones.get(column) ?? tonesOf(column, distinct(all.map((row) => word(row, column))), disclosures)
			tones.set(column, known)
			return known(value)
		},
		mark: (row, y, label) => {
			const value = y.at(row)
			const exact = said(result.cell(row, positions.get(y.name) ?? -1), words.null_value)
			// NaN and infinity are no NULL: they have no place on a scale, and say what they are.
			const written = value === null ? exact : y.write(value)
			const named = distinct([spec.x, spec.colour ?? '', spec.facet ?? '']).filter(
				(column) => column && column !== y.name,
			)
			return {
				label: spec.labels === false && value !== null ? '' : (label ?? written),
				hint: [
					...named.map((column) => word(row, column)),
					`${y.name}: ${[written, value === null ? '' : y.unit].filter(Boolean).join(' ')}`,
					...(label && value !== null ? [label] : []),
					...(value !== null && !isAggregated(spec) && exact !== written.replaceAll(',', '')
						? [words.exactly(exact)]
						: []),
				].join('\n'),
				origin: origins?.(row) ?? 'disclosed',
			}
		},
	}
}

const LONGEST = 80
const said = (cell: CellValue, none: string): string =>
	cell === null ? none : String(cell).replace(/\s+/g, ' ').slice(0, LONGEST)

export const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)]

/** The smallest and the largest; both 0 where there is nothing. */
export function extent(values: readonly number[]): readonly [min: number, max: number] {
	let [min, max] = [Infinity, -Infinity]
	for (const value of values) {
		min = Math.min(min, value)
		max = Math.max(max, value)
	}
	return min > max ? [0, 0] : [min, max]
}

/** Values by which rows stand in order, NULL last. */
export function ordered<T>(
	items: readonly T[],
	by: (item: T) => number | string | null,
	descending = false,
): readonly T[] {
	const collator = new Intl.Collator('zh-CN', { numeric: true })
	const compare = (one: number | string, two: number | string) =>
		typeof one === 'number' && typeof two === 'number'
			? one - two
			: collator.compare(String(one), String(two))
	return items
		.map((item) => ({ item, key: by(item) }))
		.sort((one, two) => {
			if (one.key === null || two.key === null) return Number(one.key === null) - Number(two.key === null)
			return descending ? compare(two.key, one.key) : compare(one.key, two.key)
		})
		.map(({ item }) => item)
}
