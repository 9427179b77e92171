import { among, manyAmong, matching, one, type Param } from '../../share/param.ts'

/** The shapes of a view: `auto` follows how many disclosures it shows. */
export const SHAPES = ['auto', 'few', 'many', 'place'] as const
export type Shape = (typeof SHAPES)[number]

/** No closed list of the controls beside a view: it is offered above the picture, and only where there is a choice. */
const { options: _, ...shape } = one(...SHAPES)

/**
 * Keys of a view that has shapes: which; disclosures that the reader lights; the province that is open; which scope of
 * disclosures; which part of each.
 */
export const shapes = {
	shape: shape as Param<Shape>,
	lit: manyAmong('document'),
	within: among(matching(/^\d{2}$/), ['area'], (value) => (value ? [value] : [])),
	like: matching(/^[a-z_]{1,40}-[a-z_]{1,20}$/),
	focus: matching(/^[\p{L}\p{N}_-]{1,40}$/u),
}
