import type { Component } from 'svelte'
import spending from './function/spending/index.ts'
import type { AnyView } from './view.ts'

/** A page of the site; `views[0]` is the one whose picture is shipped and whose numbers a link's `of` means. */
export interface Room {
	/** As the address names it (`view`), and the key of its title in the shell's words. */
	readonly id: 'function'
	readonly views: readonly [AnyView, ...AnyView[]]
	readonly load: () => Promise<{ readonly default: Component }>
}

/** The rooms in editorial order; the first is where one arrives. */
export const rooms: readonly [Room, ...Room[]] = [
	{ id: 'function', views: [spending], load: () => import('./function/Room.svelte') },
]
