/** Something that can be completed. */
export interface Suggestion {
	/** What is matched against the letters typed; shown where there is no `shown`. */
	readonly label: string
	readonly shown?: string
	readonly kind: 'table' | 'column' | 'function' | 'value'
	/** What it is, in words. */
	readonly detail?: string
	/** The relation that a column belongs to. */
	readonly owner?: string
	/** Written in its place, quotes included; else the label, quoted where SQL needs it. */
	readonly written?: string
}

/** A name as SQL takes it: in double quotes unless it is plain. */
export const quoted = (name: string): string =>
	/^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`

const NAME = String.raw`"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_]*`
const SOURCES = new RegExp(String.raw`(?:\b(?:FROM|JOIN)|,)\s*(${NAME})(?:\s+(?:AS\s+)?(${NAME}))?`, 'giu')
const bare = (name: string) =>
	(name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name).toLowerCase()
const KEYWORD =
	/^(?:where|join|left|right|inner|full|cross|on|using|group|order|limit|union|having|qualify|as|asof)$/

/** The relation that a name before a dot stands for: an alias of the statement, or a relation itself. */
export function ownerOf(sql: string, before: string): string {
	const wanted = bare(before)
	for (const [, source = '', alias] of sql.matchAll(SOURCES))
		if (alias && !KEYWORD.test(bare(alias)) && bare(alias) === wanted) return bare(source)
	return wanted
}

/** What fits behind the letters before the cursor: columns of one relation behind its dot, else everything. */
export function fitting(
	sql: string,
	before: string,
	all: readonly Suggestion[],
): { readonly typed: number; readonly options: readonly Suggestion[] } {
	const [, owner, inner = ''] =
		new RegExp(String.raw`(?:(${NAME})\.)?["']?([\p{L}\p{N}_]*)$`, 'u').exec(before) ?? []
	if (!owner) return { typed: inner.length, options: all }
	const relation = ownerOf(sql, owner)
	return { typed: inner.length, options: all.filter((it) => it.kind === 'column' && it.owner === relation) }
}
