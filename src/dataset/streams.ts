import { Fault } from '../base/fault.ts'
import { TABLES, type TableName } from '../schema/schema.ts'
import type { Decoded } from './decode.ts'

/** Tables of a package by name, ready for the engine. */
export type Streams = ReadonlyMap<TableName, Decoded>

/** A table in the index of the file: its name, its rows, and the bytes of its stream. */
type Entry = readonly [table: string, rows: number, bytes: number]

/**
 * One file of many tables, so that a page need not take each of them apart: an index, which is a line of JSON, and then their
 * Arrow streams one after another; gzip around it all, since few hosts compress a file of a type that they do not know.
 */
export async function writeStreams(streams: Streams): Promise<Uint8Array> {
	const index = [...streams].map(([table, { rows, ipc }]): Entry => [table, rows, ipc.length])
	const parts = [
		new TextEncoder().encode(`${JSON.stringify(index)}\n`),
		...[...streams.values()].map(({ ipc }) => ipc),
	]
	return through(parts, new CompressionStream('gzip'))
}

/** @throws Fault `dataset/unreadable-file` where it is no such file, or ends before its last table does. */
export async function readStreams(file: string, bytes: Uint8Array): Promise<Streams> {
	const unreadable = (reason: string, cause?: unknown) =>
		new Fault('dataset/unreadable-file', { file, reason }, cause)
	const whole = await through([bytes], new DecompressionStream('gzip')).catch((error: unknown) => {
		throw unreadable('gzip', error)
	})
	const begin = whole.indexOf(10) + 1
	let end = begin
	const entries = indexOf(new TextDecoder().decode(whole.subarray(0, begin)))
	const streams = entries?.map(([table, rows, length]) => {
		const at = end
		end += length
		// Each in memory of its own: an engine takes it over.
		return [table, { ipc: whole.slice(at, end), rows, encoding: 'utf-8' }] as const
	})
	if (!streams || end !== whole.length) throw unreadable('index')
	return new Map(streams)
}

function indexOf(line: string): readonly (readonly [TableName, number, number])[] | undefined {
	let parsed: unknown
	try {
		parsed = JSON.parse(line)
	} catch {
		// What is no index is told by the caller, with the name of the file.
		return undefined
	}
	if (!Array.isArray(parsed)) return undefined
	const entries = parsed.map((entry: unknown) => {
		const [name, rows, bytes] = (Array.isArray(entry) ? entry : []) as readonly unknown[]
		const table = TABLES.find((one) => one === name)
		return table && typeof rows === 'number' && typeof bytes === 'number'
			? ([table, rows, bytes] as const)
			: undefined
	})
	return entries.every((entry) => entry !== undefined) ? entries : undefined
}

async function through(
	parts: readonly Uint8Array[],
	transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
	const stream = new Blob([...parts] as Uint8Array<ArrayBuffer>[]).stream()
	return new Uint8Array(await new Response(stream.pipeThrough(transform)).arrayBuffer())
}
