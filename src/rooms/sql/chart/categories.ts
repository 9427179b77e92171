import { ordered, type Ground } from './ground.ts'

/** The rows under one name. */
export interface Category {
	readonly name: string
	readonly rows: readonly number[]
}

/** Rows by what a column says, in the order in which its words come. */
export function categoriesOf({ word }: Ground, rows: readonly number[], column: string): readonly Category[] {
	const found = new Map<string, number[]>()
	for (const row of rows) {
		const name = word(row, column)
		const own = found.get(name)
		if (own) own.push(row)
		else found.set(name, [row])
	}
	return [...found].map(([name, own]) => ({ name, rows: own }))
}

/** Names in the order that is wanted: as they come, by name, or by what their rows add up to. */
export function sortedCategories(ground: Ground, categories: readonly Category[]): readonly Category[] {
	const { spec, ys } = ground
	if (spec.sort === 'x') return ordered(categories, ({ name }) => name)
	if (spec.sort === undefined) return categories
	const [first] = ys
	const sum = ({ rows }: Category) => rows.reduce((all, row) => all + (first?.at(row) ?? 0), 0)
	return ordered(categories, sum, spec.sort === '-y')
}
