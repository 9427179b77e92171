import type { Drawn } from '../../../export/svg.ts'
import { originsOf } from '../../../ui/charts/chart.ts'
import { draw } from '../../../ui/charts/draw.ts'
import { drawing } from '../../../ui/charts/drawing.ts'
import type { Charted } from './chart-of.ts'

/** Pictures as SVG text that stands alone, so many pixels wide, each with the line above it. */
export const drawn = ({ pictures, origins }: Charted, width: number): readonly Drawn[] =>
	pictures.map(({ id, heading, caption, chart }) => {
		const ready = drawing(chart, width)
		return {
			caption: [heading, caption].filter(Boolean).join(' · '),
			svg: draw(ready, width, `answer-${id}`),
			width,
			height: ready.height,
			// Without a column of origins all marks are solid, which says nothing.
			origins: origins ? originsOf([chart]) : [],
		}
	})
