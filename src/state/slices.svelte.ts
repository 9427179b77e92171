import { whenIdle } from '../base/when-idle.ts'

/** Told by the page when it moves: asking for it in the middle of a change would lay the page out once more. */
let scrolled = 0
if (typeof window !== 'undefined')
	window.addEventListener('scroll', () => (scrolled = window.scrollY), { passive: true })

/**
 * How many things of at least this height can be in sight on this screen, where the page has been scrolled to.
 * @param above what stands above them at least; both in pixels
 */
export const inSight = (height: number, above = 0): number =>
	Math.max(1, Math.ceil((scrolled + screen.height - above) / height))

/**
 * How many of many things are drawn: those that can be in sight at once, and `step` more whenever the page has nothing else
 * to do, so that none of it holds up the reader. To be made where a component begins; `isWhole` tells when all of them are there.
 */
export class Slices {
	readonly #first: () => number
	readonly #of: () => unknown
	#reached = $state.raw<{ readonly of: unknown; readonly drawn: number }>({ of: undefined, drawn: 0 })

	/**
	 * @param of what the things are those of: once that is another, they begin anew
	 * @param first how many of them are drawn at once
	 */
	constructor(
		step: number,
		isWhole: (drawn: number) => boolean,
		of: () => unknown = () => undefined,
		first: () => number = () => step,
	) {
		this.#of = of
		this.#first = first
		$effect(() => {
			if (isWhole(this.drawn)) return undefined
			return whenIdle(() => {
				// In whole steps, however many were drawn at once.
				this.draw(step - (this.drawn % step))
			})
		})
	}

	get drawn(): number {
		const { of, drawn } = this.#reached
		const first = this.#first()
		return of === this.#of() ? Math.max(drawn, first) : first
	}

	/** Draws so many more. */
	draw(more: number): void {
		this.#reached = { of: this.#of(), drawn: this.drawn + more }
	}
}
