import type { AnyView } from '../view.ts'

/**
 * The views that were defined so far, by their ids: every view of a room is there once the room is. A selection names the
 * view in whose picture it was made.
 */
export const definedViews = new Map<string, AnyView>()
