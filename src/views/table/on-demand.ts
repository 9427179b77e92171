/**
 * What `all.map(make)` gives, each item made when it is first read: of a long list a screen shows the beginning, and most of
 * it is never looked at.
 */
export function onDemand<T, U>(all: readonly T[], make: (item: T) => U): readonly U[] {
	const made: U[] = []
	for (const [at, item] of all.entries())
		Object.defineProperty(made, at, {
			configurable: true,
			enumerable: true,
			get: () => {
				const value = make(item)
				Object.defineProperty(made, at, { value, enumerable: true })
				return value
			},
		})
	return made
}
