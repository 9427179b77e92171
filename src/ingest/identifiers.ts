/** Anything that begins in a line. */
interface Placed {
	readonly row: { readonly line_start: number }
}

/** Each with its identifier: `<document>.L<first line>`, and a letter where a line begins several. */
export function identified<T extends Placed>(
	documentId: string,
	placed: readonly T[],
): readonly (readonly [id: string, T])[] {
	const total = new Map<number, number>()
	for (const { row } of placed) total.set(row.line_start, (total.get(row.line_start) ?? 0) + 1)
	const given = new Map<number, number>()
	return placed.map((it) => {
		const line = it.row.line_start
		const nth = given.get(line) ?? 0
		given.set(line, nth + 1)
		return [`${documentId}.L${String(line)}${total.get(line) === 1 ? '' : letters(nth)}`, it]
	})
}

/** `a` … `z`, `aa`, `ab` … for 0, 1, …: a page that was flattened into one line holds more than 26 amounts. */
const letters = (n: number): string =>
	(n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26))
