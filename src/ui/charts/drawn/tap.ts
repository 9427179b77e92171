/**
 * A finger cannot hover: its first tap on a mark shows what the mark says, the second opens it. A mouse opens at once.
 * `forget` after what is drawn has changed.
 */
export function taps(open: (index: number) => void) {
	let shown: number | undefined
	return {
		press: (index: number, touch: boolean): void => {
			const opens = !touch || shown === index
			shown = index
			if (opens) open(index)
		},
		forget: (): void => {
			shown = undefined
		},
	}
}
