import { columnsOf, type SideScene } from './cells.ts'
import { text } from './text.ts'

/** What the table puts side by side. */
export function title(scene: SideScene): string {
	const words = text[scene.locale]
	const count = new Set(columnsOf(scene).map(({ disclosure }) => disclosure.document_id)).size
	return count ? words[`title_${scene.values.lens}`](count) : words.nothing
}

export const lead = ({ values, locale }: SideScene): string =>
	text[locale][`lead_${values.lens}`](text[locale][`unit_${values.unit}`])
