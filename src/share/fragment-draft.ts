import { chartFrom, keyed, short } from './chart-fields.ts'
import type { QueryDraft, ChartSpec } from './query-draft.ts'

/** A query read from a link; `strange` names what stood there and is not known here. */
export interface Unpacked {
	readonly draft: QueryDraft
	readonly strange: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** A query as short JSON: `q` the statement, `v` its values, `c` the chart. */
export function packed({ sql, values, chart }: QueryDraft): string {
	return JSON.stringify({
		q: sql,
		...(Object.keys(values).length ? { v: values } : {}),
		...(chart ? { c: keyed(chart, short) } : {}),
	})
}

/** Reads what `packed` wrote; undefined when it is not a query. A chart that cannot be read is left out and named. */
export function unpacked(json: string): Unpacked | undefined {
	const all = object(parsed(json))
	const sql = text(all?.['q'])
	if (!all || sql === undefined) return undefined
	const strange = Object.keys(all).filter((key) => !['q', 'v', 'c'].includes(key))
	const values = 'v' in all ? valuesOf(all['v'], strange) : {}
	const chart = 'c' in all ? chartOf(all['c'], strange) : undefined
	return { draft: { sql, values, ...(chart ? { chart } : {}) }, strange }
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
