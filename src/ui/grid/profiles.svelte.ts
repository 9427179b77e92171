import { untrack } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import type { Result } from '../../base/result.ts'
import type { WhenIdle } from '../../base/when-idle.ts'
import { profiling, type ColumnProfile } from './profile.ts'

/** The profiles of the columns of an answer: those in sight, one after the other, and only while the page is idle. */
export class Profiles {
	readonly #known = new SvelteMap<number, ColumnProfile>()
	#result: Result | undefined

	constructor(result: () => Result, wanted: () => readonly number[], whenIdle: WhenIdle) {
		$effect(() => {
			const of = result()
			const columns = wanted()
			if (of !== this.#result) {
				this.#result = of
				this.#known.clear()
			}
			let stop = () => {}
			const draw = (rest: readonly number[]) => {
				const [column, ...others] = rest
				if (column === undefined) return
				const work = profiling(of, column)
				const step = () => {
					const { done, value } = work.next()
					if (!done) stop = whenIdle(step)
					else {
						this.#known.set(column, value)
						draw(others)
					}
				}
				stop = whenIdle(step)
			}
			draw(untrack(() => columns.filter((column) => !this.#known.has(column))))
			return () => {
				stop()
			}
		})
	}

	/** The profile of a column; undefined until it was drawn. */
	of(column: number): ColumnProfile | undefined {
		return this.#known.get(column)
	}
}
