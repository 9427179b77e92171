import { asFault, Fault } from '../base/fault.ts'
import { chartFrom, long } from '../share/chart-fields.ts'
import type { QueryDraft } from '../share/query-draft.ts'

/** A question that a reader wants to find again. */
export interface SavedQuery extends QueryDraft {
	readonly name: string
	/** When it was saved, as ISO 8601. */
	readonly at: string
}

/** A statement that was run. */
export interface PastRun extends QueryDraft {
	readonly at: string
	/** Rows of the answer; absent where it failed. */
	readonly rows?: number
	readonly ms: number
}

/** Everything about queries that stays on this device. */
export interface Kept {
	readonly saved: readonly SavedQuery[]
	readonly past: readonly PastRun[]
}

const KEY = 'queries'
const FORMAT = 'county-mirror-queries-1'
/** So many runs are remembered; older ones make room. */
export const REMEMBERED = 200

/** Where text stays on this device: `localStorage`, or what a test hands in. */
export interface Storage {
	readonly getItem: (key: string) => string | null
	readonly setItem: (key: string, value: string) => void
}

/**
 * What was kept on this device; nothing where there is none yet.
 * @throws Fault `page/not-kept` where the browser forbids it or what lies there is not ours
 */
export function recall(storage: () => Storage): Kept {
	const text = allowed(() => storage().getItem(KEY))
	if (text === null) return { saved: [], past: [] }
	const kept = keptOf(parsed(text))
	if (typeof kept === 'string') throw new Fault('page/not-kept', { reason: kept })
	return kept
}

/** @throws Fault `page/not-kept` */
export function keep(storage: () => Storage, kept: Kept): void {
	allowed(() => {
		storage().setItem(KEY, written({ ...kept, past: kept.past.slice(0, REMEMBERED) }))
	})
}

/** The file that another device reads. */
export const written = ({ saved, past }: Kept): string =>
	JSON.stringify({ format: FORMAT, saved, past }, undefined, '\t')

/**
 * Reads a file that `written` made.
 * @throws Fault `page/bad-file` that says what is wrong with it
 */
export function readFile(file: string, text: string): Kept {
	const kept = keptOf(parsed(text))
	if (typeof kept === 'string') throw new Fault('page/bad-file', { file, reason: kept })
	return kept
}

/** Both together, each query once, with the chart that one of them has; what stands in `newer` comes first. */
export function merged(newer: Kept, older: Kept): Kept {
	const once = <T extends { readonly at: string; readonly sql: string }>(all: readonly T[]) => {
		const found = new Map<string, T>()
		for (const one of all) {
			const key = `${one.at} ${one.sql}`
			found.set(key, { ...found.get(key), ...one })
		}
		return [...found.values()]
	}
	return {
		saved: once([...newer.saved, ...older.saved]),
		past: once([...newer.past, ...older.past])
			.sort((a, b) => b.at.localeCompare(a.at))
			.slice(0, REMEMBERED),
	}
}

function allowed<T>(work: () => T): T {
	try {
		return work()
	} catch (error) {
		throw new Fault('page/not-kept', { reason: asFault(error).message }, error)
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		// Not JSON at all: told as a file of another format.
		return undefined
	}
}

type Json = Readonly<Record<string, unknown>>
const object = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was kept, or what is wrong with it. */
function keptOf(json: unknown): Kept | string {
	if (!object(json)) return 'JSON'
	if (json['format'] !== FORMAT) return `format: ${JSON.stringify(json['format'] ?? null)}`
	const { saved, past } = json as { readonly saved?: unknown; readonly past?: unknown }
	if (!Array.isArray(saved) || !Array.isArray(past)) return 'saved, past'
	const reason =
		wrong('saved', saved, (one) => typeof one['name'] === 'string') ??
		wrong('past', past, (one) => typeof one['ms'] === 'number')
	return reason ?? { saved: saved as SavedQuery[], past: past as PastRun[] }
}

/** The first of the entries that is none, or whose chart is none. */
function wrong(name: string, all: readonly unknown[], own: (one: Json) => boolean): string | undefined {
	for (const [at, one] of all.entries()) {
		const entry = `${name}[${String(at)}]`
		if (!isQuery(one) || !own(one)) return entry
		// Entries of before there were charts have none.
		const [strange] = 'chart' in one ? chartFrom(one['chart'], long).strange : []
		if (strange !== undefined) return [entry, 'chart', strange].filter(Boolean).join('.')
	}
	return undefined
}

const isQuery = (one: unknown): one is Json =>
	object(one) &&
	typeof one['sql'] === 'string' &&
	typeof one['at'] === 'string' &&
	object(one['values']) &&
	Object.values(one['values']).every((value) => typeof value === 'string')
