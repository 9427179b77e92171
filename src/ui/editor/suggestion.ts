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
const KEYWORDS =
	'where|join|left|right|inner|full|cross|natural|semi|anti|positional|on|using|group|order|limit|offset|union|intersect|except|having|qualify|window|sample|pivot|unpivot|as|asof'
// What follows on a relation is its alias unless it is a word of SQL.
const ALIAS = String.raw`(?:\s+(?:AS\s+)?(?!(?:${KEYWORDS})\b)(${NAME}))?`
const SOURCES = new RegExp(String.raw`(?:\b(?:FROM|JOIN)|,)\s*(${NAME})${ALIAS}`, 'giu')
const bare = (name: string) =>
	(name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name).toLowerCase()

/** The relation that a name before a dot stands for: an alias of the statement, or a relation itself. */
export function ownerOf(sql: string, before: string): string {
	const wanted = bare(before)
	for (const [, source = '', alias] of sql.matchAll(SOURCES))
		if (alias && bare(alias) === wanted) return bare(source)
	return wanted
}

/** What stands where the cursor is: a relation, a name that is yet to be given, a text, or anything that has a value. */
type Place = 'relation' | 'new' | 'text' | 'value'

// What was quoted or remarked says nothing of where the cursor is.
const SILENT = /'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g
const AFTER: readonly (readonly [before: RegExp, place: Place])[] = [
	[/'[^']*$/, 'text'],
	[
		new RegExp(String.raw`\b(?:FROM|JOIN)\s+(?:(?:${NAME})(?:\s+(?:AS\s+)?(?:${NAME}))?\s*,\s*)*$`, 'iu'),
		'relation',
	],
	// Behind a relation stands its alias or a word of SQL, behind AS a name that nobody knows yet.
	[new RegExp(String.raw`\b(?:FROM|JOIN)\s+(?:${NAME})\s+$|\bAS\s+$`, 'iu'), 'new'],
]
const placeOf = (before: string): Place =>
	AFTER.find(([at]) => at.test(before.replace(SILENT, ' ')))?.[1] ?? 'value'

/** The relations that a statement reads from, in small letters. */
const LIST = new RegExp(
	String.raw`\b(?:FROM|JOIN)\s+((?:${NAME})${ALIAS}(?:\s*,\s*(?:${NAME})${ALIAS})*)`,
	'giu',
)
const sourcesOf = (statement: string): ReadonlySet<string> =>
	new Set(
		[...statement.replace(SILENT, ' ').matchAll(LIST)].flatMap(([, list = '']) =>
			list.split(/\s*,\s*/).map((one) => bare(new RegExp(NAME, 'u').exec(one)?.[0] ?? '')),
		),
	)

/** The names that a statement gives to its columns and subqueries. */
const NEW = new RegExp(String.raw`\bAS\s+(?!MATERIALIZED\b)(${NAME})|(${NAME})\s+AS\s*\(`, 'giu')
const namedIn = (statement: string): readonly Suggestion[] =>
	[...statement.matchAll(NEW)].map(([, column, query = '']) => ({
		label: column ?? query,
		kind: column === undefined ? 'table' : 'column',
		written: column ?? query,
	}))

/** Each once, by what is written: of those that are called alike the first. A function may be called like a column. */
const once = (all: readonly Suggestion[]): readonly Suggestion[] => [
	...new Map(
		[...all].reverse().map((it) => [`${it.kind === 'function' ? '(' : ''}${it.written ?? it.label}`, it]),
	).values(),
]

/**
 * What fits behind the letters before the cursor, each once: behind a dot the columns of its relation, behind FROM relations,
 * in quotes values, elsewhere the columns of the relations that the statement reads from, or of all while it names none.
 */
export function fitting(
	statement: string,
	before: string,
	all: readonly Suggestion[],
): { readonly typed: number; readonly options: readonly Suggestion[] } {
	const [whole = '', owner, inner = ''] =
		new RegExp(String.raw`(?:(${NAME})\.)?"?([\p{L}\p{N}_]*)$`, 'u').exec(before) ?? []
	const typed = inner.length
	if (owner) {
		const relation = ownerOf(statement, owner)
		return { typed, options: all.filter((it) => it.kind === 'column' && it.owner === relation) }
	}
	const place = placeOf(before.slice(0, before.length - whole.length))
	if (place === 'new') return { typed, options: [] }
	if (place === 'text') return { typed, options: all.filter(({ kind }) => kind === 'value') }
	const own = namedIn(statement).filter(({ label }) => label !== inner)
	if (place === 'relation')
		return { typed, options: once([...own, ...all].filter(({ kind }) => kind === 'table')) }
	const sources = sourcesOf(statement)
	const isKnown = all.some(({ owner = '' }) => sources.has(owner.toLowerCase()))
	const isHere = ({ kind, owner = '', label }: Suggestion) =>
		kind === 'column'
			? !isKnown || sources.has(owner.toLowerCase())
			: kind !== 'table' || sources.has(label.toLowerCase())
	return { typed, options: once([...own.filter(({ kind }) => kind === 'column'), ...all.filter(isHere)]) }
}
