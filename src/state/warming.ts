import type { WhenIdle } from '../base/when-idle.ts'
import type { Question } from '../engine/engine.ts'
import type { Shape } from '../engine/row.ts'

/** What is told of so many disclosures is little to read, and serves the next question. */
const FEW = 500

/** Of how many disclosures an answer tells: a row for each at most, unless its rows count them. */
const toldOf = (rows: readonly { readonly documents?: unknown }[]): number =>
	rows.reduce(
		(most, { documents }) => (typeof documents === 'number' ? Math.max(most, documents) : most),
		rows.length,
	)

/**
 * Asks an engine once more, while the page is idle, what stands in the first picture because the package had answered it in
 * advance: a database is opened and the blocks of a county are read then, rather than when the reader makes the first choice.
 */
export class Warming {
	readonly #ask: (question: Question<Shape>) => Promise<unknown>
	readonly #idle: WhenIdle
	#next: Question<Shape>[] = []
	#isReady = false

	/** @param ask whose answers, and faults, nobody waits for */
	constructor(ask: (question: Question<Shape>) => Promise<unknown>, idle: WhenIdle) {
		this.#ask = ask
		this.#idle = idle
	}

	/** A question was answered with these rows, and the engine was not asked. Later ones cost what they cost. */
	add(question: Question<Shape>, rows: readonly object[]): void {
		if (toldOf(rows) <= FEW && !this.#isReady) this.#next.push(question)
	}

	/** From now on the engine can be asked. */
	ready(): void {
		this.#isReady = true
		this.#proceed()
	}

	/** The engine holds other data, about which nothing was answered in advance. */
	stop(): void {
		this.#next = []
	}

	#proceed(): void {
		if (this.#next.length === 0) return
		this.#idle(() => {
			const question = this.#next.shift()
			const proceed = () => {
				this.#proceed()
			}
			// Whoever asks it of the engine in earnest is told the fault.
			if (question) this.#ask(question).then(proceed, proceed)
		})
	}
}
