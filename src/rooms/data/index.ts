import crosswalk from './crosswalk/view.ts'
import references from './references/view.ts'
import tables from './data/view.ts'

/** Data: what the tables hold, where what stands beside the documents comes from, and which codes became which. */
export const views = [tables, references, crosswalk] as const
