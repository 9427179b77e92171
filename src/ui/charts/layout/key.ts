import { keyPlaces } from '../key.ts'
import { disc, quiet, rect, type Line, type Shape } from './shape.ts'

export interface Sample {
	readonly name: string
	readonly colour: string
}

/** A key above a chart: a sample and a name each. */
export const key = (
	samples: readonly Sample[],
	width: number,
	form: 'square' | 'dot' | 'line',
): readonly Shape[] =>
	keyPlaces(
		samples.map(({ name }) => name),
		width,
	).flatMap(({ text, x, y }, index) => {
		const colour = samples[index]?.colour ?? ''
		return [sample(form, colour, x, y), quiet(text, x + 18, y)]
	})

function sample(form: 'square' | 'dot' | 'line', colour: string, x: number, y: number): Shape {
	if (form === 'dot') return disc({ x: x + 7, y, r: 5 }, { fill: colour })
	if (form === 'line') return stroke(colour, x, y)
	return rect({ x, y: y - 6, width: 13, height: 12 }, { fill: colour, stroke: 'var(--hairline)' })
}

const stroke = (colour: string, x: number, y: number): Line => ({
	kind: 'line',
	points: [
		[x, y],
		[x + 13, y],
	],
	stroke: colour,
	width: 3,
})
