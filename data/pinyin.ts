import { pinyin } from 'pinyin-pro'
import type { Row } from '../src/schema/schema.ts'

/** The name of a project as one would type it in Latin letters: made here, so that no dictionary travels to the page. */
export function inPinyin({ project_id, document_id, name }: Row<'project'>): Row<'project_pinyin'> {
	const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
		.map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
		.filter(Boolean)
	return {
		project_id,
		document_id,
		pinyin: syllables.join(''),
		initials: syllables.map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.charAt(0))).join(''),
	}
}
