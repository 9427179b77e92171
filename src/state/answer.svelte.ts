import { asFault, type Fault } from '../base/fault.ts'

/** What was last answered to a question that changes. The last good value stays until a newer one arrives. */
export class Answer<T> {
	value = $state.raw<T | undefined>()
	fault = $state.raw<Fault | undefined>()
	pending = $state(true)

	/** What `ask` reads before its first `await` is what the answer follows. */
	constructor(ask: (signal: AbortSignal) => Promise<T> | T) {
		$effect.pre(() => {
			const asking = new AbortController()
			const answered = ask(asking.signal)
			// Known at once (shipped with the page): no frame without it.
			if (!(answered instanceof Promise)) {
				this.#settle(answered)
				return
			}
			this.pending = true
			answered.then(
				(value) => {
					if (!asking.signal.aborted) this.#settle(value)
				},
				(error: unknown) => {
					if (!asking.signal.aborted) this.#settle(this.value, asFault(error))
				},
			)
			return () => {
				asking.abort()
			}
		})
	}

	#settle(value: T | undefined, fault?: Fault): void {
		this.value = value
		this.fault = fault
		this.pending = false
	}
}
