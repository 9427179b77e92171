/**
 * The width of a text in pixels, by counting: Han, full-width characters and % are one em, all others 0.62 em.
 * Charts are drawn once in Node and again in the page; both must break and place their labels alike.
 */
export function widthOf(text: string, size: number): number {
	let ems = 0
	for (const character of text) ems += /[%\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(character) ? 1 : 0.62
	return ems * size
}

/** A text cut to a width, with an ellipsis where it was cut. */
export function fit(text: string, size: number, width: number): string {
	if (widthOf(text, size) <= width) return text
	const kept = [...text]
	while (kept.length > 1 && widthOf(`${kept.join('')}…`, size) > width) kept.pop()
	return `${kept.join('').trimEnd()}…`
}
