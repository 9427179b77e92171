import { asFault, type Fault } from '../base/fault.ts'

/** Tells why work that nobody waits for failed; undefined once it is done. */
export function tellFault(work: Promise<void>, tell: (fault: Fault | undefined) => void): void {
	work.then(
		() => {
			tell(undefined)
		},
		(error: unknown) => {
			tell(asFault(error))
		},
	)
}
