import { whenIdle } from './session.svelte.ts'

/**
 * How many of many things are drawn: `step` at once, and as many more whenever the page has nothing else to do, so that none
 * of it holds up the reader. To be made where a component begins; `isWhole` tells when all of them are there.
 */
export class Slices {
	drawn = $state(0)

	constructor(step: number, isWhole: (drawn: number) => boolean) {
		this.drawn = step
		$effect(() => {
			const { drawn } = this
			if (isWhole(drawn)) return undefined
			return whenIdle(() => {
				this.drawn = drawn + step
			})
		})
	}
}
