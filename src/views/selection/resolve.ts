import type { Selection } from '../../share/selection.ts'
import { read, type Params } from '../../share/param.ts'
import type { Session } from '../../state/session.svelte.ts'
import { ofPart } from '../shapes/many.ts'
import { question, type AnyView } from '../view.ts'
import { definedViews } from './defined.ts'

/** What no document is called: where a range holds none, none is left, and not all. */
const NOBODY = 'none'

/**
 * The selections of a view with every range replaced by the documents whose number lies in it; without the range of its
 * own picture, which goes on to show all. Ranges of several pictures leave the documents that lie in each.
 * @param choice the disclosures among which the range was drawn, as the address writes them
 */
export async function withoutRanges(
	session: Session,
	id: string,
	selections: readonly Selection[],
	choice: Readonly<Record<'c' | 'dep' | 'y', string>>,
): Promise<readonly Selection[]> {
	const ranges = selections.filter(({ by, values }) => by === 'range' && values[0] !== id)
	const others = selections.filter(({ by }) => by !== 'range')
	if (!ranges.length) return others
	const lists = await Promise.all(ranges.map(({ values }) => documentsIn(session, values, choice)))
	const own = others.find(({ by }) => by === 'document')?.values
	const all = [...lists, ...(own ? [own] : [])]
	const left = all.reduce((some, list) => some.filter((it) => list.includes(it)))
	return [
		...others.filter(({ by }) => by !== 'document'),
		{ by: 'document', values: left.length ? left : [NOBODY] },
	]
}

/** Range: the view, the part (`-` for none), two ends, and the settings of the view as `key-value`. */
async function documentsIn(
	session: Session,
	[id = '', part = '', from = '', to = '', ...settings]: readonly string[],
	choice: Readonly<Record<'c' | 'dep' | 'y', string>>,
): Promise<readonly string[]> {
	// Whatever is defined is a view.
	const view = definedViews.get(id) as AnyView | undefined
	if (!view?.measure) return []
	const { measure } = view
	const search = new URLSearchParams(choice)
	for (const setting of settings) {
		const [key = '', ...value] = setting.split('-')
		search.set(key, value.join('-'))
	}
	const { values } = read(view.params as Params, search)
	const asked = measure.many ? ofPart(view, measure.many, values, part) : question(view, values)
	const rows: readonly Readonly<Record<string, unknown>>[] = await session.ask(asked)
	const least = Number(from)
	const most = Number(to)
	const seen = new Set<string>()
	return rows.flatMap((row) => {
		const number = row[measure.value]
		const document = row['document_id'] as string
		const isPart = !measure.part || row[measure.part.column] === part
		const isCounted = isPart && (!measure.counts || measure.counts(row))
		// Of several rows of one part the first has its number.
		if (!isCounted || typeof number !== 'number' || seen.has(document)) return []
		seen.add(document)
		return number >= least && number <= most ? [document] : []
	})
}
