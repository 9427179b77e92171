/**
 * The widths at which charts are drawn, in pixels. A chart takes the widest that fits, so that the picture drawn at
 * build time and the one drawn in the page are the same, and nothing moves when one takes over from the other.
 */
export const WIDTHS = [288, 328, 358, 480, 640, 760, 920] as const

export const widthFor = (room: number): number => WIDTHS.findLast((width) => width <= room) ?? WIDTHS[0]
