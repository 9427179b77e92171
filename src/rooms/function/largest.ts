import { wholePercent } from '../../base/format.ts'
import type { Locale } from '../../base/text.ts'
import type { Disclosure } from '../../views/disclosures/disclosures.ts'
import { departmentsOf, figuresOf, MOST_FIGURES, yearOf } from '../../views/disclosures/headline.ts'
import { headlineWords } from '../../views/disclosures/text.ts'

interface Part {
	readonly document_id: string
	/** Of what its disclosure lists. */
	readonly share: number | null
}

/** The largest of the parts of one disclosure; undefined where none has a share. */
const largestOf = <R extends Part>(parts: readonly R[]): (R & { readonly share: number }) | undefined =>
	parts
		.filter((part): part is R & { readonly share: number } => part.share !== null)
		.toSorted((a, b) => b.share - a.share)[0]

/** Whose parts a headline tells, and which they are. */
interface Told {
	readonly whose: string
	readonly parts: string
}

/**
 * 组织部 and 农林水支出（巨鹿 86%），村级组织运转（遂溪 52%）: the largest part of each disclosure for a headline; of one alone its name
 * and 农林水支出 86%. Null where they are too many for one, or none has a part.
 */
export function largestOfEach<R extends Part>(
	lists: readonly { readonly disclosure: Disclosure; readonly rows: readonly R[] }[],
	nameOf: (part: R) => string,
	{ disclosures, locale }: { readonly disclosures: readonly Disclosure[]; readonly locale: Locale },
): Told | null {
	const found = lists.flatMap(({ disclosure, rows }) => {
		const most = largestOf(rows)
		return most ? [{ disclosure, name: within(nameOf(most)), said: wholePercent(most.share, locale) }] : []
	})
	const [first] = found
	if (!first) return null
	if (lists.length === 1)
		return { whose: yearOf(first.disclosure, locale), parts: `${first.name} ${first.said}` }
	// What is the largest of several is named once: 村级组织运转（巨鹿 91%，遂溪 52%），干部教育培训（湟源 36%）.
	const names = [...new Set(found.map(({ name }) => name))]
	const parts = names.map((name) => {
		const figures = figuresOf(
			found.filter((it) => it.name === name),
			disclosures,
			locale,
		)
		return figures && headlineWords[locale].named(name, figures)
	})
	if (found.length > MOST_FIGURES || parts.includes(null)) return null
	return { whose: departmentsOf(lists, locale), parts: parts.join(headlineWords[locale].and) }
}

/** Village organizations → village organizations: within a sentence. Chinese has no such letters, abbreviations keep theirs. */
const within = (name: string): string =>
	/^[A-Z][a-z]/.test(name) && !/^Party/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
