import { readdir, readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { Tables } from '../../src/schema/schema.ts'
import { disclosures, type ReferenceTables } from '../inputs.ts'
import { read } from '../read.ts'
import { anywhere, type Expected } from './expected.ts'
import type { Scored } from './report.ts'
import { score } from './score.ts'

/** Reads every file of a folder that has an `expected/<name>.json`, each alone, and scores it. */
export async function scoreFolder(
	folder: string,
	reference: ReferenceTables,
	part = '',
): Promise<readonly Scored[]> {
	const stems = new Set((await readdir(join(folder, 'expected'))).map((name) => parse(name).name))
	const names = (await readdir(folder))
		.filter((name) => stems.has(parse(name).name) && name.includes(part))
		.sort()
	const without = [...stems].filter((stem) => !names.some((name) => parse(name).name === stem))
	if (part === '' && without.length > 0)
		throw new Error(`${folder} holds no file for expected/${without.join('.json, expected/')}.json.`)
	const scored: Scored[] = []
	for (const name of names) {
		const path = join(folder, 'expected', `${parse(name).name}.json`)
		const written = JSON.parse(await readFile(path, 'utf8')) as Expected
		const expected = written.sample === undefined || written.sample === name ? written : anywhere(written)
		scored.push({ file: name, tallies: score(expected, await tablesOf(join(folder, name), reference)) })
	}
	return scored
}

const tablesOf = async (path: string, reference: ReferenceTables): Promise<Tables> =>
	read(await disclosures(path), reference)
