import { Fault, quoteOf } from '../base/fault.ts'

/** A longer file is not fetched: what a reader has on disk is read from there. */
const LONGEST = 200 * 2 ** 20

/**
 * Fetches a file that a link names, with nothing of the reader's: no cookies, no address of this page. On this site no other
 * host is followed to.
 * @throws Fault `page/not-fetched` (status 0: a policy, the other host or the network forbids it), `page/fetched-too-large`
 */
export async function fetchFile(
	url: string,
	name: string,
	isHere: boolean,
	progress: (done: number, all: number) => void,
	signal: AbortSignal,
): Promise<File> {
	let forbidden = ''
	// What the policy of this page forbids looks like a broken network to whoever fetches.
	const hear = (event: SecurityPolicyViolationEvent) => {
		if (event.blockedURI && url.startsWith(event.blockedURI)) forbidden = event.effectiveDirective
	}
	document.addEventListener('securitypolicyviolation', hear)
	try {
		const response = await fetch(url, {
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			redirect: isHere ? 'error' : 'follow',
			signal,
		})
		if (!response.ok) throw new Fault('page/not-fetched', { url, status: response.status, reason: '' })
		const all = Number(response.headers.get('content-length') ?? 0)
		if (all > LONGEST) throw new Fault('page/fetched-too-large', { url, limit: LONGEST })
		const parts: Uint8Array<ArrayBuffer>[] = []
		let done = 0
		const reader = response.body?.getReader()
		for (;;) {
			const part = await reader?.read()
			if (!part || part.done) break
			done += part.value.length
			if (done > LONGEST) {
				await reader?.cancel()
				throw new Fault('page/fetched-too-large', { url, limit: LONGEST })
			}
			parts.push(part.value)
			progress(done, Math.max(done, all))
		}
		return new File(parts, name)
	} catch (error) {
		if (error instanceof Fault) throw error
		if (signal.aborted) throw new Fault('engine/cancelled', {}, error)
		throw new Fault('page/not-fetched', { url, status: 0, reason: forbidden || quoteOf(error) }, error)
	} finally {
		document.removeEventListener('securitypolicyviolation', hear)
	}
}

/** Origins from which this site lets its readers fetch files, as `index.html` lists them; none where it lists none. */
export const listedOrigins = (): string =>
	document.querySelector<HTMLMetaElement>('meta[name="county-mirror:open-from"]')?.content ?? ''
