import type { Table } from '../view.ts'

/** Which column rows are sorted by, and whether the largest stands first. */
export interface Sorting {
	readonly column: number
	readonly falling: boolean
}
export interface ArrangedRow {
	readonly cells: Table['rows'][number]
	/** Where it stands in the table. */
	readonly at: number
}

const textOf = (cell: Table['rows'][number][number]): string => (typeof cell === 'string' ? cell : cell.text)

/**
 * The rows that have every word of `typed` in some cell, sorted by the values that their cells show; without a value last,
 * either way. Rows that are alike stay in their order.
 */
export function arranged(
	{ rows, values }: Pick<Table, 'rows' | 'values'>,
	sorting: Sorting | null,
	typed: string,
	language: string,
): readonly ArrangedRow[] {
	const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
	const all = rows.map((cells, at) => ({ cells, at }))
	const found = all.filter(({ cells }) => {
		if (words.length === 0) return true
		// Amounts are grouped on the screen and typed without.
		const own = cells.map(textOf).join('\n').normalize('NFKC').toLowerCase()
		return words.every((word) => own.includes(word) || own.replaceAll(',', '').includes(word))
	})
	if (!sorting) return found
	const { column, falling } = sorting
	const collator = new Intl.Collator(language, { numeric: true })
	const valueOf = ({ cells, at }: ArrangedRow) => values?.[at]?.[column] ?? textOf(cells[column] ?? '')
	const isAbsent = ({ at }: ArrangedRow) => values !== undefined && (values[at]?.[column] ?? null) === null
	return found.toSorted((a, b) => {
		const absent = Number(isAbsent(a)) - Number(isAbsent(b))
		if (absent || isAbsent(a)) return absent
		const [one, other] = [valueOf(a), valueOf(b)]
		const order =
			typeof one === 'number' && typeof other === 'number'
				? one - other
				: collator.compare(String(one), String(other))
		return falling ? -order : order
	})
}

/** All rows in their order; none is looked at before it is wanted. */
export const asTheyCome = (rows: Table['rows']): Pick<readonly ArrangedRow[], 'length' | 'slice'> => ({
	length: rows.length,
	slice: (from, to) => rows.slice(from, to).map((cells, at) => ({ cells, at: (from ?? 0) + at })),
})
