/** What each fault knows about itself; the sentence made of it stands in `faults.ts`. */
export interface Facts {
	'address/unknown-value': { readonly key: string; readonly value: string }
	'dataset/bad-manifest': { readonly url: string; readonly reason: string }
	'dataset/bad-table': {
		readonly table: string
		readonly row: number
		readonly column: string
		readonly value: string
	}
	/** A row names what stands nowhere in the table that its key refers to. */
	'dataset/missing-reference': {
		readonly table: string
		readonly row: number
		readonly columns: string
		readonly value: string
		readonly other: string
	}
	'dataset/missing-file': { readonly url: string; readonly status: number }
	/** A table that the package does not have, and that the page does not make for it. */
	'dataset/missing-table': { readonly table: string }
	/** A host that does not send parts of a file. */
	'dataset/no-ranges': { readonly url: string }
	/** A part of a database that could not be read: no network, and it is not on this device; or its host does not answer. */
	'dataset/no-part': { readonly url: string }
	/** A package whose tables lie in a database that is read only: nothing can be put into them. */
	'dataset/not-extendable': Record<never, never>
	'dataset/other-origin': { readonly url: string }
	'dataset/repeated-key': {
		readonly table: string
		readonly row: number
		/** The row that has the key already. */
		readonly first: number
		readonly columns: string
		readonly value: string
	}
	'dataset/ragged-row': {
		readonly table: string
		readonly row: number
		readonly expected: number
		readonly actual: number
	}
	'dataset/missing-column': { readonly table: string; readonly column: string }
	'dataset/bad-encoding': { readonly table: string }
	'dataset/unreadable-file': { readonly file: string; readonly reason: string }
	/** A value that is not of the type that was chosen, or that its use in the statement asks for. */
	'engine/bad-parameter': { readonly name: string; readonly type: string; readonly value: string }
	/** The server has answered as much as it may for now, in its own words. */
	'engine/busy': { readonly reason: string }
	'engine/cancelled': Record<never, never>
	'engine/died': Record<never, never>
	/** A statement that stopped the engine twice. */
	'engine/deadly': Record<never, never>
	/** What the user of a server may not read or do, in its own words. */
	'engine/forbidden': { readonly reason: string }
	'engine/out-of-memory': { readonly limit: string }
	'engine/too-deep': { readonly limit: number }
	'engine/not-started': { readonly reason: string }
	/** A word of the page's dialect that the site's server has not, and what both understand. */
	'engine/other-dialect': { readonly word: string; readonly instead: string }
	'engine/query-failed': {
		readonly message: string
		readonly sql: string
		/** Where in a reader's statement, where the engine that failed has found it. */
		readonly place?: { readonly from: number; readonly to: number }
	}
	'engine/refused': { readonly word: string }
	'engine/shape-mismatch': { readonly column: string; readonly type: string }
	'engine/timed-out': { readonly seconds: number }
	/** The server does not answer, or broke off. */
	'engine/unreachable': { readonly server: string; readonly reason: string }
	/** A function told to make a value of so many characters or entries, where one may have `limit`. */
	'engine/too-long-value': { readonly name: string; readonly length: number; readonly limit: number }
	/** A format whose widths cannot be seen in the statement. */
	'engine/format-not-written': { readonly name: string }
	/** A value of so many bytes, where a file of every row holds `limit`. */
	'engine/value-too-large': { readonly column: string; readonly bytes: number; readonly limit: number }
	'engine/too-long': { readonly length: number; readonly limit: number }
	'page/bad-file': { readonly file: string; readonly reason: string }
	/** A file that does not fit on this device any more. */
	/** `status` 0: forbidden by the directive in `reason`, by the other host, or a broken network. */
	'page/not-fetched': { readonly url: string; readonly status: number; readonly reason: string }
	'page/fetched-too-large': { readonly url: string; readonly limit: number }
	'page/no-room': { readonly file: string; readonly bytes: number }
	/** A file on this device whose bytes are gone, or are not those that were stored. */
	'page/stored-damaged': { readonly file: string }
	/** A folder held more files than are read at once. */
	'page/too-many-files': { readonly most: number }
	'page/own-files-missing': { readonly reason: string }
	'page/not-kept': { readonly reason: string }
	/** A part of the page that could not be fetched: no network, or a newer version has replaced it. */
	'page/part-missing': { readonly message: string }
	'page/unexpected': { readonly message: string }
}
export type FaultCode = keyof Facts

/** Something that stopped the work in hand. What is odd about *data* is a finding, never a fault. */
export class Fault<C extends FaultCode = FaultCode> extends Error {
	override readonly name = 'Fault'
	readonly code: C
	readonly facts: Facts[C]

	constructor(code: C, facts: Facts[C], cause?: unknown) {
		super(`${code} ${JSON.stringify(facts)}`, { cause })
		this.code = code
		this.facts = facts
	}
}

// Chromium, Firefox, WebKit, and what Vite throws for a style sheet: browsers have no name for this error.
const PART_MISSING =
	/dynamically imported module|Importing a module script failed|Unable to preload CSS|module script.*MIME type|^(?:Failed to fetch|Load failed|NetworkError when attempting to fetch resource\.?)$/i

/** What a browser or an engine said of an error: to be quoted within a sentence of ours, never to stand alone. */
export function quoteOf(error: unknown): string {
	if (error instanceof Fault) {
		const { code, facts } = error as Fault
		const { message, reason } = facts as { readonly message?: string; readonly reason?: string }
		return message ?? reason ?? code
	}
	return error instanceof Error ? error.message : String(error)
}

/** Anything thrown, as a fault. */
export function asFault(error: unknown): Fault {
	if (error instanceof Fault) return error as Fault
	const message = quoteOf(error)
	return new Fault(PART_MISSING.test(message) ? 'page/part-missing' : 'page/unexpected', { message }, error)
}
