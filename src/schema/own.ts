const OWN = /-own(?:-\d+)?$/

/**
 * The identifier of a document that the reader added: it says so wherever it stands, in links, tables, files and SQL, and
 * is never that of a published one. `isTaken` asks about those given already.
 */
export function ownId(id: string, isTaken: (id: string) => boolean): string {
	let own = `${id}-own`
	for (let nth = 2; isTaken(own); nth += 1) own = `${id}-own-${String(nth)}`
	return own
}

/** Whether a document is one that the reader added. */
export const isOwn = (document_id: string): boolean => OWN.test(document_id)

/** The identifier that the document has, or would have, where it is published. */
export const publishedId = (document_id: string): string => document_id.replace(OWN, '')
