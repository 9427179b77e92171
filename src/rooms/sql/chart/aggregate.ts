import type { CellValue, Result, ResultColumn } from '../../../base/result.ts'
import type { Aggregate, ChartSpec } from '../../../share/query-draft.ts'
import { edgesOf } from './histogram.ts'
import { seriesOf, isNumber } from './series.ts'
import type { Locale } from '../../../base/text.ts'
import { text } from './text.ts'

/** An answer with one row for each name, part and facet that the chart tells apart, and the chart of it. */
interface Aggregated {
	readonly result: Result
	readonly spec: ChartSpec
	/** How many cells of the columns of numbers are NULL and count for nothing. */
	readonly ignored: number
}

/** The columns of a chart by which rows are told apart, and those that are added up or averaged. */
export function aggregated(
	result: Result,
	spec: ChartSpec & { readonly aggregate: Aggregate },
	locale: Locale,
): Aggregated {
	const words = text[locale]
	const at = (name: string) => result.columns.findIndex((column) => column.name === name)
	const names = [...new Set([spec.x, spec.colour, spec.facet].filter((name) => name !== undefined))]
	const range = rangeOf(result, spec, locale)
	const keyCell = (row: number, name: string): CellValue =>
		range && name === spec.x ? range.of(row) : result.cell(row, at(name))
	const groups = new Map<string, { readonly order: number; readonly rows: number[] }>()
	for (let row = 0; row < result.length; row += 1) {
		const key = JSON.stringify(names.map((name) => keyCell(row, name)?.toString() ?? null))
		const found = groups.get(key)
		if (found) found.rows.push(row)
		else groups.set(key, { order: range?.order(row) ?? 0, rows: [row] })
	}
	// Ranges stand in their order; everything else as it comes.
	const rows = [...groups.values()].sort((a, b) => a.order - b.order).map((group) => group.rows)
	const isCount = spec.aggregate === 'count'
	const ys = isCount ? [] : spec.y.filter((name) => !names.includes(name))
	const values = new Map(ys.map((name) => [name, valuesOf(result, at(name), spec.aggregate, rows)]))
	const columns = [
		...names.map((name) => ({
			column: {
				name,
				kind: range && name === spec.x ? ('text' as const) : (result.columns[at(name)]?.kind ?? 'other'),
			},
			cells: rows.map(([first = 0]) => keyCell(first, name)),
		})),
		...ys.map((name) => ({
			column: { name, kind: kindOf(result.columns[at(name)], spec.aggregate) },
			cells: values.get(name)?.cells ?? [],
		})),
		...(isCount
			? [{ column: { name: words.count_of, kind: 'integer' as const }, cells: rows.map((own) => own.length) }]
			: []),
		// Whatever comes of several rows is worked out here, wherever they come from.
		...(names.includes('origin')
			? []
			: [{ column: { name: 'origin', kind: 'text' as const }, cells: rows.map(() => 'derived') }]),
	]
	return {
		result: {
			columns: columns.map(({ column }) => column),
			length: rows.length,
			cell: (row, column) => columns[column]?.cells[row] ?? null,
		},
		spec: { ...spec, y: isCount ? [words.count_of] : ys },
		ignored: [...values.values()].reduce((sum, one) => sum + one.ignored, 0),
	}
}

const kindOf = (column: ResultColumn | undefined, aggregate: Aggregate): ResultColumn['kind'] =>
	aggregate === 'mean' || aggregate === 'median' ? 'double' : (column?.kind ?? 'other')

function valuesOf(
	result: Result,
	column: number,
	aggregate: Aggregate,
	groups: readonly (readonly number[])[],
) {
	let ignored = 0
	const kind = result.columns[column]?.kind
	const cells = groups.map((rows): CellValue => {
		const there = rows.flatMap((row): readonly NonNullable<CellValue>[] => {
			const cell = result.cell(row, column)
			if (cell === null) ignored += 1
			return cell === null ? [] : [cell]
		})
		if (!there.length) return null
		return aggregate === 'sum' && kind !== 'double'
			? exactSum(there.map(String))
			: of(aggregate, there.map(Number))
	})
	return { cells, ignored }
}

/** The sum of whole numbers and decimals as it is on paper. */
function exactSum(numbers: readonly string[]): string {
	const scale = Math.max(...numbers.map((number) => number.split('.')[1]?.length ?? 0))
	const whole = (number: string) => {
		const [before = '', after = ''] = number.split('.')
		return BigInt(before + after.padEnd(scale, '0'))
	}
	const sum = numbers.reduce((total, number) => total + whole(number), 0n)
	const digits = String(sum < 0n ? -sum : sum).padStart(scale + 1, '0')
	const sign = sum < 0n ? '-' : ''
	return scale ? `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}` : `${sign}${digits}`
}

function of(aggregate: Aggregate, values: readonly number[]): number {
	switch (aggregate) {
		case 'sum':
			return values.reduce((sum, value) => sum + value, 0)
		case 'mean':
			return values.reduce((sum, value) => sum + value, 0) / values.length
		case 'median': {
			const inOrder = [...values].sort((a, b) => a - b)
			const [low = 0, high = low] = [inOrder[(values.length - 1) >> 1], inOrder[values.length >> 1]]
			return (low + high) / 2
		}
		case 'least':
			return values.reduce((least, value) => Math.min(least, value))
		case 'most':
			return values.reduce((most, value) => Math.max(most, value))
		case 'count':
			return values.length
	}
}

/** The range of `x` in which a row lies, where `x` is numbers that are put into ranges; in words and in its order. */
function rangeOf(result: Result, { x, bins, unit }: ChartSpec, locale: Locale) {
	const column = result.columns.find(({ name }) => name === x)
	if (bins === undefined || !column || !isNumber(column)) return undefined
	const series = seriesOf(result, x, unit, locale)
	const rows = Array.from({ length: result.length }, (_, row) => row)
	const edges = edgesOf(series, rows, bins)
	const place = (row: number) => {
		const value = series.at(row)
		return value === null ? -1 : edges.findLastIndex((edge) => edge <= value)
	}
	const named = (at: number) =>
		text[locale].range(series.scale(edges[at] ?? 0), series.scale(edges[at + 1] ?? 0), series.unit)
	return {
		of: (row: number): string | null => (place(row) < 0 ? null : named(place(row))),
		// What has no number stands last.
		order: (row: number): number => (place(row) < 0 ? edges.length : place(row)),
	}
}
