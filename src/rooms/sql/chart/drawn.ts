import type { Drawn } from '../../../export/svg.ts'
import { draw } from '../../../ui/charts/draw.ts'
import { drawing } from '../../../ui/charts/drawing.ts'
import type { Plotted } from './chart-of.ts'

/** Wide enough for names to stand beside their marks. */
const WIDTH = 920

/** Pictures as SVG text that stands alone, each with the line above it. */
export const drawn = (pictures: readonly Plotted[]): readonly Drawn[] =>
	pictures.map(({ id, heading, caption, chart }) => {
		const ready = drawing(chart, WIDTH)
		return {
			caption: [heading, caption].filter(Boolean).join(' · '),
			svg: draw(ready, WIDTH, `answer-${id}`),
			width: WIDTH,
			height: ready.height,
		}
	})
