import arithmetic from './arithmetic/index.ts'
import classes from './classes/index.ts'
import coverage from './coverage/index.ts'
import deadlines from './deadlines/index.ts'
import kinds from './kinds/index.ts'
import operators from './operators/index.ts'
import percents from './percents/index.ts'
import vague from './vague/index.ts'
import weights from './weights/index.ts'
import wording from './wording/index.ts'

/** Performance targets: what counties promise, and in which words and numbers. */
export const views = [
	classes,
	operators,
	kinds,
	percents,
	vague,
	deadlines,
	weights,
	coverage,
	arithmetic,
	wording,
] as const
