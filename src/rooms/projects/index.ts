import list from './projects/view.ts'
import one from './project/view.ts'

/** Projects and tasks: found by name, and each on a page of its own. */
export const views = [list, one] as const
