import type { Sheet } from '../../export/sheet.ts'
import { picture, type Drawn } from '../../export/svg.ts'
import { brushOf } from './theme-colours.ts'
import { png } from './png.ts'

/** The charts of a view as one picture that stands alone; `legend` says what fills mean. */
export async function pictured(
	format: 'svg' | 'png',
	sheet: Sheet,
	charts: readonly Drawn[],
	theme: 'light' | 'dark',
	legend: string,
): Promise<File> {
	const svg = picture({ ...sheet, notes: [legend, ...sheet.notes] }, charts, brushOf(theme))
	const name = `${sheet.name}-${sheet.version}.${format}`
	return format === 'svg'
		? new File([svg], name, { type: 'image/svg+xml' })
		: new File([await png(svg)], name, { type: 'image/png' })
}
