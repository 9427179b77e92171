import type { EvidenceFilter } from './evidence-filter.ts'

/** Which columns of a document's tables are looked at. */
interface Narrowed {
	readonly kind: string
	readonly fund: string
	readonly carried: string
}
const WHOLE: Narrowed = { kind: 'all', fund: 'all', carried: 'all' }

/** Lines of the last level under all of some codes; an empty code is above all others. */
export const linesUnder = (document: string, codes: readonly string[], narrowed = WHOLE): EvidenceFilter => ({
	document,
	source: ['budget_line'],
	words: [
		'leaf',
		`kind:${narrowed.kind}`,
		`fund:${narrowed.fund}`,
		`carried:${narrowed.carried}`,
		...codes.filter(Boolean).map((code) => `code.disclosed:${code}`),
	],
})

/** Projects that a reading (`purpose`, `inferred_exact`, `suggested`) places under all of some codes or purposes. */
export const projectsUnder = (
	document: string,
	reading: string,
	codes: readonly string[],
): EvidenceFilter => ({
	document,
	source: ['project'],
	words: codes
		.filter(Boolean)
		.map((code) => (reading === 'purpose' ? `purpose:${code}` : `code.${reading}:${code}`)),
})

/** A function code, as against a purpose or the projects without one. */
export const isCode = (key: string): boolean => /^\d+$/.test(key)

/** One word of a kind for each of some keys: any of them will do, and without keys none is wanted. */
export const anyOf = (kind: string, keys: readonly string[]): string =>
	keys.map((key) => `${kind}:${key}`).join('|')

/** Filters that differ in their disclosures alone as one of all of these: each is a question of its own. */
export function joined(filters: readonly EvidenceFilter[]): readonly EvidenceFilter[] {
	const alike = new Map<string, EvidenceFilter & { readonly documents: string[] }>()
	for (const { document = '', ...rest } of filters) {
		const key = JSON.stringify(rest)
		const found = alike.get(key)
		if (found) found.documents.push(document)
		else alike.set(key, { ...rest, documents: [document] })
	}
	return [...alike.values()].map(({ documents, ...rest }) => ({ ...rest, document: documents.join('.') }))
}
