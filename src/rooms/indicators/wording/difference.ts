/** A stretch of a text beside another: in both, only here (`added`), or only there (`gone`). */
export interface Stretch {
	readonly kind: 'both' | 'added' | 'gone'
	readonly text: string
}

/** What tells a text from the one it is compared with, character by character, along their longest common part. */
export function difference(there: string, here: string): Stretch[] {
	const [from, to] = [[...there], [...here]]
	const common = lengths(from, to)
	const length = (i: number, j: number) => common[i * (to.length + 1) + j] ?? 0
	const stretches: { kind: Stretch['kind']; text: string }[] = []
	const say = (kind: Stretch['kind'], character = '') => {
		const last = stretches.at(-1)
		if (last?.kind === kind) last.text += character
		else stretches.push({ kind, text: character })
	}
	let [i, j] = [0, 0]
	while (i < from.length || j < to.length) {
		if (i < from.length && j < to.length && from[i] === to[j]) {
			say('both', from[i])
			i++
			j++
		} else if (i < from.length && (j === to.length || length(i + 1, j) >= length(i, j + 1)))
			say('gone', from[i++])
		else say('added', to[j++])
	}
	return stretches
}

/** How long the longest common part is from each place of one text and each of the other onwards. */
function lengths(from: readonly string[], to: readonly string[]): Uint16Array {
	const width = to.length + 1
	const common = new Uint16Array((from.length + 1) * width)
	for (let i = from.length - 1; i >= 0; i--)
		for (let j = to.length - 1; j >= 0; j--)
			common[i * width + j] =
				from[i] === to[j]
					? (common[(i + 1) * width + j + 1] ?? 0) + 1
					: Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
	return common
}
