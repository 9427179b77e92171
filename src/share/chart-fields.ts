import { AGGREGATES, CHART_TYPES, type ChartSpec } from './query-draft.ts'

/** A chart read from what was written; `strange` names what stood there and is not known here, empty for the whole. */
export interface ReadChart {
	readonly chart?: ChartSpec
	readonly strange: readonly string[]
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const texts = (value: unknown): readonly string[] | undefined =>
	Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined
const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)
/** So many ranges as a chart can show. */
const ranges = (value: unknown): number | undefined =>
	typeof value === 'number' && Number.isInteger(value) && value >= 2 && value <= 60 ? value : undefined
const oneOf =
	<const T extends string>(...options: readonly T[]) =>
	(value: unknown): T | undefined =>
		options.find((option) => option === value)

type Read<T> = (value: unknown) => T | undefined
type Field<K extends keyof ChartSpec> = readonly [key: string, read: Read<NonNullable<ChartSpec[K]>>]

/** The short key of each field of a chart, and what may stand there. Keys are never given another meaning. */
const FIELDS: { readonly [K in keyof Required<ChartSpec>]: Field<K> } = {
	type: ['t', oneOf(...CHART_TYPES)],
	x: ['x', text],
	y: ['y', texts],
	colour: ['c', text],
	facet: ['f', text],
	sort: ['o', oneOf('x', 'y', '-y')],
	stack: ['k', oneOf('sum', 'share')],
	aggregate: ['g', oneOf(...AGGREGATES)],
	bins: ['w', ranges],
	unit: ['u', text],
	title: ['n', text],
	xTitle: ['a', text],
	yTitle: ['b', text],
	labels: ['l', flag],
}
const NAMES = Object.keys(FIELDS) as readonly (keyof ChartSpec)[]

/** The key of a field in a link. */
export const short = (name: keyof ChartSpec): string => FIELDS[name][0]
/** The key of a field in a file. */
export const long = (name: keyof ChartSpec): string => name

/** A chart under other keys; fields that it has not are left out. */
export const keyed = (chart: ChartSpec, keyOf: (name: keyof ChartSpec) => string) =>
	Object.fromEntries(NAMES.map((name) => [keyOf(name), chart[name]]))

/** Reads a chart whose fields stand under these keys. What is not known is named and left out. */
export function chartFrom(value: unknown, keyOf: (name: keyof ChartSpec) => string): ReadChart {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return { strange: [''] }
	const all = value as Readonly<Record<string, unknown>>
	const strange: string[] = []
	const read = NAMES.flatMap((name) => {
		const key = keyOf(name)
		if (!Object.hasOwn(all, key)) return []
		const one = FIELDS[name][1](all[key])
		if (one === undefined) strange.push(key)
		return one === undefined ? [] : [[name, one] as const]
	})
	const known = new Set(NAMES.map(keyOf))
	strange.push(...Object.keys(all).filter((key) => !known.has(key)))
	const spec = Object.fromEntries(read) as Partial<ChartSpec>
	if (spec.type !== undefined && spec.x !== undefined && spec.y !== undefined)
		return { chart: spec as ChartSpec, strange }
	return { strange: [...strange, ''] }
}
