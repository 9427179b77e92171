/**
 * The width of a text in pixels, by counting: Han, full-width characters and % are one em, all others 0.62 em.
 * Charts are drawn once in Node and again in the page; both must break and place their labels alike.
 */
export function widthOf(text: string, size: number): number {
	let ems = 0
	for (const character of text) ems += /[%\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(character) ? 1 : 0.62
	return ems * size
}

/**
 * Texts that stand beside each other, each cut to its width: those that a cut would make the same are cut before what
 * tells them apart, as much of it as there is room for.
 */
export function fitApart(texts: readonly string[], size: number, width: number): readonly string[] {
	const cut = texts.map((text) => fit(text, size, width))
	return cut.map((own, index) => {
		const text = texts[index] ?? ''
		const same = texts.filter((other, at) => cut[at] === own && other !== text)
		return same.length ? behind(text, same, size, width) : own
	})
}

/** The beginning of a text, an ellipsis, and the text from where it differs from the others. */
function behind(text: string, others: readonly string[], size: number, width: number): string {
	const all = [...text]
	const shared = others.map((other) => {
		const theirs = [...other]
		const at = all.findIndex((character, index) => character !== theirs[index])
		return at < 0 ? all.length : at
	})
	const from = Math.max(0, Math.min(...shared, all.length - 1))
	const tail = fit(all.slice(from).join(''), size, width * 0.6)
	const head = all.slice(0, from)
	while (head.length > 0 && widthOf(`${head.join('')}…${tail}`, size) > width) head.pop()
	return `${head.join('')}…${tail}`
}

/** A text cut to a width, with an ellipsis where it was cut. */
export function fit(text: string, size: number, width: number): string {
	if (widthOf(text, size) <= width) return text
	const kept = [...text]
	while (kept.length > 1 && widthOf(`${kept.join('')}…`, size) > width) kept.pop()
	return `${kept.join('').trimEnd()}…`
}
