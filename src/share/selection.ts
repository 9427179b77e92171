import type { Param } from './param.ts'

/** What a reader selected in a picture: values of one kind of thing, or a range of a number. */
export interface Selection {
	/**
	 * `document`, `place` (province), `range`, or what a view of targets tells apart: `class`, `value`, `operator`… A range
	 * has the view, the part of it, its two ends and the settings of the view as values.
	 */
	readonly by: string
	readonly values: readonly string[]
}

/** Two selections with one key are one choice: the later takes the place of the earlier. */
export const keyOf = ({ by, values }: Selection): string => (by === 'range' ? `range.${values[0] ?? ''}` : by)

const SELECTION = /^[a-z]+(?:-[a-z]+)*(?:\.[\p{L}\p{N}_-]+)+$/u

/** Lists of the data in which the values of a selection must be. */
const LISTS: Readonly<Record<string, string>> = { document: 'document', place: 'area' }

/** What can be selected, and the views whose pictures show a range of numbers. */
const KINDS = [
	...['document', 'place', 'range', 'class', 'class-three', 'class-printed'],
	...['value', 'operator', 'deadline', 'percent'],
]
export const RANGED = [
	...(['function', 'home', 'per-capita', 'indicators', 'kinds', 'operators'] as const),
	...(['deadlines', 'percents', 'vague', 'weights', 'classes-per-project'] as const),
	...(['quantity-cost', 'goals', 'per-village', 'funds', 'change', 'totals', 'scale'] as const),
	...(['finances', 'economic', 'running-costs', 'assets'] as const),
]

/** From the lesser to the greater number of a view that has a range. */
const isRange = ([view = '', , from = '', to = '']: readonly string[]): boolean =>
	RANGED.some((it) => it === view) && Number(from) <= Number(to)

const written = ({ by, values }: Selection): string => [by, ...values].join('.')
const isKnown = ({ by, values }: Selection): boolean =>
	KINDS.includes(by) && (by !== 'range' || isRange(values))

/** What is no selection at all, whatever the data have: named whole, and left out. */
const ofKind = {
	among: [],
	also: [],
	codes: (all: readonly Selection[]) => all.flatMap((it) => (isKnown(it) ? [] : [written(it)])),
	without: (all: readonly Selection[]) => all.filter(isKnown),
}

const known = (by: string) => ({
	among: [LISTS[by] ?? by],
	also: [],
	codes: (all: readonly Selection[]) => all.flatMap((it) => (it.by === by ? it.values : [])),
	without: (all: readonly Selection[], unknown: ReadonlySet<string>) =>
		all.flatMap((it) => {
			if (it.by !== by) return [it]
			const values = it.values.filter((value) => !unknown.has(value))
			return values.length ? [{ by, values }] : []
		}),
})

const inOrder = (all: readonly Selection[]): readonly Selection[] =>
	[...new Map(all.map((it) => [keyOf(it), it])).values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

/** What is selected in the pictures of a room: `class.benefit..document.130529-zuzhibu-2024-budget`. */
export const selection: Param<readonly Selection[]> = {
	read: (raw) => {
		const parts = raw.normalize('NFKC').split('..')
		if (!parts.every((part) => SELECTION.test(part))) return undefined
		return inOrder(
			parts.map((part) => {
				const [by = '', ...values] = part.split('.')
				return { by, values }
			}),
		)
	},
	write: (all) => inOrder(all).map(written).join('..'),
	initial: [],
	allowed: `${SELECTION.source.slice(1, -1)}(?:\\.\\.…)*`,
	known: [ofKind, ...Object.keys(LISTS).map(known)],
}

/** Keys of the pictures of a room: what is selected in them, and whether a press selects or opens what a number rests on. */
export const SELECTING = ['pick', 'press'] as const

/** The selections together with one more; without it where it is there already. */
export function toggled(all: readonly Selection[], next: Selection): readonly Selection[] {
	const others = all.filter((it) => keyOf(it) !== keyOf(next))
	const isThere = all.some((it) => selection.write([it]) === selection.write([next]))
	return isThere ? others : [...others, next]
}

/** A number in three digits without a point, as an address can hold it: 0.1254 is `125e-3`, or `126e-3` rounded up. */
export function writeNumber(value: number, rounding: 'down' | 'up'): string {
	if (value === 0 || !Number.isFinite(value)) return '0'
	const power = Math.floor(Math.log10(Math.abs(value))) - 2
	const digits = value / 10 ** power
	// What is a round number but for the last bits of its quotient stays it.
	const near = Math.round(digits)
	const whole =
		Math.abs(digits - near) < 1e-9 ? near : rounding === 'down' ? Math.floor(digits) : Math.ceil(digits)
	return `${String(whole)}e${String(power)}`
}
