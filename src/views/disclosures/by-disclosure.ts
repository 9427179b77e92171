import { byKey } from '../../base/by-key.ts'
import type { Disclosure } from './disclosures.ts'

/** A disclosure with its rows of an answer. */
export interface Own<R> {
	readonly disclosure: Disclosure
	readonly rows: readonly [R, ...R[]]
}

interface Answered<R> {
	readonly rows: readonly R[]
	readonly disclosures: readonly Disclosure[]
}

const known = new WeakMap<
	readonly unknown[],
	{ readonly disclosures: readonly Disclosure[]; readonly own: readonly Own<unknown>[] }
>()

/**
 * The disclosures that an answer tells of, each with its own rows, in the order of the disclosures; an answer is gone through
 * once.
 */
export function byDisclosure<R extends { readonly document_id: string }>(
	answered: Answered<R>,
): readonly Own<R>[] {
	const { rows, disclosures } = answered
	const before = known.get(rows)
	if (before?.disclosures === disclosures) return before.own as readonly Own<R>[]
	const own = split(answered)
	known.set(rows, { disclosures, own })
	return own
}

function split<R extends { readonly document_id: string }>({
	rows,
	disclosures,
}: Answered<R>): readonly Own<R>[] {
	const own = byKey(rows, ({ document_id }) => document_id)
	return disclosures.flatMap((disclosure) => {
		const found = own.get(disclosure.document_id)
		return found ? [{ disclosure, rows: found }] : []
	})
}
