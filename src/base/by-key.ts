/** Items by a key, each key in the order of its first; none is without items. */
export function byKey<T>(
	all: readonly T[],
	keyOf: (item: T) => string,
): ReadonlyMap<string, readonly [T, ...T[]]> {
	const groups = new Map<string, [T, ...T[]]>()
	for (const item of all) {
		const key = keyOf(item)
		const own = groups.get(key)
		if (own) own.push(item)
		else groups.set(key, [item])
	}
	return groups
}
