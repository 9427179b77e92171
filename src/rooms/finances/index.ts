import assets from './assets/view.ts'
import change from './change/view.ts'
import economic from './economic/view.ts'
import revenue from './finances/view.ts'
import runningCosts from './running-costs/view.ts'

/** Finances: where a department's money comes from, what it is for besides projects, and what the department has. */
export const views = [revenue, economic, runningCosts, assets, change] as const
