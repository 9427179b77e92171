import { asFault, type Fault } from '../base/fault.ts'

type Library = typeof import('./charts/library.ts')

/** The chart library: fetched once, when the first picture stands. */
class Charts {
	current = $state.raw<Library | undefined>()
	fault = $state.raw<Fault | undefined>()
	#asked = false

	load(): void {
		if (this.#asked) return
		this.#asked = true
		import('./charts/library.ts').then(
			(library) => {
				this.current = library
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

export const charts = new Charts()
