/** The same function of an object, which makes its result once for each: an answer of thousands of rows is gone through once. */
export function byObject<K extends object, T>(make: (of: K) => T): (of: K) => T {
	const known = new WeakMap<K, { readonly made: T }>()
	return (of) => {
		const before = known.get(of) ?? { made: make(of) }
		known.set(of, before)
		return before.made
	}
}
