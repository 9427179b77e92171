import comparable from './comparable/index.ts'
import coverage from './coverage/index.ts'
import quality from './quality/index.ts'
import scale from './scale/index.ts'

/** Overview: what each disclosure has, how much it says, what may be compared, and how far it can be trusted. */
export const views = [coverage, scale, comparable, quality] as const
