import { matching, one, type Choice, type Param } from '../../share/param.ts'

/** No closed list of the controls beside a view: it is offered only where it changes a picture. */
const unlisted = <T extends string>({ options: _, ...param }: Choice<T>): Param<T> => param

/**
 * How pictures look, whatever they show: the disclosure or the series that is lit while the others step back; whether
 * pictures beside each other share one scale, where the reader says so; whether the scale goes by powers of ten.
 */
export const look = {
	light: matching(/^[^\p{C}]{1,80}$/u),
	axes: unlisted(one('auto', 'shared', 'own')),
	scaled: unlisted(one('linear', 'log')),
}

export interface Look {
	readonly light: string
	readonly axes: 'auto' | 'shared' | 'own'
	readonly scaled: 'linear' | 'log'
}

/** Whether pictures stand as their view draws them. */
export const isPlainLook = ({ light = '', axes = 'auto', scaled = 'linear' }: Partial<Look>): boolean =>
	light === '' && axes === 'auto' && scaled === 'linear'
