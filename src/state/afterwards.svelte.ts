import { untrack } from 'svelte'
import { afterPaint } from './after-paint.ts'

/**
 * A value one frame later: for what stands below a picture or beside it, and is not to hold it up. Where there was none, or
 * is none any more, it follows at once.
 */
export class Afterwards<T> {
	current = $state.raw<T | undefined>()

	constructor(of: () => T | undefined) {
		$effect.pre(() => {
			const value = of()
			if (value === undefined || untrack(() => this.current) === undefined) {
				this.current = value
				return
			}
			let isNewest = true
			afterPaint(() => {
				if (isNewest) this.current = value
			})
			return () => {
				isNewest = false
			}
		})
	}
}
