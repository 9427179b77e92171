import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Row, TableName, Tables } from '../src/schema/schema.ts'
import { decode } from '../src/ingest/formats/decode.ts'
import { rows } from './csv.ts'

/** A disclosure as it lies on disk. */
export interface InputFile {
	readonly name: string
	readonly bytes: Uint8Array
	readonly text: string
	readonly sha256: string
}

/** The tables that people maintain, each a CSV in `data/reference/`. */
export type ReferenceTables = Pick<
	Tables,
	| 'county'
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

/** One text file, or every `.txt` of a folder in the order of their names. */
export async function disclosures(path: string): Promise<InputFile[]> {
	const folder = (await stat(path)).isDirectory()
	const names = folder ? (await readdir(path)).filter((name) => name.endsWith('.txt')).sort() : ['']
	if (names.length === 0) throw new Error(`${path} holds no .txt file.`)
	return Promise.all(names.map((name) => disclosure(join(path, name))))
}

async function disclosure(path: string): Promise<InputFile> {
	const bytes = await readFile(path)
	const sha256 = createHash('sha256').update(bytes).digest('hex')
	const text = decode(bytes)?.text
	if (text === undefined) throw new Error(`${path} is no text in UTF-8, UTF-16 or GB18030.`)
	return { name: basename(path), bytes, text, sha256 }
}

export async function reference(folder: string): Promise<ReferenceTables> {
	const table = async <T extends TableName>(name: T): Promise<Row<T>[]> => {
		const path = join(folder, `${name}.csv`)
		return rows(name, decoded(await readFile(path), path))
	}
	return {
		county: await table('county'),
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
		rule: await table('rule'),
	}
}

function decoded(bytes: Uint8Array, path: string): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch (cause) {
		throw new Error(`${path} is not UTF-8; save it as UTF-8 and try again.`, { cause })
	}
}
