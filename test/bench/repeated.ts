import { packaged, published } from './packaged.ts'

/** A county's code at the head of a cell: alone, or as the head of the name of a department, document or line. */
const atHead = (codes: readonly string[]) => new RegExp(`(?<=^|,)(?:${codes.join('|')})(?=[,-])`, 'gm')

/** The codes of the counties of a published version. */
export async function counties(version: string): Promise<readonly string[]> {
	const text = await published(version, 'county')
	return [...text.matchAll(/^\d{6}(?=,)/gm)].map(([code]) => code)
}

/**
 * A made-up package in a new folder: the published tables `times` times over, each time of other counties, so that every
 * county, document and line is there once. What names no county (codes, purposes, rules) stands once.
 */
export async function repeated(version: string, times: number): Promise<string> {
	const codes = await counties(version)
	return packaged(version, 'repeated', (text) => {
		const end = text.indexOf('\n') + 1
		const rows = text.slice(end)
		const named = atHead(codes).test(rows)
		const copies = Array.from({ length: named ? times : 1 }, (_, copy) => renamed(rows, codes, copy))
		return text.slice(0, end) + copies.join('')
	})
}

/** The first copy keeps its counties; the others have codes that no province begins with. */
function renamed(rows: string, codes: readonly string[], copy: number): string {
	if (copy === 0) return rows
	const other = (code: string) => String(900_000 + copy * codes.length + codes.indexOf(code))
	return rows.replace(atHead(codes), other)
}
