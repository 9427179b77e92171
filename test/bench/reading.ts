import { disclosures, reference, type InputFile } from '../../data/inputs.ts'
import { fromText } from '../../src/ingest/cells/from-text.ts'
import { readFile } from '../../src/ingest/read-file.ts'
import { source } from '../../src/ingest/source.ts'
import { median } from './median.ts'

/** The cells of a line with tabs, each trimmed: the least that reading can do. */
const cells = (line: string): readonly string[] => line.split('\t').map((cell) => cell.trim())

const RUNS = 5
const TIMES = 20
/** A document repeated `TIMES` times over takes at most so many times as long as once. */
const LIMIT = 25
/** What is shorter than the clock can tell is done again until it has taken so many milliseconds. */
const LEAST = 100

/** Made-up texts beside the published ones, each of another form: a cell a line, and a table of codes. */
const MADE_UP = ['made-a-cell-a-line.txt', 'anhui-code-table.txt'].map(
	(name) => `test/fixtures/disclosures/${name}`,
)

/** Median milliseconds of one document. */
interface Measured {
	readonly name: string
	readonly megabytes: number
	readonly split: number
	readonly once: number
	readonly repeated: number
}

/**
 * How long reading takes: by the megabyte (a million bytes of UTF-8) beside merely splitting the same text into cells, and
 * of a document repeated beside itself once. Each by turns, so that a busy moment falls on all alike.
 */
export async function reading(): Promise<void> {
	const files = await disclosures('data/disclosures', ...MADE_UP)
	const known = await reference('data/reference')
	const measured = files.map((file) => measure(file, (text) => outcomeOf(file, text, known)))
	table(measured)
	for (const { name, once, repeated } of measured) {
		const kept = repeated <= LIMIT * once
		const figures = `${(repeated / once).toFixed(1)} (at most ${String(LIMIT)})`
		console.log(`${kept ? 'PASS' : 'FAIL'}  ${name}, ${String(TIMES)} times over / once: ${figures}`)
		if (!kept) process.exitCode = 1
	}
}

/** Reads a text as if it were that of a file. */
function outcomeOf(file: InputFile, text: string, known: Awaited<ReturnType<typeof reference>>): string {
	if (file.opened.outcome === 'unreadable') throw new Error(`${file.name} could not be opened`)
	const opened = { ...file.opened, document: fromText(file.name, text), text }
	return readFile({ opened, sha256: file.sha256 }, known, (id) => id).outcome
}

function measure({ name, text, bytes }: InputFile, read: (text: string) => string): Measured {
	if (text === null) throw new Error(`${name} is no text`)
	const { lines } = source(text)
	const long = Array.from({ length: TIMES }, () => lines.join('\n')).join('\n')
	for (const it of [text, long]) if (read(it) !== 'read') throw new Error(`${name} was not read`)
	const split: number[] = []
	const once: number[] = []
	const repeated: number[] = []
	for (let run = 0; run < RUNS; run++) {
		split.push(timed(() => source(text).lines.map(cells)))
		once.push(timed(() => read(text)))
		repeated.push(timed(() => read(long)))
	}
	return {
		name,
		megabytes: bytes.length / 1e6,
		split: median(split),
		once: median(once),
		repeated: median(repeated),
	}
}

/** Milliseconds that a piece of work takes, on the average of as many times as make it long enough to tell. */
function timed(work: () => unknown): number {
	const start = performance.now()
	let times = 0
	let past = 0
	while (past < LEAST) {
		work()
		times++
		past = performance.now() - start
	}
	return past / times
}

const HEADINGS = ['MB', 'split, ms/MB', 'read, ms/MB', 'ratio', 'once, ms', `${String(TIMES)} times, ms`]

function table(measured: readonly Measured[]): void {
	const width = Math.max(...measured.map(({ name }) => name.length))
	const row = (name: string, columns: readonly string[]) =>
		console.log(name.padEnd(width) + columns.map((it) => it.padStart(14)).join(''))
	console.log(`\nReading documents: median of ${String(RUNS)}`)
	row('', HEADINGS)
	for (const { name, megabytes, split, once, repeated } of measured)
		row(name, [
			megabytes.toFixed(3),
			(split / megabytes).toFixed(1),
			(once / megabytes).toFixed(0),
			(once / split).toFixed(0),
			once.toFixed(1),
			repeated.toFixed(0),
		])
}
