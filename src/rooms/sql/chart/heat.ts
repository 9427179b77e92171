import type { HeatCell } from '../../../ui/charts/chart.ts'
import { categoriesOf, sortedCategories } from './categories.ts'
import { extent, ordered, type Ground, type Made, type Refused } from './ground.ts'
import type { Series } from './series.ts'
import { isCounty } from './tones.ts'

const ROWS = 60
const COLUMNS = 24

interface Found {
	readonly row: number
	readonly y: Series
}

/** A table of values: `colour` down and `x` across, or, without a colour, `x` down and the columns of numbers across. */
export function heat(ground: Ground, rows: readonly number[]): Made | Refused {
	const { spec, words, tone, ys } = ground
	const down = spec.colour ?? spec.x
	const downs = inOrder(ground, rows, down)
	const acrosses =
		spec.colour === undefined
			? ys.map(({ name }) => name)
			: ordered(categoriesOf(ground, rows, spec.x), ({ name }) => (spec.sort === 'x' ? name : 0)).map(
					({ name }) => name,
				)
	const [names, columns] = [downs.slice(0, ROWS), acrosses.slice(0, COLUMNS)]
	const table = tableOf(ground, rows, down)
	if (!table) return { problem: words.same_cell }
	const cells = names.flatMap((name, row) =>
		columns.map((column, at) => cellOf(ground, table.get(name)?.get(column), row, at)),
	)
	const values = cells.flatMap(({ cell }) => cell.value ?? [])
	const [min, max] = extent(values)
	return {
		chart: {
			kind: 'heat',
			columns,
			rows: names.map((name) => ({ name, ...(isCounty(down) && { colour: tone(down, name) }) })),
			cells: cells.map(({ cell }) => cell),
			max: Math.max(0, max),
		},
		rows: cells.map(({ found }) => found?.row ?? null),
		notes: [
			...(downs.length > ROWS ? [words.rows_cut(ROWS, downs.length - ROWS)] : []),
			...(acrosses.length > COLUMNS ? [words.columns_cut(COLUMNS, acrosses.length - COLUMNS)] : []),
			...(min < 0 ? [words.negative_cells] : []),
		],
	}
}

function inOrder(ground: Ground, rows: readonly number[], down: string): readonly string[] {
	const categories = categoriesOf(ground, rows, down)
	// Where `x` runs across, sorting by it is not about the rows.
	const sorted =
		ground.spec.sort === 'x' && down !== ground.spec.x ? categories : sortedCategories(ground, categories)
	return sorted.map(({ name }) => name)
}

/** What stands where; undefined where two rows would stand in one cell. */
function tableOf(
	{ spec, ys, word }: Ground,
	rows: readonly number[],
	down: string,
): ReadonlyMap<string, ReadonlyMap<string, Found>> | undefined {
	const table = new Map<string, Map<string, Found>>()
	for (const row of rows)
		for (const y of spec.colour === undefined ? ys : ys.slice(0, 1)) {
			const name = word(row, down)
			const column = spec.colour === undefined ? y.name : word(row, spec.x)
			const line = table.get(name) ?? new Map<string, Found>()
			if (line.has(column)) return undefined
			table.set(name, line.set(column, { row, y }))
		}
	return table
}

function cellOf(
	{ words, mark }: Ground,
	found: Found | undefined,
	row: number,
	column: number,
): { readonly cell: HeatCell; readonly found: Found | undefined } {
	const place = { row, column }
	if (!found) {
		const cell = {
			...place,
			value: null,
			label: words.no_row,
			hint: words.no_row,
			origin: 'derived',
		} as const
		return { cell, found }
	}
	return { cell: { ...place, ...mark(found.row, found.y), value: found.y.at(found.row) }, found }
}
