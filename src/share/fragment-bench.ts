import { CHART_TYPES, type Bench, type ChartSpec } from './spec.ts'

/** A bench read from a link; `strange` names what stood there and is not known here. */
export interface Unpacked {
	readonly bench: Bench
	readonly strange: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const texts = (value: unknown): readonly string[] | undefined =>
	Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined
const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)
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
	unit: ['u', text],
	title: ['n', text],
	xTitle: ['a', text],
	yTitle: ['b', text],
	labels: ['l', flag],
}

/** A bench as short JSON: `q` the statement, `v` its values, `c` the chart. */
export function packed({ sql, values, chart }: Bench): string {
	return JSON.stringify({
		q: sql,
		...(Object.keys(values).length ? { v: values } : {}),
		...(chart ? { c: renamed(chart) } : {}),
	})
}

/** Reads what `packed` wrote; undefined when it is not a bench. A chart that cannot be read is left out and named. */
export function unpacked(json: string): Unpacked | undefined {
	const all = object(parsed(json))
	const sql = text(all?.['q'])
	if (!all || sql === undefined) return undefined
	const strange = Object.keys(all).filter((key) => !['q', 'v', 'c'].includes(key))
	const values = 'v' in all ? valuesOf(all['v'], strange) : {}
	const chart = 'c' in all ? chartOf(all['c'], strange) : undefined
	return { bench: { sql, values, ...(chart ? { chart } : {}) }, strange }
}

function renamed(chart: ChartSpec): Json {
	const entries = Object.entries(FIELDS).map(([name, [key]]) => [key, chart[name as keyof ChartSpec]])
	return Object.fromEntries(entries) as Json
}

function valuesOf(value: unknown, strange: string[]): Readonly<Record<string, string>> {
	const entries = Object.entries(object(value) ?? {}).filter(([name, one]) => {
		if (typeof one !== 'string') strange.push(`v.${name}`)
		return typeof one === 'string'
	})
	if (!object(value)) strange.push('v')
	return Object.fromEntries(entries) as Record<string, string>
}

function chartOf(value: unknown, strange: string[]): ChartSpec | undefined {
	const all = object(value)
	const known = Object.entries(FIELDS)
	const read = all
		? known.flatMap(([name, [key, readOne]]) => {
				if (!Object.hasOwn(all, key)) return []
				const one = readOne(all[key])
				if (one === undefined) strange.push(`c.${key}`)
				return one === undefined ? [] : [[name, one] as const]
			})
		: []
	const keys = new Set(known.map(([, [key]]) => key))
	strange.push(
		...Object.keys(all ?? {})
			.filter((key) => !keys.has(key))
			.map((key) => `c.${key}`),
	)
	const spec = Object.fromEntries(read) as Partial<ChartSpec>
	if (spec.type !== undefined && spec.x !== undefined && spec.y !== undefined) return spec as ChartSpec
	strange.push('c')
	return undefined
}

const object = (value: unknown): Json | undefined =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined

function parsed(json: string): unknown {
	try {
		return JSON.parse(json)
	} catch {
		// Not JSON: the caller says that this is no bench.
		return undefined
	}
}
