import { Fault, quoteOf } from '../base/fault.ts'
import type { Session } from './session.svelte.ts'

/** What puts the reader's own files back into the rooms. */
interface Restoring {
	readonly additions: { readonly restore: (session: Session) => Promise<void> }
}

/**
 * Brings back the files that stay on this device. Where what reads them cannot be fetched, or the device does not give them,
 * the session says so: the page shows fewer documents than the reader had.
 */
export async function restoreOwnFiles(
	session: Session,
	load: () => Promise<Restoring> = () => import('./additions.svelte.ts'),
): Promise<void> {
	try {
		await (await load()).additions.restore(session)
		session.ownFilesFault = undefined
	} catch (error) {
		session.ownFilesFault = new Fault('page/own-files-missing', { reason: quoteOf(error) }, error)
	}
}
