import type { WhenIdle } from '../base/when-idle.ts'
import type { Ask, Question } from '../engine/engine.ts'
import { parametersOf } from '../engine/duckdb/parameters.ts'
import type { Row, Shape } from '../engine/row.ts'

/** Answers kept at most, and rows in all of them: some megabytes. */
const ANSWERS = 200
const ROWS = 100_000

type Rows = readonly unknown[]

interface Foreseen {
	readonly key: string
	readonly stop: AbortController
	readonly answer: Promise<Rows>
	/** Somebody waits for it: it is not to be stopped any more. */
	wanted: boolean
}

/**
 * Asks an engine and remembers what it said, by question and values, until the data change; the answers longest not
 * looked at go first. What is likely to be asked next is asked while nothing is, and stopped when something is.
 */
export class Remembering {
	readonly #ask: Ask
	readonly #idle: WhenIdle
	readonly #known = new Map<string, Rows>()
	#rows = 0
	#asking = 0
	/** Answers of earlier data that arrive late are not kept. */
	#data = 0
	#foreseen: Foreseen | undefined
	#next: Question<Shape>[] = []
	#callOff = () => {}

	constructor(ask: Ask, idle: WhenIdle) {
		this.#ask = ask
		this.#idle = idle
	}

	/** At once where it was asked before. */
	ask<S extends Shape>(question: Question<S>, signal?: AbortSignal): Row<S>[] | Promise<Row<S>[]> {
		const key = keyOf(question)
		const known = this.#known.get(key)
		if (known) {
			this.#touch(key, known)
			return known as Row<S>[]
		}
		return this.#wanted(key, question, signal)
	}

	/** Asks these while idle, one after the other, the likeliest first; whatever was foreseen before is let go. */
	foresee(questions: readonly Question<Shape>[]): void {
		this.#next = questions.filter((question) => !this.#known.has(keyOf(question)))
		if (this.#next[0] && this.#foreseen && keyOf(this.#next[0]) !== this.#foreseen.key) this.#stop()
		this.#proceed()
	}

	/** Other data: nothing that was said of the old ones holds. */
	forget(): void {
		this.#data += 1
		this.#next = []
		this.#stop()
		this.#known.clear()
		this.#rows = 0
	}

	async #wanted<S extends Shape>(
		key: string,
		question: Question<S>,
		signal: AbortSignal | undefined,
	): Promise<Row<S>[]> {
		const foreseen = this.#foreseen
		if (foreseen?.key === key && !signal?.aborted) {
			foreseen.wanted = true
			// It was asked without this signal; who gave it up ignores what comes.
			return (await foreseen.answer) as Row<S>[]
		}
		this.#stop()
		this.#asking += 1
		const data = this.#data
		try {
			const rows = await this.#ask(question, signal)
			if (data === this.#data) this.#keep(key, rows)
			return rows
		} finally {
			this.#asking -= 1
			this.#proceed()
		}
	}

	#proceed(): void {
		this.#callOff()
		if (this.#asking > 0 || this.#foreseen || !this.#next.length) return
		this.#callOff = this.#idle(() => {
			if (this.#asking > 0 || this.#foreseen) return
			// Some may have been answered since they were named.
			const [question, ...later] = this.#next.filter((one) => !this.#known.has(keyOf(one)))
			this.#next = later
			if (question) this.#begin(question)
		})
	}

	#begin(question: Question<Shape>): void {
		const [key, stop, data] = [keyOf(question), new AbortController(), this.#data]
		const answer: Promise<Rows> = this.#ask(question, stop.signal)
		const foreseen: Foreseen = { key, stop, answer, wanted: false }
		this.#foreseen = foreseen
		const done = () => {
			if (this.#foreseen === foreseen) this.#foreseen = undefined
			this.#proceed()
		}
		answer.then(
			(rows) => {
				if (data === this.#data) this.#keep(key, rows)
				done()
			},
			// Who really asks it gets the fault then.
			done,
		)
	}

	#stop(): void {
		this.#callOff()
		if (!this.#foreseen || this.#foreseen.wanted) return
		this.#foreseen.stop.abort()
		this.#foreseen = undefined
	}

	#touch(key: string, rows: Rows): void {
		this.#known.delete(key)
		this.#known.set(key, rows)
	}

	#keep(key: string, rows: Rows): void {
		this.#rows += rows.length - (this.#known.get(key)?.length ?? 0)
		this.#touch(key, rows)
		for (const [oldest, its] of this.#known) {
			if (this.#known.size <= ANSWERS && this.#rows <= ROWS) return
			this.#known.delete(oldest)
			this.#rows -= its.length
		}
	}
}

/** What of its values a statement has no parameter for does not make it another question. */
function keyOf({ sql, values }: Question<Shape>): string {
	return JSON.stringify([sql, parametersOf(sql).map((name) => values[name] ?? null)])
}
