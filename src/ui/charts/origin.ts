/** How a mark shows where its value comes from. */
export const MARK_ORIGINS = ['disclosed', 'inferred_exact', 'suggested', 'derived'] as const
export type MarkOrigin = (typeof MARK_ORIGINS)[number]

/** How a shape is filled and outlined; `decal` is a pattern over the fill, in the chart library's form. */
export interface Paint {
	readonly fill: string
	readonly stroke?: string
	readonly lineWidth?: number
	readonly decal?: Readonly<Record<string, unknown>>
}

const hatch = {
	symbol: 'rect',
	dashArrayX: [1, 0],
	dashArrayY: [2, 4],
	rotation: -Math.PI / 4,
	symbolSize: 1,
}
// Two staggered rows every four pixels: dense enough to be seen as dots on the thinnest bar.
const dots = {
	symbol: 'circle',
	dashArrayX: [
		[0, 4],
		[2, 4, 0, 0],
	],
	dashArrayY: [3.4, 0],
	symbolSize: 0.8,
}

const patternOf = (origin: MarkOrigin, colour: string): Pick<Paint, 'decal'> =>
	origin === 'inferred_exact' || origin === 'suggested'
		? { decal: { ...(origin === 'suggested' ? dots : hatch), color: colour } }
		: {}

/** Disclosed is solid, derived an outline, inferred exactly a diagonal hatch, suggested dots: the same in every chart. */
export const paint = (origin: MarkOrigin, colour: string): Paint =>
	origin === 'disclosed'
		? { fill: colour }
		: { fill: 'transparent', stroke: colour, lineWidth: 1, ...patternOf(origin, colour) }

/** Where the fill itself says something (a part, a depth): it stays, the outline and the pattern lie over it. */
export const paintOver = (origin: MarkOrigin, colour: string, fill: string): Paint =>
	origin === 'disclosed'
		? { fill }
		: {
				fill,
				stroke: `color-mix(in oklab, ${colour} 60%, ${fill})`,
				...patternOf(origin, `color-mix(in oklab, ${colour} 45%, ${fill})`),
			}

/** The same four for lines: solid, thin, dashed, dotted. */
export const strokeOf = (origin: MarkOrigin): { readonly width: number; readonly dash: readonly number[] } =>
	({
		disclosed: { width: 2, dash: [] },
		derived: { width: 1, dash: [] },
		inferred_exact: { width: 2, dash: [7, 4] },
		suggested: { width: 2, dash: [2, 3] },
	})[origin]
