import type { Component } from 'svelte'
import type { Locale } from '../base/text.ts'
import type { TakeExcerpt } from './share/excerpt.ts'
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
	/** Takes what it shows at an address, to stand in a notebook; none where nothing of it can be pinned. */
	readonly excerpts?: () => Promise<TakeExcerpt>
	/** What lays them out. */
	readonly load: () => Promise<{
		readonly default: Component<{ room: Room; views: readonly AnyView[] }>
	}>
}

/** The view of a room that an address shows (`show`); its first where it names none, or one that is not there. */
export const shownOf = (views: readonly AnyView[], show: string): AnyView | undefined =>
	views.find(({ id }) => id === show) ?? views[0]
