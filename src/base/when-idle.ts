/** Calls back when the page has nothing better to do; what it returns calls that off. */
export type WhenIdle = (work: () => void) => () => void

/** Safari has no idle callback: a moment later is as good there. */
export const whenIdle: WhenIdle = (work) => {
	if (typeof requestIdleCallback === 'function') {
		const id = requestIdleCallback(work, { timeout: 1000 })
		return () => {
			cancelIdleCallback(id)
		}
	}
	const id = setTimeout(work, 50)
	return () => {
		clearTimeout(id)
	}
}
