/** How alike two texts are, 1 being equal: one less the share of characters that must change (edit distance). */
export function similarity(a: string, b: string): number {
	const longest = Math.max(a.length, b.length)
	return longest === 0 ? 1 : 1 - distance(a, b) / longest
}

function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index)
	for (const [i, char] of Array.from(a).entries()) {
		const next = [i + 1]
		for (let j = 0; j < b.length; j++) {
			const change = (row[j] ?? 0) + (char === b[j] ? 0 : 1)
			next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
		}
		row = next
	}
	return row.at(-1) ?? 0
}
