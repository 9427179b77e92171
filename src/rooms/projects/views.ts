import list from './list/index.ts'
import one from './one/index.ts'

/** Projects and tasks: found by name, and each on a page of its own. */
export const views = [list, one] as const
