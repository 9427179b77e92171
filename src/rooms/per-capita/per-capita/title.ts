import type { PerCapitaScene } from './marks.ts'
import { text } from './text.ts'

/** What is divided, in words; codes and purposes as the address names them where no words are known. */
export function partName({ values, locale }: PerCapitaScene): string {
	const words = text[locale] as Readonly<Record<string, unknown>>
	const known = words[`part_${values.part.replaceAll('-', '_')}`]
	return typeof known === 'string' ? known : text[locale].part_code(values.part)
}

/** The question that the choices ask. */
export function title(scene: PerCapitaScene): string {
	const words = text[scene.locale]
	if (!scene.rows.length) return words.nothing
	return words.question(partName(scene), words[`per_${scene.values.by}`])
}

export const lead = ({ locale }: PerCapitaScene): string => text[locale].lead

export const crumbs = (): readonly never[] => []
