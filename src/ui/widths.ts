/**
 * The widths at which charts are drawn, in pixels. A chart takes the widest that fits, so that the picture drawn at
 * build time and the one drawn in the page are the same, and nothing moves when one takes over from the other.
 */
export const WIDTHS = [288, 328, 358, 480, 640, 760, 920] as const

export const widthFor = (room: number): number => WIDTHS.findLast((width) => width <= room) ?? WIDTHS[0]

/**
 * The width a chart will have in a window, before the page is laid out: what `tokens.css` and the rooms' layout make of
 * it. Only says which picture to fetch ahead; a wrong guess costs the picture's head start, nothing else.
 */
export function expectedWidth(window: number): number {
	if (window < 600) return widthFor(window - 32)
	const page = Math.min(window - 48, 1200)
	return widthFor(window < 1100 ? page : page - 240 - 32)
}
