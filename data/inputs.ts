import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Row, TableName, Tables } from '../src/schema/schema.ts'
import { endingOf, ENDINGS, isToldOf, openFile } from '../src/ingest/formats/open.ts'
import { readPackage } from '../src/additions/package/read-package.ts'
import type { Correction } from '../src/ingest/corrections/correction.ts'
import type { Mapping } from '../src/ingest/mapping/mapping.ts'
import { unreadable, type OpenedFile, type RawFile } from '../src/ingest/formats/opened-file.ts'
import type { Answers } from '../src/ingest/identity/answers.ts'
import { declaredRules } from '../src/ingest/rules/rules.ts'
import { rows } from './csv.ts'

/** A file as it lies on a disk, or in an archive there, opened. */
export interface InputFile {
	readonly name: string
	readonly bytes: Uint8Array
	readonly opened: OpenedFile
	/** Null where the file is no text. */
	readonly text: string | null
	readonly sha256: string
	/** What was said of it where it came in a data package of somebody's own files. */
	readonly answers?: Answers
	readonly corrections?: readonly Correction[]
	/** Which columns of its tables are which of ours. */
	readonly mapping?: Mapping | undefined
}

/** The tables that people maintain, each a CSV in `data/reference/`. */
export type ReferenceTables = Pick<
	Tables,
	| 'county'
	| 'division'
	| 'crosswalk'
	| 'department_kind'
	| 'function_code'
	| 'economic_code'
	| 'purpose'
	| 'purpose_rule'
	| 'function_rule'
	| 'denominator'
	| 'denominator_rank'
	| 'unit_cost_rule'
	| 'vague_word'
	| 'weight_benchmark'
	| 'rule'
>

/**
 * The files at some paths, opened, archives file by file: those named, and of a folder and its folders all that can be
 * read, in the order of their names. Of two files of one name the second is named with its folder.
 */
export async function disclosures(...paths: readonly string[]): Promise<InputFile[]> {
	const found = (await Promise.all(paths.map(filesAt))).flat()
	if (found.length === 0)
		throw new Error(`${paths.join(', ')} holds no file that can be read (${ENDINGS.join(', ')}).`)
	const inputs: InputFile[] = []
	for (const { path, name } of found) {
		const isTaken = inputs.some((it) => it.name === name)
		const file = { name: isTaken ? path : name, bytes: await readFile(path) }
		const packed = await readPackage(file)
		if (packed) inputs.push(...(await ofPackage(file, packed)))
		else inputs.push(...(await inputsOf(file)))
	}
	return inputs
}

/** A file as it is, or the files of an archive. */
async function inputsOf(file: RawFile): Promise<readonly InputFile[]> {
	return (await openFile(file, { resource })).map((opened) => {
		const { bytes, name } = opened.file
		const sha256 = createHash('sha256').update(bytes).digest('hex')
		return { name, bytes, opened, text: opened.outcome === 'opened' ? opened.text : null, sha256 }
	})
}

/** The files of a data package with what was said of them; what it lacks is a file that cannot be opened. */
async function ofPackage(
	file: RawFile,
	{ files, missing }: NonNullable<Awaited<ReturnType<typeof readPackage>>>,
): Promise<readonly InputFile[]> {
	const read = files.map(async ({ file: original, answers, corrections, mapping }) =>
		(await inputsOf(original)).map((one) => ({ ...one, answers, corrections, mapping })),
	)
	const lacking = missing.map(({ name, zh, en }) => {
		const bytes = new Uint8Array()
		const opened = unreadable({ name: `${file.name}/${name}`, bytes }, zh, en)
		return { name: opened.file.name, bytes, opened, text: null, sha256: '' }
	})
	return [...(await Promise.all(read)).flat(), ...lacking]
}

/** Tables of characters and fonts that a PDF does not embed, as its library brings them. */
const resource = async (folder: string, name: string): Promise<Uint8Array> =>
	new Uint8Array(
		await readFile(new URL(`../node_modules/pdfjs-dist/${folder}/${basename(name)}`, import.meta.url)),
	)

/**
 * Where a file breaks off, the PDF library lets a promise of its own fail that nobody waits for, and says what it made of the
 * file all the same. In the page that ends in the worker in which it parses; here it would end the process.
 */
process.on('unhandledRejection', (reason) => {
	if (!(reason instanceof Error && reason.name === 'ParserEOFException')) throw reason
})

/**
 * A file that is named is read whatever its ending, or refused by name; in a folder pictures and old documents are too, and
 * others are passed over.
 */
async function filesAt(path: string): Promise<readonly { readonly path: string; readonly name: string }[]> {
	if (!(await stat(path)).isDirectory()) return [{ path, name: basename(path) }]
	const entries = await readdir(path, { recursive: true, withFileTypes: true })
	return entries
		.filter(({ name }) => (ENDINGS as readonly string[]).includes(endingOf(name)) || isToldOf(name))
		.filter((entry) => entry.isFile())
		.map((entry) => ({ path: join(entry.parentPath, entry.name), name: entry.name }))
		.sort((a, b) => (a.path < b.path ? -1 : 1))
}

const byId = (all: readonly Row<'rule'>[]) => [...all].sort((a, b) => (a.rule < b.rule ? -1 : 1))

/** The tables that people maintain; rules of findings that are declared in code stand beside those of `rule.csv`. */
export async function reference(folder: string): Promise<ReferenceTables> {
	const table = async <T extends TableName>(name: T): Promise<Row<T>[]> => {
		const path = join(folder, `${name}.csv`)
		return rows(name, decoded(await readFile(path), path))
	}
	return {
		county: await table('county'),
		division: await table('division'),
		crosswalk: await table('crosswalk'),
		department_kind: await table('department_kind'),
		function_code: await table('function_code'),
		economic_code: await table('economic_code'),
		purpose: await table('purpose'),
		purpose_rule: await table('purpose_rule'),
		function_rule: await table('function_rule'),
		denominator: await table('denominator'),
		denominator_rank: await table('denominator_rank'),
		unit_cost_rule: await table('unit_cost_rule'),
		vague_word: await table('vague_word'),
		weight_benchmark: await table('weight_benchmark'),
		rule: byId([...(await table('rule')), ...declaredRules]),
	}
}

function decoded(bytes: Uint8Array, path: string): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch (cause) {
		throw new Error(`${path} is not UTF-8; save it as UTF-8 and try again.`, { cause })
	}
}
