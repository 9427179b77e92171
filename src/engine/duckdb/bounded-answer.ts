import { Fault } from '../../base/fault.ts'
import { name as quoted } from './user-sql.ts'
import type { SentType } from './sent-type.ts'

/** What an answer of a reader's statement may hold, so that neither the worker nor the page is filled by one link. */
export interface Bounds {
	readonly columns: number
	/** Bytes of one value, of those that may have any number of them. */
	readonly cell: number
	/** Bytes of all values together. */
	readonly answer: number
}

/**
 * What is looked at: five hundred columns are more than a grid is read by, and 100 kB are a book. All columns with as much
 * as they may hold are half of an answer, so that a row alone is never too large.
 */
export const SHOWN: Bounds = { columns: 500, cell: 100_000, answer: 100_000_000 }

/** Bytes of one value in a file of every row, which is refused rather than cut: a browser's text ends at half of 2^30. */
const LARGEST = 10_000_000

/** Columns that tell of each row what was done to it; they do not reach whoever asked. */
export const SHORTENED = '\u0001shortened'
export const BEYOND = '\u0001beyond'

export interface Column {
	readonly name: string
	readonly type: SentType
}

/** How many bytes a value of a fixed size takes at most. */
const WORD = 16
/** So many entries of a list of long texts are left of one that is too long. */
const ENTRIES = 20

/**
 * The SELECT over `from` that gives its columns within the bounds: long texts and lists shortened, and no row after the one
 * with which the answer becomes too large, which comes with a true `BEYOND`.
 */
export function boundedAnswer(from: string, columns: readonly Column[], bounds: Bounds): string {
	const { cell } = bounds
	const sizes = columns.flatMap(({ name, type }) => sizeOf(quoted(name), type) ?? [])
	const shortened = sizes.map((size) => `(${size} > ${String(cell)})::INTEGER`).join(' + ') || '0'
	const bytes = [
		String(WORD * columns.length),
		...sizes.map((size) => `least(${size}, ${String(cell)})`),
	].join(' + ')
	const shown = columns.map(({ name, type }) => {
		const value = shortenedTo(cell, quoted(name), type)
		return value === quoted(name) ? value : `${value} AS ${quoted(name)}`
	})
	const running = `sum(${bytes}) OVER (ROWS UNBOUNDED PRECEDING)`
	return (
		`SELECT ${[...shown, `${shortened} AS ${quoted(SHORTENED)}`, `${running} > ${String(bounds.answer)} AS ${quoted(BEYOND)}`].join(', ')} FROM (${from}\n) ` +
		`QUALIFY ${running} - (${bytes}) <= ${String(bounds.answer)}`
	)
}

/** The SELECT over `from` that fails at a value too large for a file. */
export function completeAnswer(from: string, columns: readonly Column[]): string {
	const checked = columns.map(({ name, type }) => {
		const [value, size] = [quoted(name), sizeOf(quoted(name), type)]
		if (size === undefined) return value
		const complaint = `error('${TOO_LARGE} ' || ${size} || ' ' || ${literal(name)})`
		return `CASE WHEN ${size} > ${String(LARGEST)} THEN ${complaint} ELSE ${value} END AS ${value}`
	})
	return `SELECT ${checked.join(', ')} FROM (${from}\n)`
}

const TOO_LARGE = 'a value is too large:'
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The fault that `completeAnswer` means, if a message of DuckDB is one. */
export function tooLarge(message: string): Fault | undefined {
	const [, bytes, column] = new RegExp(`${TOO_LARGE} (\\d+) ([^]*)`).exec(message) ?? []
	if (bytes === undefined) return undefined
	return new Fault('engine/value-too-large', { column: column ?? '', bytes: Number(bytes), limit: LARGEST })
}

/**
 * Whether a value stands in the body of a lambda. There no other lambda is written: WebKit's interpreter of WebAssembly traps
 * at one within another.
 */
type Surroundings = 'column' | 'lambda'

/** How many bytes a value has, as SQL; undefined where a value of its type cannot have many. */
function sizeOf(value: string, type: SentType, within: Surroundings = 'column'): string | undefined {
	const size =
		within === 'lambda' && needsLambda(type) ? `strlen((${value})::VARCHAR)` : sizeIn(value, type, within)
	return size && `coalesce(${size}, 0)`
}

function sizeIn(value: string, type: SentType, within: Surroundings): string | undefined {
	switch (type.kind) {
		case 'fixed':
			return undefined
		case 'text':
			return `strlen(${value})`
		case 'bytes':
			return `octet_length(${value})`
		case 'list':
			return sum([`len(${value}) * ${String(WORD)}`, sizeOfAll(value, type.item)])
		case 'map':
			return sum([
				sizeOf(`map_keys(${value})`, listOf(type.key), within),
				sizeOf(`map_values(${value})`, listOf(type.value), within),
			])
		case 'struct':
			return sum(type.fields.map(({ name, type: of }) => sizeOf(field(value, name), of, within)))
	}
}

/** How many bytes the entries of a list have together: lists within it are laid end to end first, layer by layer. */
function sizeOfAll(list: string, item: SentType): string | undefined {
	const each = (of: string) => `list_transform(${list}, lambda entry: ${of})`
	switch (item.kind) {
		case 'fixed':
			return undefined
		case 'text':
		case 'bytes':
			return `coalesce(list_sum(${each(sizeIn('entry', item, 'lambda') ?? '0')}), 0)`
		case 'list':
			return sizeOf(`flatten(${list})`, item)
		case 'map':
			return sum([
				sizeOfAll(each('map_keys(entry)'), listOf(item.key)),
				sizeOfAll(each('map_values(entry)'), listOf(item.value)),
			])
		case 'struct':
			return sum(item.fields.map(({ name, type }) => sizeOfAll(each(field('entry', name)), type)))
	}
}

function sum(sizes: readonly (string | undefined)[]): string | undefined {
	const some = sizes.filter((size) => size !== undefined)
	return some.length ? some.join(' + ') : undefined
}

/** Whether the size of a value of a type is told by a lambda: it holds a list of what may be long and is no list. */
function needsLambda(type: SentType): boolean {
	switch (type.kind) {
		case 'list':
			return type.item.kind === 'list' ? needsLambda(type.item) : sizeOf('', type.item) !== undefined
		case 'map':
			return needsLambda(listOf(type.key)) || needsLambda(listOf(type.value))
		case 'struct':
			return type.fields.some(({ type: of }) => needsLambda(of))
		default:
			return false
	}
}

const listOf = (item: SentType): SentType => ({ sql: `${item.sql}[]`, kind: 'list', item })

/** A field of a structure; `name` is as the type writes it. */
const field = (value: string, name: string): string => `(${value}).${quoted(plain(name))}`
const plain = (name: string): string =>
	name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name

/** A value of at most about so many bytes, as SQL; the value itself where it has no more. */
function shortenedTo(bytes: number, value: string, type: SentType, within: Surroundings = 'column'): string {
	const size = sizeOf(value, type, within)
	if (size === undefined) return value
	return `CASE WHEN ${size} > ${String(bytes)} THEN ${cut(bytes, value, type, within)} ELSE ${value} END`
}

function cut(bytes: number, value: string, type: SentType, within: Surroundings): string {
	const part = (parts: number) => Math.max(1, Math.floor(bytes / parts))
	switch (type.kind) {
		case 'fixed':
			return value
		case 'text':
			// A character has four bytes at most.
			return `left(${value}, ${String(part(4))}) || '…'`
		case 'bytes':
			return `(${value})[1:${String(bytes)}]`
		case 'list': {
			const { item } = type
			if (sizeOf('', item) === undefined) return `(${value})[1:${String(part(WORD))}]`
			// Without a lambda entries are named one by one: the first stands for all.
			if (within === 'lambda') return `[${shortenedTo(part(2), `(${value})[1]`, item, within)}]`
			const short = shortenedTo(part(ENTRIES), 'entry', item, 'lambda')
			return `list_transform((${value})[1:${String(ENTRIES)}], lambda entry: ${short})`
		}
		case 'map': {
			const few = `map_entries(${value})`
			// Keys that are cut could become the same: entries with long ones are left out.
			const isShort = (entry: string, most: number) =>
				`${sizeOf(`${entry}.key`, type.key, 'lambda') ?? '0'} <= ${String(most)}`
			const pair = (entry: string, most: number) =>
				`struct_pack("key" := ${entry}.key, "value" := ${shortenedTo(most, `${entry}.value`, type.value, 'lambda')})`
			if (within === 'lambda') {
				const first = `${few}[1]`
				return `map_from_entries(CASE WHEN ${isShort(first, part(2))} THEN [${pair(first, part(2))}] ELSE [] END)`
			}
			const most = part(2 * ENTRIES)
			const left = `list_filter(${few}, lambda entry: ${isShort('entry', most)})[1:${String(ENTRIES)}]`
			return `map_from_entries(list_transform(${left}, lambda entry: ${pair('entry', most)}))`
		}
		case 'struct': {
			const { fields } = type
			const short = fields.map(({ name, type: of }) => {
				const less = shortenedTo(part(fields.length), field(value, name), of, within)
				return `${quoted(plain(name))} := ${less}`
			})
			return `struct_pack(${short.join(', ')})`
		}
	}
}
