import amount from './per-capita/view.ts'
import unitCosts from './unit-costs/view.ts'
import villages from './per-village/view.ts'

/** Per capita and unit costs: what budgeted amounts come to. */
export const views = [amount, villages, unitCosts] as const
