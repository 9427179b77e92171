type Library = typeof import('./charts/library.ts')

/** The chart library: fetched once, when the first picture stands. */
class Charts {
	current = $state.raw<Library | undefined>()
	#asked = false

	load(): void {
		if (this.#asked) return
		this.#asked = true
		// A failed fetch rejects where nobody listens and so reaches the page's own error line; the still pictures stay.
		void import('./charts/library.ts').then((library) => {
			this.current = library
		})
	}
}

export const charts = new Charts()
