import { choice, opened } from '../../../share/page.ts'
import { one, type Param } from '../../../share/param.ts'

/** A whole number of a range that a slider can reach. */
export interface Range extends Param<number> {
	readonly from: number
	readonly to: number
	readonly step: number
}

const range = (from: number, to: number, step: number, initial: number): Range => ({
	from,
	to,
	step,
	initial,
	read: (raw) => {
		const value = /^\d{1,3}$/.test(raw) ? Number(raw) : Number.NaN
		return value >= from && value <= to && (value - from) % step === 0 ? value : undefined
	},
	write: String,
})

/**
 * `least` is how alike two texts must be, in percent; `length` how many characters a text must have to be compared;
 * `at` the group that stands open, called after its first text: `<document_id>.<line>`.
 */
export const params = {
	...choice,
	what: one('indicator', 'objective'),
	within: one('all', 'one', 'across'),
	least: range(60, 100, 5, 80),
	length: range(4, 40, 2, 4),
	at: opened.at,
}
