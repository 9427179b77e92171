import references from './references/view.ts'
import tables from './data/view.ts'

/** Data: what the tables hold, and where what stands beside the documents comes from. */
export const views = [tables, references] as const
