import type { Sheet } from '../../export/sheet.ts'
import { picture, type DrawCharts } from '../../export/svg.ts'
import { originKey } from '../origin-key.ts'
import { acrossOf, chartsOfSize, type Size } from './picture-size.ts'
import { png } from './png.ts'
import { brushOf, type Ground } from './theme-colours.ts'

/** How a picture is asked for. */
export interface PictureLook {
	readonly ground: Ground
	readonly size: Size
}

/** The charts of an answer as one picture that stands alone, as SVG text; undefined where nothing is drawn. */
export async function pictureText(
	sheet: Sheet,
	charts: DrawCharts,
	{ ground, size }: PictureLook,
): Promise<string | undefined> {
	const drawn = await chartsOfSize(charts, size)
	if (!drawn.length) return undefined
	const key = originKey(
		drawn.flatMap(({ origins }) => origins),
		sheet.locale,
	)
	return picture(sheet, drawn, brushOf(ground), { key, across: acrossOf(size) })
}

/** A picture as a file, called after its sheet. */
export async function pictureFile(
	format: 'svg' | 'png',
	svg: string,
	{ name, version }: Pick<Sheet, 'name' | 'version'>,
): Promise<File> {
	const called = `${name}-${version}.${format}`
	return format === 'svg'
		? new File([svg], called, { type: 'image/svg+xml' })
		: new File([await png(svg)], called, { type: 'image/png' })
}
