import { Fault } from '../base/fault.ts'

/**
 * Starts a module of this site as a worker. A worker started from a blob inherits the page’s content security policy; one
 * started from an address does not.
 */
export function startModule(url: string): Worker {
	// A worker that starts another has no document.
	const base = typeof document === 'undefined' ? import.meta.url : document.baseURI
	const script = `import ${JSON.stringify(new URL(url, base).href)}`
	const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
	const worker = new Worker(blob, { type: 'module' })
	const release = () => {
		URL.revokeObjectURL(blob)
	}
	worker.addEventListener('message', release, { once: true })
	worker.addEventListener('error', release, { once: true })
	return worker
}

/** Why a worker ended: one whose script could not be fetched has nothing to say of it. */
export const endOf = ({ message }: Partial<ErrorEvent>, url: string): Fault =>
	message ? new Fault('page/unexpected', { message }) : new Fault('page/part-missing', { message: url })
