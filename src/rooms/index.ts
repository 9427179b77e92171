import type { Component } from 'svelte'
import type { Locale } from '../base/text.ts'
import { text } from './text.ts'
import type { AnyView } from './view.ts'

/** A page of the site. */
export interface Room {
	/** As the address names it (`view`). */
	readonly id: string
	readonly title: (locale: Locale) => string
	/** Its views in editorial order; the first is where one arrives. None where a room is no set of views. */
	readonly views: () => Promise<readonly AnyView[]>
	/** False for a room that ships no picture. */
	readonly pictured?: false
	/** True for a page that the footer leads to instead of the head of the page. */
	readonly hidden?: true
	/** What lays them out. */
	readonly load: () => Promise<{
		readonly default: Component<{ room: Room; views: readonly AnyView[] }>
	}>
}

/** Most rooms show their views one at a time. */
const oneByOne = () => import('./Views.svelte')

/** The rooms in editorial order. */
export const rooms: readonly Room[] = [
	{
		id: 'overview',
		title: (locale) => text[locale].room_overview,
		views: async () => (await import('./overview/views.ts')).views,
		load: () => import('./overview/Overview.svelte'),
	},
	{
		id: 'function',
		title: (locale) => text[locale].room_function,
		views: async () => (await import('./function/views.ts')).views,
		load: oneByOne,
	},
	{
		id: 'per-capita',
		title: (locale) => text[locale].room_per_capita,
		views: async () => (await import('./per-capita/views.ts')).views,
		load: oneByOne,
	},
	{
		id: 'indicators',
		title: (locale) => text[locale].room_indicators,
		views: async () => (await import('./indicators/views.ts')).views,
		load: oneByOne,
	},
	{
		id: 'projects',
		title: (locale) => text[locale].room_projects,
		views: async () => (await import('./projects/views.ts')).views,
		load: oneByOne,
	},
	{
		id: 'findings',
		title: (locale) => text[locale].room_findings,
		views: async () => (await import('./findings/views.ts')).views,
		load: oneByOne,
	},
	{
		id: 'sql',
		title: (locale) => text[locale].room_sql,
		views: () => Promise.resolve([]),
		pictured: false,
		load: () => import('./sql/Sql.svelte'),
	},
	{
		id: 'source',
		title: (locale) => text[locale].room_source,
		views: async () => (await import('./source/views.ts')).views,
		load: () => import('./source/Room.svelte'),
	},
	{
		id: 'data',
		title: (locale) => text[locale].room_data,
		views: async () => (await import('./data/views.ts')).views,
		load: () => import('./data/Room.svelte'),
	},
	{
		id: 'interface',
		title: (locale) => text[locale].room_interface,
		views: () => Promise.resolve([]),
		pictured: false,
		hidden: true,
		load: () => import('./interface/Interface.svelte'),
	},
]

/** Where one arrives without a word about where to: links that name no room have always meant this one. */
const HOME = 'function'

/** The room of an address; the home where it names none, or one that is not there. */
export const roomOf = (id: string): Room => {
	const found = rooms.find((room) => room.id === id) ?? rooms.find((room) => room.id === HOME)
	if (!found) throw new Error(`No room is called ${HOME}.`)
	return found
}

/** The view of a room that an address shows (`show`); its first where it names none, or one that is not there. */
export const shownOf = (views: readonly AnyView[], show: string): AnyView | undefined =>
	views.find(({ id }) => id === show) ?? views[0]
