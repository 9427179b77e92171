import amount from './amount/index.ts'
import unitCosts from './unit-costs/index.ts'
import villages from './villages/index.ts'

/** Per capita and unit costs: what budgeted amounts come to. */
export const views = [amount, villages, unitCosts] as const
