import type { Component } from 'svelte'
import type { Locale } from '../base/text.ts'
import spending from './function/spending/index.ts'
import { text } from './text.ts'
import type { AnyView } from './view.ts'

/** A page of the site; `views[0]` is the one whose picture is shipped and whose numbers a link's `of` means. */
export interface Room {
	/** As the address names it (`view`). */
	readonly id: string
	readonly title: (locale: Locale) => string
	readonly views: readonly [AnyView, ...AnyView[]]
	readonly load: () => Promise<{ readonly default: Component }>
}

/** The rooms in editorial order; the first is where one arrives. */
export const rooms: readonly [Room, ...Room[]] = [
	{
		id: 'function',
		title: (locale) => text[locale].room_function,
		views: [spending],
		load: () => import('./function/Room.svelte'),
	},
]
