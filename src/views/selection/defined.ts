import type { Texts } from '../../base/text.ts'
import type { Selecting } from './selecting.ts'

/** A view as far as it can be told here what was selected in it. */
export interface DefinedView {
	readonly text: Texts<Readonly<Record<string, unknown>> & { readonly name: string }>
	readonly selecting?: Selecting
}

/**
 * The views that were defined so far, by their ids: every view of a room is there once the room is. A selection names the
 * view in whose picture it was made.
 */
export const definedViews = new Map<string, DefinedView>()
