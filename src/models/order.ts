/**
 * Puts SQL texts in an order in which each stands after those that it reads from (FROM or JOIN) or calls, whatever their
 * names.
 * @throws Error where two read from each other
 */
export function inOrder(texts: ReadonlyMap<string, string>): readonly string[] {
	const done = new Set<string>()
	const visit = (name: string, path: readonly string[]): void => {
		if (path.includes(name)) throw new Error(`SQL in a circle: ${[...path, name].join(' → ')}`)
		if (done.has(name)) return
		for (const other of texts.keys())
			if (other !== name && reads(texts.get(name) ?? '', other)) visit(other, [...path, name])
		done.add(name)
	}
	for (const name of texts.keys()) visit(name, [])
	return [...done]
}

/** Those of the texts that read from one of these names, directly or through others. */
export function readersOf(texts: ReadonlyMap<string, string>, names: readonly string[]): ReadonlySet<string> {
	const found = new Set<string>()
	for (const name of inOrder(texts)) {
		const sql = texts.get(name) ?? ''
		if ([...names, ...found].some((other) => reads(sql, other))) found.add(name)
	}
	return found
}

/** Whether a text reads from a table or view of this name, or calls a function of it. */
export const reads = (sql: string, name: string): boolean =>
	new RegExp(String.raw`\b(?:FROM|JOIN)\s+${name}\b|\b${name}\(`, 'i').test(sql)
