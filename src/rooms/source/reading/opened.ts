import { Answer } from '../../../state/answer.svelte.ts'
import type { Session } from '../../../state/session.svelte.ts'
import { known, type Disclosure } from '../../../views/disclosures/disclosures.ts'
import { remarks, taken, type Remark, type Taken } from './taken.ts'

/** A document as published: one string a line. */
export interface Opened {
	readonly wanted: string
	/** None where the data have no such document. */
	readonly disclosure: Disclosure | undefined
	readonly printed: readonly string[]
}

/** What was taken from a document, and what is to be known of it. */
export interface Extract {
	readonly wanted: string
	readonly taken: readonly Taken[]
	readonly remarks: readonly Remark[]
}

/** A document and what was taken from it, following its name; the text needs no engine, so it stands first. */
export const opening = (session: Session, id: () => string) => ({
	opened: new Answer(() => open(session, id())),
	extract: new Answer((signal) => extract(session, id(), signal)),
})

async function open(session: Session, wanted: string): Promise<Opened> {
	const disclosure = (await known(session)).find(({ document_id }) => document_id === wanted)
	if (!disclosure) return { wanted, disclosure, printed: [] }
	return { wanted, disclosure, printed: await printedOf(session, disclosure) }
}

/** The lines of a document as published, or of the reader's own file. */
export async function printedOf(session: Session, disclosure: Disclosure): Promise<readonly string[]> {
	const printed = (await session.textOf(disclosure)).split('\n')
	// A last line without a line end is a line; the line end of the last line begins none.
	return printed.at(-1) === '' ? printed.slice(0, -1) : printed
}

async function extract(session: Session, wanted: string, signal: AbortSignal): Promise<Extract> {
	// What is read of the session after this is not followed: it would ask again as the engine gets ready.
	await Promise.resolve()
	const [rows, about] = await Promise.all([
		session.ask(taken(wanted), signal),
		session.ask(remarks(wanted), signal),
	])
	return { wanted, taken: rows, remarks: about }
}
