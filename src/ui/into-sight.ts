/**
 * Scrolls the row that an element stands in sideways, until the element is in its middle; the page itself stays where it
 * is. `<a {@attach isCurrent && intoSight}>`.
 */
export const intoSight = (element: HTMLElement): void => {
	const row = element.parentElement
	if (!row) return
	const [own, frame] = [element.getBoundingClientRect(), row.getBoundingClientRect()]
	row.scrollLeft += (own.left + own.right - frame.left - frame.right) / 2
}

/** Puts a row back to its beginning, where none of its own is current. `<nav {@attach isNowhere && toStart}>`. */
export const toStart = (row: HTMLElement): void => {
	row.scrollLeft = 0
}
