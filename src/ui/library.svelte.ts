import { asFault, type Fault } from '../base/fault.ts'

type Library = typeof import('./charts/library.ts')

/** The chart library: fetched once, when the first picture stands. */
class Charts {
	current = $state.raw<Library | undefined>()
	fault = $state.raw<Fault | undefined>()
	#asked = false
	#first: Promise<unknown> = Promise.resolve()

	/** Waits for this before anything is fetched: reading the library and drawing with it keep the page busy for some tenths of a second. */
	after(first: Promise<unknown>): void {
		this.#first = first
	}

	load(): void {
		if (this.#asked) return
		this.#asked = true
		const library = this.#first.then(afterFrame).then(() => import('./charts/library.ts'))
		library.then(
			(loaded) => {
				this.current = loaded
				this.fault = undefined
			},
			(error: unknown) => {
				// The still pictures stay; another visit of the panel tries again.
				this.fault = asFault(error)
				this.#asked = false
			},
		)
	}
}

/** The frame of the first picture is that in which the engine starts. */
const afterFrame = () =>
	new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve))
	})

export const charts = new Charts()
