import { chartFrom, keyed, short } from './chart-fields.ts'
import { gridFrom, packedGrid } from './fragment-grid.ts'
import { PARAMETER_TYPES, type ChartSpec, type ParameterType, type QueryDraft } from './query-draft.ts'

/** A query read from a link; `strange` names what stood there and is not known here. */
export interface Unpacked {
	readonly draft: QueryDraft
	readonly strange: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/**
 * Formats of a fragment. 1: a statement, its values, its chart. 2: also types of values, which answer is looked at, and
 * how it stands in its grid. Each page reads all that came before it, and writes the lowest that holds what it has.
 */
export type Format = 1 | 2
const KEYS = { 1: ['q', 'v', 'c'], 2: ['q', 'v', 'c', 't', 'a', 'g'] } as const

/** A query as short JSON: `q` the statement, `v` its values, `t` their types, `c` the chart, `a` the answer, `g` its grid. */
export function packed({ sql, values, types = {}, chart, answer = 0, grid }: QueryDraft): {
	readonly format: Format
	readonly text: string
} {
	const layout = grid && packedGrid(grid)
	const second = {
		...(Object.keys(types).length ? { t: types } : {}),
		...(answer > 0 ? { a: answer } : {}),
		...(layout ? { g: layout } : {}),
	}
	const text = JSON.stringify({
		q: sql,
		...(Object.keys(values).length ? { v: values } : {}),
		...(chart ? { c: keyed(chart, short) } : {}),
		...second,
	})
	return { format: Object.keys(second).length ? 2 : 1, text }
}

/** Reads what `packed` wrote; undefined when it is not a query. A part that cannot be read is left out and named. */
export function unpacked(json: string, format: Format): Unpacked | undefined {
	const all = object(parsed(json))
	const sql = text(all?.['q'])
	if (!all || sql === undefined) return undefined
	const keys: readonly string[] = KEYS[format]
	const strange = Object.keys(all).filter((key) => !keys.includes(key))
	const has = (key: string) => keys.includes(key) && Object.hasOwn(all, key)
	const values = has('v') ? valuesOf(all['v'], strange) : {}
	const types = has('t') ? typesOf(all['t'], strange) : {}
	const chart = has('c') ? chartOf(all['c'], strange) : undefined
	const answer = all['a']
	const counted = has('a') && typeof answer === 'number' && Number.isInteger(answer) && answer > 0
	if (has('a') && !counted) strange.push('a')
	const grid = has('g') ? gridFrom(all['g'], strange) : undefined
	return {
		draft: {
			sql,
			values,
			...(Object.keys(types).length && { types }),
			...(chart && { chart }),
			...(counted && { answer }),
			...(grid && { grid }),
		},
		strange,
	}
}

function typesOf(value: unknown, strange: string[]): Readonly<Record<string, ParameterType>> {
	const isType = (one: unknown): one is ParameterType => PARAMETER_TYPES.some((type) => type === one)
	if (!object(value)) strange.push('t')
	return Object.fromEntries(
		Object.entries(object(value) ?? {}).flatMap(([name, one]) => {
			if (!isType(one)) strange.push(`t.${name}`)
			return isType(one) ? [[name, one] as const] : []
		}),
	)
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
	const read = chartFrom(value, short)
	strange.push(...read.strange.map((key) => (key ? `c.${key}` : 'c')))
	return read.chart
}

const object = (value: unknown): Json | undefined =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined

function parsed(json: string): unknown {
	try {
		return JSON.parse(json)
	} catch {
		// Not JSON: the caller says that this is no query.
		return undefined
	}
}
