/** Things by what they have in common, each group in their order. */
export function grouped<T, K>(all: readonly T[], by: (it: T) => K): ReadonlyMap<K, readonly T[]> {
	const groups = new Map<K, T[]>()
	for (const it of all) {
		const key = by(it)
		const group = groups.get(key)
		if (group) group.push(it)
		else groups.set(key, [it])
	}
	return groups
}
