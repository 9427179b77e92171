import { whenIdle } from './session.svelte.ts'

/**
 * How many of many things are drawn: `step` at once, and as many more whenever the page has nothing else to do, so that none
 * of it holds up the reader. To be made where a component begins; `isWhole` tells when all of them are there.
 */
export class Slices {
	readonly #step: number
	readonly #of: () => unknown
	#reached = $state.raw<{ readonly of: unknown; readonly drawn: number }>({ of: undefined, drawn: 0 })

	/** @param of what the things are those of: once that is another, they begin anew */
	constructor(step: number, isWhole: (drawn: number) => boolean, of: () => unknown = () => undefined) {
		this.#step = step
		this.#of = of
		$effect(() => {
			if (isWhole(this.drawn)) return undefined
			return whenIdle(() => {
				this.draw(step)
			})
		})
	}

	get drawn(): number {
		const { of, drawn } = this.#reached
		return of === this.#of() ? Math.max(drawn, this.#step) : this.#step
	}

	/** Draws so many more. */
	draw(more: number): void {
		this.#reached = { of: this.#of(), drawn: this.drawn + more }
	}
}
