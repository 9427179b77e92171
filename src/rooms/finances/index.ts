import economic from './economic/view.ts'
import revenue from './finances/view.ts'

/** Finances: where a department's money comes from, and what it is for besides projects. */
export const views = [revenue, economic] as const
