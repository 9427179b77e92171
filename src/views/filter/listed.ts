import type { Param } from '../../share/param.ts'

/** One of a list for which a view has a control of its own; the first is the initial one. */
export const listed = <const T extends string>(options: readonly [T, ...T[]]): Param<T> => ({
	read: (raw) => options.find((option) => option === raw),
	write: (value) => value,
	initial: options[0],
	allowed: options,
})

/** Lengths of a function code, and so its levels: 7 for items, 5 for subclasses, 3 for classes. */
export const DIGITS = ['7', '5', '3'] as const
