/** How marks of one origin are filled, and what that means. */
export interface KeyEntry {
	readonly fill: 'solid' | 'outline' | 'hatch' | 'dots'
	readonly words: string
}

/** The sample of a fill, in pixels. */
export const SAMPLE = { width: 18, height: 11 } as const

/** A fill as marks have it, as parts of an SVG; `colour` is what its lines are drawn in. */
export function sampleOf(fill: KeyEntry['fill'], x: number, y: number, colour: string): string {
	const { width, height } = SAMPLE
	const box = `<rect x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(height)}" stroke="${colour}" fill="${fill === 'solid' ? colour : 'none'}"/>`
	const places = [4, 9, 14]
	switch (fill) {
		case 'solid':
		case 'outline':
			return box
		case 'hatch':
			return `${box}<path stroke="${colour}" d="${places.map((at) => `M${String(x + at - 4)} ${String(y + height)}L${String(x + at + 4)} ${String(y)}`).join('')}"/>`
		case 'dots':
			return `${box}${places.map((at) => `<circle cx="${String(x + at)}" cy="${String(y + height / 2)}" r="1.2" fill="${colour}"/>`).join('')}`
	}
}
