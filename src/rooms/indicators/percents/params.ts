import { choice } from '../../../share/page.ts'
import { one, type Param } from '../../../share/param.ts'

/** Classes to narrow to, in the order offered. */
export const CLASSES = ['all', 'cost', 'output', 'benefit', 'satisfaction'] as const

// No closed list of options: five stand better in a select than in a row of buttons.
const within: Param<(typeof CLASSES)[number]> = {
	read: (raw) => CLASSES.find((known) => known === raw),
	write: (value) => value,
	initial: 'all',
	allowed: CLASSES,
}

/** `class` narrows to one class; `damaged`: whether targets count whose text was cut off or repaired. */
export const params = { ...choice, class: within, damaged: one('out', 'in') }
