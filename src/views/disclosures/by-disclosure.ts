import type { Disclosure } from './disclosures.ts'

/** The disclosures that an answer tells of, each with its own rows, in the order of the disclosures. */
export const byDisclosure = <R extends { readonly document_id: string }>({
	rows,
	disclosures,
}: {
	readonly rows: readonly R[]
	readonly disclosures: readonly Disclosure[]
}): { readonly disclosure: Disclosure; readonly rows: readonly [R, ...R[]] }[] =>
	disclosures.flatMap((disclosure) => {
		const [first, ...rest] = rows.filter(({ document_id }) => document_id === disclosure.document_id)
		return first ? [{ disclosure, rows: [first, ...rest] as const }] : []
	})
