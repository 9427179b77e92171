import { HITS, type Drawing } from './layout/picture.ts'
import { init } from './library-parts.ts'

/** What can be pressed says which mark it is; what lies below says nothing. */
const PRESSED = new RegExp(` ecmeta_series_index="${String(HITS)}" ecmeta_data_index="(\\d+)"`, 'g')

/**
 * A chart as SVG text, drawn without a page. `name` keeps its ids apart from those of other drawings in one document;
 * colours stay names of `tokens.css`, so the picture follows the theme.
 */
export function draw({ option, height }: Drawing, width: number, name: string): string {
	const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
	chart.setOption({ ...option, animation: false })
	const svg = chart.renderToSVGString()
	chart.dispose()
	return svg
		.replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
		.replace(/ class="zr[^"]*"/g, '')
		.replace(/\bzr\d+-/g, `${name}-`)
		.replace(PRESSED, ' data-mark="$1"')
		.replace(/ ecmeta_\w+="[^"]*"/g, '')
		.replace(/\n+/g, '')
}
