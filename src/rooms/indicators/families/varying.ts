/** What a wording has that the one it is compared with has not, in brackets: 〔村民〕满意度. */
export function varying(said: string, lead: string): string {
	const [own, other] = [[...said], [...lead]]
	// Lengths of the longest common subsequences of what is left of both.
	const common = Array.from({ length: own.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
	for (let i = own.length - 1; i >= 0; i -= 1)
		for (let j = other.length - 1; j >= 0; j -= 1)
			(common[i] as number[])[j] =
				own[i] === other[j]
					? 1 + (common[i + 1]?.[j + 1] ?? 0)
					: Math.max(common[i + 1]?.[j] ?? 0, common[i]?.[j + 1] ?? 0)
	const parts: { readonly text: string; readonly isOwn: boolean }[] = []
	const add = (text: string, isOwn: boolean) => {
		const last = parts.at(-1)
		if (last?.isOwn === isOwn) parts[parts.length - 1] = { text: last.text + text, isOwn }
		else parts.push({ text, isOwn })
	}
	let [i, j] = [0, 0]
	while (i < own.length) {
		const character = own[i] ?? ''
		if (j < other.length && character === other[j]) {
			add(character, false)
			i += 1
			j += 1
		} else if (j < other.length && (common[i]?.[j + 1] ?? 0) >= (common[i + 1]?.[j] ?? 0)) j += 1
		else {
			add(character, true)
			i += 1
		}
	}
	return parts.map(({ text, isOwn }) => (isOwn ? `〔${text}〕` : text)).join('')
}
