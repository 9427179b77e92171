/** How a mark shows where its value comes from. */
export type MarkOrigin = 'disclosed' | 'derived' | 'inferred_exact' | 'suggested'

const hatch = {
	symbol: 'rect',
	dashArrayX: [1, 0],
	dashArrayY: [2, 4],
	rotation: -Math.PI / 4,
	symbolSize: 1,
}
const dots = {
	symbol: 'circle',
	dashArrayX: [
		[0, 5],
		[2.5, 5, 0, 0],
	],
	dashArrayY: [5, 0],
	symbolSize: 0.62,
}

/** Disclosed is solid, derived an outline, inferred exactly a diagonal hatch, suggested dots: the same in every chart. */
export function fill(origin: MarkOrigin, colour: string): Record<string, unknown> {
	if (origin === 'disclosed') return { color: colour }
	const outline = { color: 'transparent', borderColor: colour, borderWidth: 1 }
	if (origin === 'derived') return outline
	return { ...outline, decal: { ...(origin === 'suggested' ? dots : hatch), color: colour } }
}
