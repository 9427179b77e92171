import { whenIdle } from '../base/when-idle.ts'

/**
 * Draws an element at once where it is on the screen, and else while the page is idle: what a reader sees of a choice does
 * not wait for what lies below it. It is drawn at the latest when it comes into sight or the page is printed.
 */
export class InSightFirst {
	/** Until the browser has told, it may be. */
	#isInSight = true
	#waiting: (() => void) | undefined
	#callOff = () => {}
	readonly #observer: IntersectionObserver | undefined

	constructor(element: Element) {
		addEventListener('beforeprint', this.#proceed)
		if (typeof IntersectionObserver !== 'function') return
		this.#observer = new IntersectionObserver((entries) => {
			this.#isInSight = entries.at(-1)?.isIntersecting ?? true
			if (this.#isInSight) this.#proceed()
		})
		this.#observer.observe(element)
	}

	/** Draws by `work`, now or soon; in place of what still waits. */
	draw(work: () => void): void {
		this.#callOff()
		this.#waiting = work
		if (this.#isInSight) this.#proceed()
		else this.#callOff = whenIdle(this.#proceed)
	}

	/** Draws nothing any more. */
	stop(): void {
		this.#callOff()
		this.#waiting = undefined
		this.#observer?.disconnect()
		removeEventListener('beforeprint', this.#proceed)
	}

	readonly #proceed = (): void => {
		this.#callOff()
		const work = this.#waiting
		this.#waiting = undefined
		work?.()
	}
}
