import arithmetic from './quantity-cost/view.ts'
import classes from './indicators/view.ts'
import coverage from './classes-per-project/view.ts'
import deadlines from './deadlines/view.ts'
import families from './families/view.ts'
import goals from './goals/view.ts'
import kinds from './kinds/view.ts'
import operators from './operators/view.ts'
import percents from './percents/view.ts'
import vague from './vague/view.ts'
import weights from './weights/view.ts'
import wording from './wording/view.ts'

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
	families,
	goals,
] as const
