const files = import.meta.glob<string>('./questions/on-server/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true,
})

/** What worked questions ask of a server, by their ids, where their own statements are of the page's dialect alone. */
export const onServer: ReadonlyMap<string, string> = new Map(
	Object.entries(files).map(([path, sql]) => [path.replace(/^.*\/|\.sql$/g, ''), sql.trim()]),
)
