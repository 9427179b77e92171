import { wholePercent } from '../../base/format.ts'
import type { Locale } from '../../base/text.ts'
import type { Disclosure } from '../../views/disclosures/disclosures.ts'
import { departmentsOf, figuresOf, yearOf } from '../../views/disclosures/headline.ts'

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
 * 组织部 and 巨鹿 农林水支出 86%，遂溪 村级组织运转 52%: the largest part of each disclosure for a headline; of one alone its name and
 * 农林水支出 86%. Null where they are too many for one, or none has a part.
 */
export function largestOfEach<R extends Part>(
	lists: readonly { readonly disclosure: Disclosure; readonly rows: readonly R[] }[],
	nameOf: (part: R) => string,
	{ disclosures, locale }: { readonly disclosures: readonly Disclosure[]; readonly locale: Locale },
): Told | null {
	const figures = lists.flatMap(({ disclosure, rows }) => {
		const most = largestOf(rows)
		return most ? [{ disclosure, said: `${within(nameOf(most))} ${wholePercent(most.share, locale)}` }] : []
	})
	const [first] = figures
	if (!first) return null
	if (lists.length === 1) return { whose: yearOf(first.disclosure, locale), parts: first.said }
	const parts = figuresOf(figures, disclosures, locale)
	return parts === null ? null : { whose: departmentsOf(lists, locale), parts }
}

/** Village organizations → village organizations: within a sentence. Chinese has no such letters, abbreviations keep theirs. */
const within = (name: string): string =>
	/^[A-Z][a-z]/.test(name) && !/^Party/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
