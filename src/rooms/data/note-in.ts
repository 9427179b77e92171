import type { Locale } from '../../base/text.ts'

/** 中文 · English, or 中文。English: no Chinese stands behind what parts them. */
const BOTH =
	/^(?<zh>.*\p{Script=Han}(?:[^\p{Script=Han}]*? · |[^\p{Script=Han}]*。))(?<en>\p{Lu}[^\p{Script=Han}]*)$/u

/** What was noted at the release of a version, in one language where it was noted in both; else as it stands. */
export function noteIn(note: string, locale: Locale): string {
	const both = BOTH.exec(note)?.groups
	return (both?.[locale] ?? note).replace(/ · $/, '')
}
