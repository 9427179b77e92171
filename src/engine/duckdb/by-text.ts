/** Texts of which it is remembered what was made of them: a choice asks the same ones again. */
const MOST = 200

/** The same function of a text, which makes its result once for each of the last texts. */
export function byText<T>(make: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>()
	return (text) => {
		const before = known.get(text)
		if (before !== undefined) return before
		const made = make(text)
		if (known.size >= MOST) known.clear()
		known.set(text, made)
		return made
	}
}
