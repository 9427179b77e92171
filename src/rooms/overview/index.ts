import comparable from './comparable/view.ts'
import coverage from './overview/view.ts'
import quality from './quality/view.ts'
import scale from './scale/view.ts'

/** Overview: what each disclosure has, how much it says, what may be compared, and how far it can be trusted. */
export const views = [coverage, scale, comparable, quality] as const
