/** A Chinese name in Latin letters: pinyin without tones in one word, and the initials of its syllables. */
export interface Spelled {
	readonly pinyin: string
	readonly initials: string
}

/** Where a build has the names of its rooms, views, tables and questions in Latin letters. */
export const SPELLED = 'names/spelled.json'
