import macros from './macros.sql?raw'

const views = import.meta.glob<string>('./*.view.sql', { query: '?raw', import: 'default', eager: true })

/** Statements that create the macros and the shared views, each after those that it reads from. */
export const relations = (): readonly string[] => [macros, ...ordered(views)]

/** Puts views in an order in which they can be created; a view is named after its file. */
export function ordered(files: Readonly<Record<string, string>>): readonly string[] {
	const byName = new Map(
		Object.entries(files).map(([path, sql]) => [path.replace(/^.*\/|\.view\.sql$/g, ''), sql]),
	)
	const done = new Set<string>()
	const visit = (name: string): void => {
		if (done.has(name)) return
		done.add(name)
		const sql = byName.get(name) ?? ''
		for (const other of byName.keys())
			if (new RegExp(`\\b(?:FROM|JOIN)\\s+${other}\\b`, 'i').test(sql)) visit(other)
		// Moved behind what it reads from.
		done.delete(name)
		done.add(name)
	}
	for (const name of byName.keys()) visit(name)
	return [...done].map((name) => byName.get(name) ?? '')
}
