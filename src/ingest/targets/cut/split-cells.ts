const BULLETS = /^[\s·•]+|[\s·•]+$/g
/** So many characters are not the same by chance. */
const LONG = 4
const LIST_NUMBER = /^\d*\.\s*/

/**
 * Text that conversion split over cells, joined. Cells are cut from the page with a margin, so words at an edge stand in
 * both and a glyph cut through is misread in one: repeated words are kept once, one misread glyph at an edge allowed.
 */
export const joinSplit = (parts: readonly string[]): string =>
	parts.map((part) => part.replace(BULLETS, '')).reduce(join, '')

function join(head: string, tail: string): string {
	if (!head || !tail) return head || tail
	const shared = overlap(head, tail)
	// Nothing but its list number would be left of the first piece, and that is another item's.
	const unnumbered = head.replace(LIST_NUMBER, '')
	if (unnumbered !== head && shared > 0 && shared >= unnumbered.length) return tail
	if (shared < LONG && repeats(head, tail)) return tail
	if (shared < LONG && repeats(tail, head)) return head
	return head + tail.slice(shared)
}

/** A piece of some length that the other text holds whole, its list number and the glyphs at its edges apart. */
function repeats(piece: string, text: string): boolean {
	const core = piece.replace(LIST_NUMBER, '').slice(1, -1)
	return core.length >= LONG && text.includes(core)
}

/** How many characters of `tail` repeat the end of `head`. */
function overlap(head: string, tail: string): number {
	for (const misread of [0, 1]) {
		const least = misread ? LONG : 2
		for (let length = Math.min(head.length, tail.length - misread); length >= least; length--)
			if (head.endsWith(tail.slice(misread, misread + length))) return misread + length
	}
	return /^[、,。;]/.test(tail) && head.endsWith(tail.charAt(0)) ? 1 : 0
}
