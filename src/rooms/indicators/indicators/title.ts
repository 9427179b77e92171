import { nameOf } from '../../../views/disclosures/name.ts'
import type { Scene } from '../../../views/view.ts'
import type { rows } from '../shares/rows.ts'
import { counted } from '../shares/scene.ts'
import type { params } from './params.ts'
import { text } from './text.ts'

export type ClassesScene = Scene<typeof params, typeof rows>

/** Always a question: which class has more says nothing by itself. */
export function title(scene: ClassesScene): string {
	const words = text[scene.locale]
	const [only, ...others] = counted(scene)
	if (!only) return words.nothing
	return others.length
		? words.question(others.length + 1)
		: words.question_one(nameOf(only.disclosure, scene.locale))
}

export const lead = ({ values, locale }: ClassesScene): string => text[locale][`lead_${values.as}`]
