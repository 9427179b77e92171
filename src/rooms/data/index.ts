import crosswalk from './crosswalk/view.ts'
import pivot from './pivot/view.ts'
import references from './references/view.ts'
import tables from './data/view.ts'

/** Data: what the tables hold, any two words of their rows crossed, where what stands beside the documents comes from, and which codes became which. */
export const views = [tables, pivot, references, crosswalk] as const
