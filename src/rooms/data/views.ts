import references from './references/index.ts'
import tables from './tables/index.ts'

/** Data: what the tables hold, and where what stands beside the documents comes from. */
export const views = [tables, references] as const
