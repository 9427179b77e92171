/** A colour and the colour of text that can be read on it. */
export interface Shade {
	readonly fill: string
	readonly ink: string
}

/** So much of a colour over the ground, in percent; at most 60, so that text in ink can be read on it in both themes. */
export const tint = (colour: string, percent: number): Shade => ({
	fill: mix(colour, percent, 'var(--ground)'),
	ink: 'var(--ink)',
})

/** A part that steps back behind another series: there, and hardly to be seen. */
export const fadedShade = (colour: string): Shade => ({ ...tint(colour, 10), ink: 'var(--ink-2)' })

const deep = (colour: string, ink: number): Shade => ({
	fill: mix('var(--ink)', ink, colour),
	ink: 'var(--ground)',
})

const mix = (first: string, percent: number, second: string): string =>
	`color-mix(in oklab, ${first} ${String(Math.round(percent))}%, ${second})`

/**
 * `count` steps of lightness of one colour, deepest first: parts within one disclosure are told by lightness, not by hue.
 * The plain colour is left out: on some of the eight neither ink nor ground can be read.
 */
export function shades(colour: string, count: number): readonly Shade[] {
	const dark = Math.max(1, Math.floor(count / 2.5))
	return Array.from({ length: count }, (_, index) =>
		index < dark
			? deep(colour, between(dark === 1 ? 25 : Math.min(15 + dark * 20, 70), 25, index, dark))
			: tint(colour, between(count - dark === 1 ? 42 : 58, 20, index - dark, count - dark)),
	)
}

const between = (first: number, last: number, index: number, count: number): number =>
	count === 1 ? first : first + ((last - first) * index) / (count - 1)
