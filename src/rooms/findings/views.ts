import checks from './checks/index.ts'
import list from './list/index.ts'
import totals from './totals/index.ts'

/** Data quality: what was repaired, what does not add up, what contradicts itself. */
export const views = [list, totals, checks] as const
