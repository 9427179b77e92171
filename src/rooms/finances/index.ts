import assets from './assets/view.ts'
import change from './change/view.ts'
import economic from './economic/view.ts'
import revenue from './finances/view.ts'
import rowByRow from './row-by-row/view.ts'
import runningCosts from './running-costs/view.ts'
import years from './years/view.ts'

/** Finances: where a department's money comes from, what it is for besides projects, what the department has, and what changes between years and documents. */
export const views = [revenue, economic, runningCosts, assets, change, years, rowByRow] as const
