import type { GridLayout } from './query-draft.ts'

/** A layout as short JSON: `s` the column sorted by (`d`: from the largest), `f` filters, `h` hidden, `p` pinned; undefined where nothing is set. */
export function packedGrid({ sort, filters = {}, hidden = [], pinned }: GridLayout): object | undefined {
	const asked = Object.entries(filters).filter(([, wanted]) => wanted !== '')
	const all = {
		...(sort && { s: sort.column, ...(sort.descending && { d: 1 }) }),
		...(asked.length && { f: Object.fromEntries(asked) }),
		...(hidden.length && { h: hidden }),
		...(pinned !== undefined && { p: pinned }),
	}
	return Object.keys(all).length ? all : undefined
}

const isText = (value: unknown): value is string => typeof value === 'string'
type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads what `packedGrid` wrote; what is not known is named in `strange` and left out. */
export function gridFrom(value: unknown, strange: string[]): GridLayout | undefined {
	if (!isObject(value)) {
		strange.push('g')
		return undefined
	}
	const { s: sort, d: descending, f: filters, h: hidden, p: pinned } = value
	const wrong = (key: string, isRight: boolean) => {
		if (Object.hasOwn(value, key) && !isRight) strange.push(`g.${key}`)
		return Object.hasOwn(value, key) && isRight
	}
	const rightFilters = isObject(filters) && Object.values(filters).every(isText)
	const layout: GridLayout = {
		...(wrong('s', isText(sort)) && { sort: { column: sort as string, descending: descending === 1 } }),
		...(wrong('f', rightFilters) && { filters: filters as Readonly<Record<string, string>> }),
		...(wrong('h', Array.isArray(hidden) && hidden.every(isText)) && { hidden: hidden as readonly string[] }),
		...(wrong('p', isText(pinned)) && { pinned: pinned as string }),
	}
	wrong('d', descending === 1 && isText(sort))
	strange.push(
		...Object.keys(value)
			.filter((key) => !['s', 'd', 'f', 'h', 'p'].includes(key))
			.map((key) => `g.${key}`),
	)
	return Object.keys(layout).length ? layout : undefined
}
