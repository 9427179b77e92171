import { pinyin } from 'pinyin-pro'
import type { Spelled } from '../app/palette/spelled.ts'

/** A name as one would type it in Latin letters: made beforehand, so that no dictionary travels to the page. */
export function spelledOut(name: string): Spelled {
	const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
		.map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
		.filter(Boolean)
	return {
		pinyin: syllables.join(''),
		initials: syllables.map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.charAt(0))).join(''),
	}
}
