/** The pairs of neighbouring Chinese characters of a text: what it speaks of, roughly. */
export function pairs(text: string): ReadonlySet<string> {
	const found = new Set<string>()
	for (const word of text.match(/[\p{Script=Han}]{2,}/gu) ?? [])
		for (let at = 0; at < word.length - 1; at++) found.add(word.slice(at, at + 2))
	return found
}

/** How alike two texts are, from 0 to 1, by the pairs that they share. */
export function alike(a: string, b: string): number {
	const [one, other] = [pairs(a), pairs(b)]
	const shared = [...one].filter((pair) => other.has(pair)).length
	return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}
