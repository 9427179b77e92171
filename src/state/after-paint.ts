/** Runs `work` once what stands now has been painted; at once in a hidden tab, where nothing is painted. */
export function afterPaint(work: () => void): void {
	if (document.hidden) {
		work()
		return
	}
	let isDone = false
	const once = () => {
		if (isDone) return
		isDone = true
		document.removeEventListener('visibilitychange', once)
		work()
	}
	// A tab that is hidden meanwhile has no frame.
	document.addEventListener('visibilitychange', once)
	// A second turn: whoever waits for nothing but the paint goes first.
	requestAnimationFrame(() => setTimeout(() => setTimeout(once)))
}
