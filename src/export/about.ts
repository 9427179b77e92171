import type { LineRange, Publication, Sheet, Source } from './sheet.ts'
import { text } from './text.ts'

/** One line of what stands beside the rows: a label, and what it says. */
export type Said = readonly [label: string, said: string]

/** Everything that belongs to the rows but is none of them, in the order in which one wants to know it. */
export function about(sheet: Omit<Sheet, 'cells'>): readonly Said[] {
	const words = text[sheet.locale]
	return [
		[words.title, sheet.title],
		...sheet.choices.map((choice): Said => [words.choice, choice]),
		...[words.budgeted, ...sheet.notes].map((note): Said => [words.note, note]),
		...sheet.columns
			.filter(({ name, title, unit }) => name !== title || unit)
			.map(({ name, title, unit = '' }): Said => [words.column, words.column_of(name, title, unit)]),
		...sheet.columns
			.filter(({ kind }) => kind === 'nested')
			.map(({ name }): Said => [words.column, words.nested(name)]),
		...sheet.sources.map((source): Said => [words.source, cited(source, sheet.locale)]),
		[words.version, sheet.version],
		[words.link, sheet.link],
		[words.licence, words.licensed],
		[words.made, sheet.made],
	]
}

/** A document with its file and the lines that the rows name. */
export function cited({ title, file, lines, published }: Source, locale: Sheet['locale']): string {
	const words = text[locale]
	const where = lines.map(([first, last]) => words.line(first, last)).join(words.comma)
	const named = [words.source_of(title, file), where].filter(Boolean).join(words.colon)
	return `${named}${words.semicolon}${publicationText(published, locale)}`
}

/** Who published it, where and when: what is not recorded is said to be so, in as few words as it takes. */
export function publicationText(published: Publication, locale: Sheet['locale']): string {
	const words = text[locale]
	const facts = PUBLICATION.map((key) => [words[key], published[key]] as const)
	const missing = facts.flatMap(([label, fact]) => (fact === null ? [label] : []))
	return [
		...facts.flatMap(([label, fact]) => (fact === null ? [] : [`${label}${words.colon}${fact}`])),
		...(missing.length ? [`${missing.join(words.comma)}${words.colon}${words.not_recorded}`] : []),
	].join(words.semicolon)
}
const PUBLICATION = ['publisher', 'source_url', 'published_on', 'retrieved_on'] as const

/** Line ranges in order, with those that touch or overlap as one. */
export function merged(ranges: readonly LineRange[]): readonly LineRange[] {
	const found: LineRange[] = []
	for (const [first, last] of [...ranges].sort(([a], [b]) => a - b)) {
		const before = found.at(-1)
		if (before && first <= before[1] + 1) found[found.length - 1] = [before[0], Math.max(before[1], last)]
		else found.push([first, last])
	}
	return found
}
