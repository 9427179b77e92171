import type { AmountUnit } from '../../base/money.ts'
import type { Stage } from './clues.ts'

/** What a person says of a file where it does not say so itself; an answer goes before everything printed. */
export interface Answers {
	/** A county by its name or its code. */
	readonly county?: string
	readonly department?: string
	readonly year?: number
	readonly unit?: AmountUnit
	readonly stage?: Stage
}
