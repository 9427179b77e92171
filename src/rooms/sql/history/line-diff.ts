/** A line of two texts: in both, only in the former, or only in the latter. */
export interface DiffLine {
	readonly kind: 'same' | 'gone' | 'added'
	readonly line: string
}

/** The lines of two texts in one order, with as many as possible in both; what is gone stands before what came in its place. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
	const [old, young] = [before.split('\n'), after.split('\n')]
	// Of the rest of both from each line on, how many lines can be the same.
	const common: number[][] = Array.from({ length: old.length + 1 }, () =>
		Array<number>(young.length + 1).fill(0),
	)
	const at = (i: number, j: number) => common[i]?.[j] ?? 0
	for (let i = old.length - 1; i >= 0; i--)
		for (let j = young.length - 1; j >= 0; j--)
			(common[i] ?? [])[j] = old[i] === young[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
	const lines: DiffLine[] = []
	let [i, j] = [0, 0]
	while (i < old.length || j < young.length) {
		const [gone, added] = [old[i], young[j]]
		if (gone !== undefined && gone === added) {
			lines.push({ kind: 'same', line: gone })
			i += 1
			j += 1
		} else if (gone !== undefined && (added === undefined || at(i + 1, j) >= at(i, j + 1))) {
			lines.push({ kind: 'gone', line: gone })
			i += 1
		} else {
			lines.push({ kind: 'added', line: added ?? '' })
			j += 1
		}
	}
	return lines
}
