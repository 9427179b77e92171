import { inOrder } from '../models/order.ts'
import type { Deferred } from './on-demand.ts'

const macroFiles = import.meta.glob<string>('./*.macro.sql', {
	query: '?raw',
	import: 'default',
	eager: true,
})
const viewFiles = import.meta.glob<string>('./*.view.sql', { query: '?raw', import: 'default', eager: true })

/** Statements that create the macros: functions that views and models use under one name in every engine. */
export const macros = (): readonly string[] => [...ordered(macroFiles, '.macro.sql').values()]

/** Statements that create the published SQL views, each after those that it reads from; a view is named after its file. */
export const sqlViews = (): readonly string[] => [...ordered(viewFiles, '.view.sql').values()]

/** Names of the published SQL views. */
export const VIEWS: readonly string[] = [...ordered(viewFiles, '.view.sql').keys()]

/** Those that set all disclosures side by side: a package or a server that holds many has their rows. */
export const ACROSS: readonly string[] = ['wording_family']

/** The SELECT of a published SQL view: a package may hold its rows as a table, where there are too many to add them up each time. */
export const viewSelect = (name: string): string =>
	(ordered(viewFiles, '.view.sql').get(name) ?? '').replace(/^[\s\S]*?\bCREATE VIEW \w+ AS\s/, '')

/**
 * The same views, each to be created once it is asked for: the tables that they read may not be there before.
 * @param held those that the package holds as tables
 */
export const deferredViews = (held: readonly string[] = []): readonly Deferred[] =>
	[...ordered(viewFiles, '.view.sql')]
		.filter(([name]) => !held.includes(name))
		.map(([name, sql]) => ({ names: [name], statements: [sql], reads: true }))

/** Every word of a statement and of the shared views that it reads: the tables that it needs are among them. */
export function wordsRead(sql: string): ReadonlySet<string> {
	const words = new Set(sql.match(/\w+/g))
	// Each view stands after those that it reads from.
	for (const [view, text] of [...ordered(viewFiles, '.view.sql')].reverse())
		if (words.has(view)) for (const word of text.match(/\w+/g) ?? []) words.add(word)
	return words
}

/** The texts of files by what they create, after which a file is called, in an order in which each finds what it needs. */
function ordered(files: Readonly<Record<string, string>>, end: string): ReadonlyMap<string, string> {
	const texts = new Map(
		Object.entries(files).map(([path, sql]) => [path.replace(/^.*\//, '').slice(0, -end.length), sql]),
	)
	return new Map(inOrder(texts).map((name) => [name, texts.get(name) ?? '']))
}

/** All of them, in an order in which they can be created. */
export const relations = (): readonly string[] => [...macros(), ...sqlViews()]
