import type { Disc } from './shape.ts'

/** Half of a touch target. */
const REACH = 12

/** Where dots can be pressed: up to 24 pixels across, but never nearer to another dot than to their own. */
export function circles(
	spots: readonly { readonly x: number; readonly y: number }[],
	r: number,
): readonly Disc[] {
	const order = spots.map((spot, index) => ({ ...spot, index })).sort((a, b) => a.x - b.x)
	const nearest = spots.map(() => Infinity)
	order.forEach((spot, place) => {
		for (let next = place + 1; next < order.length; next += 1) {
			const other = order[next]
			if (!other || other.x - spot.x >= 2 * REACH) break
			const distance = Math.hypot(other.x - spot.x, other.y - spot.y)
			nearest[spot.index] = Math.min(nearest[spot.index] ?? Infinity, distance)
			nearest[other.index] = Math.min(nearest[other.index] ?? Infinity, distance)
		}
	})
	return spots.map(({ x, y }, index) => ({
		x,
		y,
		r: Math.min(REACH, Math.max(r, (nearest[index] ?? Infinity) / 2)),
	}))
}
