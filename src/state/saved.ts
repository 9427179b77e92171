import { Fault } from '../base/fault.ts'
import { chartFrom, long } from '../share/chart-fields.ts'
import { PARAMETER_TYPES, type QueryDraft } from '../share/query-draft.ts'
import { parsed } from './device-entries.svelte.ts'

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
	/** There are more rows than these, and nobody could count them. */
	readonly more?: true
	readonly ms: number
}

/** What was typed and not run. */
export interface Unfinished extends QueryDraft {
	readonly at: string
}

/** Queries that a file hands on: those with a name, and those that were run, the newest first. */
export interface Kept {
	readonly saved: readonly SavedQuery[]
	readonly past: readonly PastRun[]
}

const FORMAT = 'county-mirror-queries-1'

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

/**
 * What an entry is called on this device: its moment, so that names sort by time, and what it asks, so that the same entry
 * of a file or of an earlier page is the same here.
 */
export const idOf = (entry: SavedQuery | PastRun): string =>
	`${entry.at} ${hash(JSON.stringify(['name' in entry ? entry.name : '', entry.sql, entry.values]))}`

/** 32-bit FNV-1a of the code units, as eight hexadecimal digits. */
function hash(text: string): string {
	let sum = 0x811c9dc5
	for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
	return (sum >>> 0).toString(16).padStart(8, '0')
}

type Json = Readonly<Record<string, unknown>>
const object = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was kept as a whole, in a file or by an earlier page, or what is wrong with it. */
export function keptOf(json: unknown): Kept | string {
	if (!object(json)) return 'JSON'
	if (json['format'] !== FORMAT) return `format: ${JSON.stringify(json['format'] ?? null)}`
	const { saved, past } = json as { readonly saved?: unknown; readonly past?: unknown }
	if (!Array.isArray(saved) || !Array.isArray(past)) return 'saved, past'
	const reason = wrongIn('saved', saved, isSaved) ?? wrongIn('past', past, isPast)
	return reason ?? { saved: saved as SavedQuery[], past: past as PastRun[] }
}

const isSaved = (one: Json): boolean => typeof one['name'] === 'string'
const isPast = (one: Json): boolean => typeof one['ms'] === 'number'

/** The first of the entries that is none, or whose chart is none. */
function wrongIn(name: string, all: readonly unknown[], own: (one: Json) => boolean): string | undefined {
	for (const [at, one] of all.entries()) {
		const strange = wrong(one, own)
		if (strange !== undefined) return [`${name}[${String(at)}]`, strange].filter(Boolean).join('.')
	}
	return undefined
}

/** The part of an entry that is wrong; empty for all of it. */
function wrong(one: unknown, own: (one: Json) => boolean): string | undefined {
	if (!isQuery(one) || !own(one)) return ''
	// Entries of before there were charts have none.
	const [strange] = 'chart' in one ? chartFrom(one['chart'], long).strange : []
	return strange === undefined ? undefined : ['chart', strange].filter(Boolean).join('.')
}

const reader =
	// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what `own` makes sure of
	<T extends QueryDraft>(own: (one: Json) => boolean) =>
		(json: unknown): { readonly value: T } | { readonly wrong: string } => {
			const strange = wrong(json, own)
			return strange === undefined ? { value: json as T } : { wrong: strange || 'JSON' }
		}

/** One query of each kind as it lies on this device. */
export const readSaved = reader<SavedQuery>(isSaved)
export const readPast = reader<PastRun>(isPast)
export const readDraft = reader<Unfinished>(() => true)

const isType = (value: unknown): boolean => PARAMETER_TYPES.some((type) => type === value)
const isQuery = (one: unknown): one is Json =>
	object(one) &&
	typeof one['sql'] === 'string' &&
	typeof one['at'] === 'string' &&
	object(one['values']) &&
	Object.values(one['values']).every((value) => typeof value === 'string') &&
	(!('types' in one) || (object(one['types']) && Object.values(one['types']).every(isType)))
