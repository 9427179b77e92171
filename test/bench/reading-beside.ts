import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runnerImport } from 'vite'
import type { Reference } from '../../src/ingest/reference.ts'
import { median } from './median.ts'

const ROUNDS = 7
/** Milliseconds by the megabyte of this checkout are at most so many times those of the other. */
const LIMIT = 2
/** What is shorter than the clock can tell is done again until it has taken so many milliseconds. */
const LEAST = 60
/**
 * So many bytes of each text are read before any is measured. A megabyte is read with compiled code; of a text of 10 KB the
 * engine interprets most, which tells how much code there is, not what a megabyte costs. The first reading is told beside.
 */
const WARM = 600_000

type Counts = Readonly<Record<'budget_line' | 'project' | 'indicator', number>>

/** A checkout of this repository, and how many rows it reads from a text. */
interface Reader {
	readonly name: string
	readonly read: (name: string, text: string) => Counts
}

/** Documents of tables hold more amounts of statements than projects and targets; the others are forms. */
const KINDS = ['tables', 'forms'] as const
type Kind = (typeof KINDS)[number]

/**
 * Milliseconds by the megabyte (a million bytes of UTF-8) of reading the published documents beside another checkout, by
 * turns in one run, for each kind of document: `npm run bench -- reading <folder>`, a git worktree with its `node_modules`.
 */
export async function readingBeside(folder: string): Promise<void> {
	const readers = [await readerOf('.'), await readerOf(folder)]
	const texts = readdirSync('data/disclosures')
		.filter((name) => name.endsWith('.txt'))
		.map((name) => ({ name, text: readFileSync(join('data/disclosures', name), 'utf8') }))
	const firsts = readers.map(({ read }) => texts.map(({ name, text }) => spent(() => read(name, text))))
	for (const { read } of readers)
		for (const { name, text } of texts)
			for (let bytes = 0; bytes < WARM; bytes += Buffer.byteLength(text)) read(name, text)
	const times = readers.map(() => texts.map((): number[] => []))
	for (let round = 0; round < ROUNDS; round++)
		for (const [at, { read }] of readers.entries())
			for (const [nth, { name, text }] of texts.entries())
				times[at]?.[nth]?.push(timed(() => read(name, text)))
	const kinds = texts.map(({ name, text }) => kindOf(readers[0]?.read(name, text)))
	for (const kind of KINDS) {
		const own = [...texts.keys()].filter((nth) => kinds[nth] === kind)
		const megabytes = own.reduce((sum, nth) => sum + Buffer.byteLength(texts[nth]?.text ?? '') / 1e6, 0)
		const [here, there] = readers.map(
			(_, at) => own.reduce((sum, nth) => sum + median(times[at]?.[nth] ?? []), 0) / megabytes,
		)
		if (here === undefined || there === undefined || own.length === 0) continue
		const kept = here <= LIMIT * there
		console.log(
			`${kept ? 'PASS' : 'FAIL'}  ${kind} (${String(own.length)} texts): ${here.toFixed(0)} ms/MB, ${readers[1]?.name ?? ''} ${there.toFixed(0)} ms/MB, ${(here / there).toFixed(2)} times (at most ${String(LIMIT)})`,
		)
		const first = firsts.map((all) => own.reduce((sum, nth) => sum + (all[nth] ?? 0), 0))
		console.log(
			`      ${kind}, the first reading of all: ${first.map((it) => it.toFixed(0)).join(' and ')} ms`,
		)
		if (!kept) process.exitCode = 1
	}
}

const kindOf = (counts: Counts | undefined): Kind =>
	(counts?.budget_line ?? 0) > (counts?.project ?? 0) + (counts?.indicator ?? 0) ? 'tables' : 'forms'

/** Milliseconds of a piece of work, on the average of as many times as make it long enough to tell. */
function timed(work: () => unknown): number {
	let times = 0
	let past = 0
	while (past < LEAST) {
		past += spent(work)
		times++
	}
	return past / times
}

/** Milliseconds of processor time: what else runs on the machine does not count. */
function spent(work: () => unknown): number {
	const before = process.cpuUsage()
	work()
	const { user, system } = process.cpuUsage(before)
	return (user + system) / 1000
}

type Tables = Readonly<Record<keyof Counts, readonly unknown[]>>
type Ingested =
	{ readonly outcome: 'read'; readonly tables: Tables } | { readonly outcome: 'refused'; message_en: string }

async function readerOf(folder: string): Promise<Reader> {
	const root = resolve(folder)
	const load = async <T>(path: string): Promise<T> => (await runnerImport<T>(join(root, path))).module
	const inputs = await load<{ reference: (folder: string) => Promise<Reference> }>('data/inputs.ts')
	const known = await inputs.reference(join(root, 'data/reference'))
	const name = execFileSync('git', ['-C', root, 'log', '-1', '--format=%h']).toString().trim()
	if (!existsSync(join(root, 'src/ingest/read-file.ts'))) {
		// Before files of any kind were read, a text went to its layout at once.
		const { ingest } = await load<{
			ingest: (file: { name: string; text: string; sha256: string }, known: Reference) => Ingested
		}>('src/ingest/ingest.ts')
		return {
			name,
			read: (file, text) => {
				const made = ingest({ name: file, text, sha256: '' }, known)
				if (made.outcome !== 'read') throw new Error(`${name}: ${made.message_en}`)
				return countsOf([made.tables])
			},
		}
	}
	const { readFile } = await load<typeof import('../../src/ingest/read-file.ts')>('src/ingest/read-file.ts')
	const { fromText } = await load<typeof import('../../src/ingest/cells/from-text.ts')>(
		'src/ingest/cells/from-text.ts',
	)
	return {
		name,
		read: (file, text) => {
			const opened = {
				outcome: 'opened',
				file: { name: file, bytes: new Uint8Array() },
				document: fromText(file, text),
				text,
				encoding: 'utf-8',
			} as const
			const made = readFile({ opened, sha256: '' }, known, (id) => id)
			if (made.outcome !== 'read') throw new Error(`${name}: ${made.message_en}`)
			return countsOf(made.documents)
		},
	}
}

const countsOf = (documents: readonly Tables[]): Counts => {
	const count = (table: keyof Counts) => documents.reduce((sum, it) => sum + it[table].length, 0)
	return { budget_line: count('budget_line'), project: count('project'), indicator: count('indicator') }
}
