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
	'dataset/missing-file': { readonly url: string; readonly status: number }
	'dataset/other-origin': { readonly url: string }
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
	'engine/cancelled': Record<never, never>
	'engine/died': Record<never, never>
	'engine/not-started': { readonly reason: string }
	'engine/query-failed': { readonly message: string; readonly sql: string }
	'engine/refused': { readonly word: string }
	'engine/shape-mismatch': { readonly column: string; readonly type: string }
	'engine/timed-out': { readonly seconds: number }
	'engine/too-long': { readonly length: number; readonly limit: number }
	'page/bad-file': { readonly file: string; readonly reason: string }
	'page/not-kept': { readonly reason: string }
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

/** Anything thrown, as a fault. */
export const asFault = (error: unknown): Fault =>
	error instanceof Fault
		? (error as Fault)
		: new Fault('page/unexpected', { message: error instanceof Error ? error.message : String(error) }, error)
