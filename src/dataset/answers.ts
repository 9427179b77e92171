import { Fault } from '../base/fault.ts'

/** A row of an answer: texts, numbers, flags and nulls. */
type Row = Readonly<Record<string, unknown>>

/** A column of an answer: its cells in order, or each value once and where it stands. */
type Column = readonly unknown[] | { readonly values: readonly unknown[]; readonly places: readonly number[] }

interface Written {
	readonly rows: number
	readonly columns: Readonly<Record<string, Column>>
}

/** Where a package keeps the answer to a question, beside its manifest, by the name of the question (`nameOf`). */
export const answerPath = (name: string): string => `answers/${name}.json.gz`

/**
 * An answer as a file: JSON column by column within gzip, since thousands of rows say the same names and words. Numbers come
 * back as they are.
 * @param names the columns, also where there is no row to tell them
 */
export function writeAnswer(rows: readonly Row[], names: readonly string[]): Promise<Uint8Array> {
	const columns = Object.fromEntries(names.map((name) => [name, columnOf(rows.map((row) => row[name]))]))
	const text = JSON.stringify({ rows: rows.length, columns } satisfies Written)
	return through(new TextEncoder().encode(text), new CompressionStream('gzip'))
}

/** @throws Fault `dataset/unreadable-file` where it is no such file, or has other columns than these */
export async function readAnswer(
	file: string,
	bytes: Uint8Array,
	names: readonly string[],
): Promise<readonly Row[]> {
	const unreadable = (reason: string, cause?: unknown) =>
		new Fault('dataset/unreadable-file', { file, reason }, cause)
	const text = await through(bytes, new DecompressionStream('gzip')).catch((error: unknown) => {
		throw unreadable('gzip', error)
	})
	let written: Written
	try {
		written = JSON.parse(new TextDecoder().decode(text)) as Written
	} catch (error) {
		throw unreadable('JSON', error)
	}
	const columns = names.map((name) => {
		const column = written.columns[name]
		if (!column) throw unreadable(name)
		return [name, cellsOf(column)] as const
	})
	return Array.from({ length: written.rows }, (_, at) => {
		const row: Record<string, unknown> = {}
		for (const [name, cells] of columns) row[name] = cells[at]
		return row
	})
}

function columnOf(cells: readonly unknown[]): Column {
	const places = new Map<unknown, number>()
	for (const cell of cells) if (!places.has(cell)) places.set(cell, places.size)
	if (places.size * 2 > cells.length) return cells
	return { values: [...places.keys()], places: cells.map((cell) => places.get(cell) ?? 0) }
}

function cellsOf(column: Column): readonly unknown[] {
	if ('places' in column) return column.places.map((place) => column.values[place])
	return column
}

async function through(
	bytes: Uint8Array,
	transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
	const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
	return new Uint8Array(await new Response(stream.pipeThrough(transform)).arrayBuffer())
}
