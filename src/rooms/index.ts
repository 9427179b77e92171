import type { Room } from '../views/room.ts'
import type { AnyView } from '../views/view.ts'
import { text } from './text.ts'

/** Most rooms show their views one at a time. */
const oneByOne = () => import('../views/page/RoomPage.svelte')

/** What a room of views shows is taken by the framework, fetched when it is wanted. */
const viewed = (views: () => Promise<readonly AnyView[]>) => ({
	views,
	excerpts: async () => (await import('../views/share/view-excerpt.ts')).viewExcerpts(views),
})

/** The rooms in editorial order. */
export const rooms: readonly Room[] = [
	{
		id: 'home',
		title: (locale) => text[locale].home,
		...viewed(async () => (await import('./home/index.ts')).views),
		hidden: true,
		load: () => import('./home/Home.svelte'),
	},
	{
		id: 'overview',
		title: (locale) => text[locale].overview,
		...viewed(async () => (await import('./overview/index.ts')).views),
		load: () => import('./overview/Overview.svelte'),
	},
	{
		id: 'function',
		title: (locale) => text[locale].function,
		...viewed(async () => (await import('./function/index.ts')).views),
		load: oneByOne,
	},
	{
		id: 'finances',
		title: (locale) => text[locale].finances,
		...viewed(async () => (await import('./finances/index.ts')).views),
		load: oneByOne,
	},
	{
		id: 'per-capita',
		title: (locale) => text[locale]['per-capita'],
		...viewed(async () => (await import('./per-capita/index.ts')).views),
		load: oneByOne,
	},
	{
		id: 'indicators',
		title: (locale) => text[locale].indicators,
		...viewed(async () => (await import('./indicators/index.ts')).views),
		load: oneByOne,
	},
	{
		id: 'projects',
		title: (locale) => text[locale].projects,
		...viewed(async () => (await import('./projects/index.ts')).views),
		load: oneByOne,
	},
	{
		id: 'findings',
		title: (locale) => text[locale].findings,
		...viewed(async () => (await import('./findings/index.ts')).views),
		load: oneByOne,
	},
	{
		id: 'sql',
		title: (locale) => text[locale].sql,
		views: () => Promise.resolve([]),
		pictured: false,
		excerpts: async () => (await import('./sql/embed/excerpt.ts')).takeExcerpt,
		load: () => import('./sql/Sql.svelte'),
	},
	{
		id: 'source',
		title: (locale) => text[locale].source,
		views: async () => (await import('./source/index.ts')).views,
		excerpts: async () => (await import('./source/excerpt.ts')).takeExcerpt,
		load: () => import('./source/Room.svelte'),
	},
	{
		id: 'data',
		title: (locale) => text[locale].data,
		...viewed(async () => (await import('./data/index.ts')).views),
		load: () => import('./data/Room.svelte'),
	},
	{
		id: 'import',
		title: (locale) => text[locale].import,
		views: () => Promise.resolve([]),
		pictured: false,
		hidden: true,
		load: () => import('./import/Room.svelte'),
	},
	{
		id: 'notebook',
		title: (locale) => text[locale].notebook,
		views: () => Promise.resolve([]),
		pictured: false,
		hidden: true,
		load: () => import('./notebook/Notebook.svelte'),
	},
	{
		id: 'links',
		title: (locale) => text[locale].links,
		views: () => Promise.resolve([]),
		pictured: false,
		hidden: true,
		load: () => import('./links/Links.svelte'),
	},
]

/** Where one arrives: the bare address and the name of the site lead there. */
export const HOME = 'home'

/** Links that have keys and name no room have always meant this one. */
const UNNAMED = 'function'

/** Names that rooms had before, which links still use. */
const FORMER: Readonly<Record<string, string>> = { interface: 'links' }

const named = (id: string) => rooms.find((room) => room.id === (FORMER[id] ?? id))

/** Whether an address names a room by this, today or in a link of before. */
export const isRoom = (id: string): boolean => named(id) !== undefined

/** Whether an address asks for nothing beyond the home: it is bare, or names the home and at most a language. */
export const isArrival = (search: URLSearchParams): boolean =>
	/^(?:|view=home(?:&lang=en)?)$/.test(search.toString())

/** The room of an address that has keys: the one it names, or the one such links mean where it names none that is there. */
export const roomOf = (id: string): Room => {
	const found = named(id) ?? named(UNNAMED)
	if (!found) throw new Error(`No room is called ${UNNAMED}.`)
	return found
}
