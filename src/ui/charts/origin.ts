/** How a mark shows where its value comes from. */
export const MARK_ORIGINS = ['disclosed', 'inferred_exact', 'suggested', 'derived'] as const
export type MarkOrigin = (typeof MARK_ORIGINS)[number]

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

/** Disclosed is solid, derived an outline, inferred exactly a diagonal hatch, suggested dots: the same in every chart. */
export function fill(origin: MarkOrigin, colour: string): Record<string, unknown> {
	if (origin === 'disclosed') return { color: colour }
	const outline = { color: 'transparent', borderColor: colour, borderWidth: 1 }
	if (origin === 'derived') return outline
	return { ...outline, decal: { ...(origin === 'suggested' ? dots : hatch), color: colour } }
}
