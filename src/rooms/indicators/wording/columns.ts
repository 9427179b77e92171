import { choice, openedIn } from '../../../share/page.ts'
import { one, type Param } from '../../../share/param.ts'
import type { Row } from '../../../engine/row.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

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
	at: openedIn,
}

/** A place where a text stands that is alike another one; rows of one group follow each other. */
export const columns = {
	/** The group is called after its first place. */
	group_key: kind.code,
	/** `own`: it has a word that is distinctive of its own project’s name; `other`: of another’s alone; `unknown`: of none. */
	speaks: kind.code,
	document_id: kind.disclosure,
	project: kind.nullable(kind.words),
	said: kind.words,
	/** To the first text of the group. */
	alike: kind.share,
	line_start: kind.visible(kind.place),
	line_end: kind.place,
	origin: kind.origin,
	place_key: kind.hidden(kind.code),
	project_key: kind.hidden(kind.nullable(kind.code)),
	target_printed: kind.hidden(kind.nullable(kind.words)),
	damage_rule: kind.hidden(kind.nullable(kind.code)),
	/** Whether its group stands in several counties. */
	across: kind.hidden(kind.flag),
}

export type Place = Row<typeof columns>
export type WordingScene = Scene<typeof params, typeof columns>
