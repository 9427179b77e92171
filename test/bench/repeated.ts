import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TABLES } from '../../src/schema/schema.ts'

const PUBLISHED = 'public/data'
/** A county's code at the head of a cell: alone, or as the head of the name of a department, document or line. */
const atHead = (codes: readonly string[]) => new RegExp(`(?<=^|,)(?:${codes.join('|')})(?=[,-])`, 'gm')

/** The newest published version. */
export async function newest(): Promise<string> {
	const text = await readFile(join(PUBLISHED, 'versions.json'), 'utf8')
	const [first] = JSON.parse(text) as readonly { readonly version: string }[]
	if (!first) throw new Error('public/data/versions.json lists no version: run `npm run data`.')
	return first.version
}

/** The codes of the counties of a published version. */
export async function counties(version: string): Promise<readonly string[]> {
	const text = await readFile(join(PUBLISHED, version, 'county.csv'), 'utf8')
	return [...text.matchAll(/^\d{6}(?=,)/gm)].map(([code]) => code)
}

/**
 * A made-up package in a new folder: the published tables `times` times over, each time of other counties, so that every
 * county, document and line is there once. What names no county (codes, purposes, rules) stands once.
 */
export async function repeated(version: string, times: number): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'county-mirror-'))
	const codes = await counties(version)
	for (const table of TABLES) {
		const text = await readFile(join(PUBLISHED, version, `${table}.csv`), 'utf8')
		const end = text.indexOf('\n') + 1
		const rows = text.slice(end)
		const named = atHead(codes).test(rows)
		const copies = Array.from({ length: named ? times : 1 }, (_, copy) => renamed(rows, codes, copy))
		await writeFile(join(folder, `${table}.csv`), text.slice(0, end) + copies.join(''))
	}
	const resources = TABLES.map((name) => ({ name, path: `${name}.csv`, format: 'csv' }))
	await writeFile(
		join(folder, 'datapackage.json'),
		JSON.stringify({ name: 'repeated', version: '00000000', resources }),
	)
	return folder
}

/** The first copy keeps its counties; the others have codes that no province begins with. */
function renamed(rows: string, codes: readonly string[], copy: number): string {
	if (copy === 0) return rows
	const other = (code: string) => String(900_000 + copy * codes.length + codes.indexOf(code))
	return rows.replace(atHead(codes), other)
}
