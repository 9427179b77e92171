import { readFileSync } from 'node:fs'
import { reference } from '../../../data/inputs.ts'
import { openFile } from '../formats/open.ts'
import type { DocumentTables } from '../tables.ts'
import { readFile } from '../read-file.ts'

const known = await reference('data/reference')

/** The lines of a published disclosure. */
export const linesOf = (name: string): readonly string[] =>
	readFileSync(`data/disclosures/${name}`, 'utf8').split('\n')

/** Lines with one of them changed; `line` is 1-based. */
export const replaced = (lines: readonly string[], line: number, change: (text: string) => string) =>
	lines.map((was, at) => (at === line - 1 ? change(was) : was))

/** The documents that are read from the lines of a file. */
export async function documentsOf(
	name: string,
	lines: readonly string[],
): Promise<readonly DocumentTables[]> {
	const [opened] = await openFile({ name, bytes: new TextEncoder().encode(lines.join('\n')) })
	if (!opened) throw new Error(`${name} was not opened.`)
	const read = readFile({ opened, sha256: '0'.repeat(64) }, known, (id) => id)
	if (read.outcome !== 'read') throw new Error(read.message_en)
	return read.documents
}

/** The only document of a file. */
export async function documentOf(name: string, lines: readonly string[]): Promise<DocumentTables> {
	const [only, ...others] = await documentsOf(name, lines)
	if (!only || others.length > 0) throw new Error(`${name} holds ${String(others.length + 1)} documents.`)
	return only
}
