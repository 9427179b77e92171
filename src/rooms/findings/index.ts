import checks from './checks/view.ts'
import list from './findings/view.ts'
import totals from './totals/view.ts'

/** Data quality: what was repaired, what does not add up, what contradicts itself. */
export const views = [list, totals, checks] as const
