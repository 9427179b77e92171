import { fitApart, widthOf } from '../measure.ts'
import { apart } from './labels.ts'
import { SIZE, words, type Shape } from './shape.ts'

/** Pixels that the names of lines take at their ends. */
export const endWidth = (names: readonly string[], width: number): number =>
	Math.min(Math.max(0, ...names.map((name) => widthOf(name, SIZE))) + 26, width * 0.3)

interface End {
	readonly name: string
	readonly colour: string
	/** Where the line ends. */
	readonly y: number
}

/** Names at the ends of lines, moved apart where ends are near; a thin line leads to a name that was moved. */
export function ending(
	ends: readonly End[],
	right: number,
	limits: readonly [number, number],
	room: number,
): readonly Shape[] {
	const ys = apart(
		ends.map(({ y }) => y),
		SIZE + 3,
		limits,
	)
	const names = fitApart(
		ends.map(({ name }) => name),
		SIZE,
		room,
	)
	return ends.flatMap(({ colour, y }, index) => {
		const at = ys[index] ?? y
		return [
			{
				kind: 'line',
				points: [
					[right + 2, y],
					[right + 14, at],
				],
				stroke: colour,
				width: 1,
			},
			words(names[index] ?? '', right + 18, at),
		] as const
	})
}
