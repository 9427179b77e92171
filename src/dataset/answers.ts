import { Fault } from '../base/fault.ts'
import type { Question } from '../engine/engine.ts'
import { nameOf } from '../engine/question.ts'
import type { Shape } from '../engine/row.ts'
import type { FetchBytes } from './fetch.ts'
import type { Manifest } from './manifest.ts'

/** A row of an answer: texts, numbers, flags and nulls. */
type Row = Readonly<Record<string, unknown>>

/** A column of an answer: its cells in order, or each value once and where it stands. */
type Column = readonly unknown[] | { readonly values: readonly unknown[]; readonly places: readonly number[] }

interface Written {
	readonly rows: number
	readonly columns: Readonly<Record<string, Column>>
}

/** Where a package keeps the answer to a question, by its name (`nameOf`), or all answers about a county, by its code; beside its manifest. */
export const answerPath = (nameOrCode: string): string => `answers/${nameOrCode}.json.gz`

/** What a package answered in advance; nothing where it did not. @throws Fault `dataset/…` */
export type Prepared = (question: Question<Shape>) => Promise<readonly Row[] | undefined>

/** The answers that lie beside the tables of a package. Those of the county that was asked about last are kept. */
export function preparedAnswers(
	{ answers, answeredCounties }: Pick<Manifest, 'answers' | 'answeredCounties'>,
	fetchBytes: FetchBytes,
): Prepared {
	const [names, counties] = [new Set(answers), new Set(answeredCounties)]
	let last:
		{ readonly path: string; readonly answers: Promise<Readonly<Record<string, Written>>> } | undefined
	const ofCounty = (path: string) => {
		if (last?.path === path) return last.answers
		const read = fetchBytes(path).then((bytes) => parsed<Readonly<Record<string, Written>>>(path, bytes))
		const county = { path, answers: read }
		last = county
		read.catch(() => {
			if (last === county) last = undefined
		})
		return read
	}
	return async (question) => {
		const [name, columns] = [nameOf(question), Object.keys(question.rows)]
		if (names.has(name)) {
			const path = answerPath(name)
			return readAnswer(path, await fetchBytes(path), columns)
		}
		const county = question.values['c']
		if (typeof county !== 'string' || !counties.has(county)) return undefined
		const path = answerPath(county)
		const written = (await ofCounty(path))[name]
		return written && rowsOf(path, written, columns)
	}
}

/**
 * An answer as a file: JSON column by column within gzip, since thousands of rows say the same names and words. Numbers come
 * back as they are.
 * @param names the columns, also where there is no row to tell them
 */
export const writeAnswer = (rows: readonly Row[], names: readonly string[]): Promise<Uint8Array> =>
	packed(written(rows, names))

/** Several answers as one file, by the names of their questions: they are asked for together. */
export const writeAnswerSet = (
	answers: ReadonlyMap<string, { readonly rows: readonly Row[]; readonly names: readonly string[] }>,
): Promise<Uint8Array> =>
	packed(Object.fromEntries([...answers].map(([name, { rows, names }]) => [name, written(rows, names)])))

/** @throws Fault `dataset/unreadable-file` where it is no such file, or has other columns than these */
export const readAnswer = async (
	file: string,
	bytes: Uint8Array,
	names: readonly string[],
): Promise<readonly Row[]> => rowsOf(file, await parsed<Written>(file, bytes), names)

const written = (rows: readonly Row[], names: readonly string[]): Written => ({
	rows: rows.length,
	columns: Object.fromEntries(names.map((name) => [name, columnOf(rows.map((row) => row[name]))])),
})

const packed = (json: object): Promise<Uint8Array> =>
	through(new TextEncoder().encode(JSON.stringify(json)), new CompressionStream('gzip'))

const unreadable = (file: string, reason: string, cause?: unknown) =>
	new Fault('dataset/unreadable-file', { file, reason }, cause)

/** @throws Fault `dataset/unreadable-file` */
async function parsed<Json>(file: string, bytes: Uint8Array): Promise<Json> {
	const text = await through(bytes, new DecompressionStream('gzip')).catch((error: unknown) => {
		throw unreadable(file, 'gzip', error)
	})
	try {
		return JSON.parse(new TextDecoder().decode(text)) as Json
	} catch (error) {
		throw unreadable(file, 'JSON', error)
	}
}

/** @throws Fault `dataset/unreadable-file` where a column is missing */
function rowsOf(file: string, { rows, columns }: Written, names: readonly string[]): readonly Row[] {
	const found = names.map((name) => {
		const column = columns[name]
		if (!column) throw unreadable(file, name)
		return [name, cellsOf(column)] as const
	})
	return Array.from({ length: rows }, (_, at) => {
		const row: Record<string, unknown> = {}
		for (const [name, cells] of found) row[name] = cells[at]
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
