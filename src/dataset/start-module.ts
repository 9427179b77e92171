import { asFault, Fault } from '../base/fault.ts'
import { hasNoOrigin, importing } from '../engine/sandboxed-worker.ts'

/**
 * Starts a module of this site as a worker. A worker started from a blob inherits the page’s content security policy; one
 * started from an address does not.
 */
export function startModule(url: string): Worker {
	// A worker that starts another, as the reader of files does for a PDF, has no document.
	const base = typeof document === 'undefined' ? import.meta.url : document.baseURI
	const { href } = new URL(url, base)
	const [script, type] = hasNoOrigin()
		? ([importing(href), 'classic'] as const)
		: ([`import ${JSON.stringify(href)}`, 'module'] as const)
	const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
	const worker = new Worker(blob, { type })
	const release = () => {
		URL.revokeObjectURL(blob)
	}
	worker.addEventListener('message', release, { once: true })
	worker.addEventListener('error', release, { once: true })
	return worker
}

/** Why a worker ended: one whose script could not be fetched has nothing to say of it. */
export const endOf = ({ message }: Partial<ErrorEvent>, url: string): Fault =>
	message ? asFault(message) : new Fault('page/part-missing', { message: url })
