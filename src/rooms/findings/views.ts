import list from './list/index.ts'

/** Data quality: what was repaired, what does not add up, what contradicts itself. */
export const views = [list] as const
