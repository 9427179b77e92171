import type { Locale } from '../../base/text.ts'
import type { Lines } from '../../share/page.ts'
import { panel } from '../../share/page.ts'
import { read } from '../../share/param.ts'
import { originsOf } from '../../ui/charts/chart.ts'
import { headingOf } from '../disclosures/name.ts'
import { noteSentences } from '../notes/note-sentences.ts'
import { resultOf, type ViewResult } from '../result.ts'
import { shownOf } from '../room.ts'
import type { AnyView, Table } from '../view.ts'
import type { Excerpt, TakeExcerpt } from './excerpt.ts'
import { picturesOf } from '../shapes/shape.ts'
import { arranged } from '../table/arrange.ts'
import { sortingOf } from '../table/order.ts'

/** Wide enough for names to stand beside their marks. */
const WIDTH = 760

/** What a view shows; `order` as its link writes it. */
export async function excerptOf(shown: ViewResult, locale: Locale, order = '', match = ''): Promise<Excerpt> {
	const { view } = shown
	const [table, { drawing }, { draw }] = await Promise.all([
		view.table(),
		import('../../ui/charts/drawing.ts'),
		import('../../ui/charts/draw.ts'),
	])
	const scene = { ...shown, locale }
	const rows = listed(table(scene), order, match, locale)
	return {
		title: view.title(scene),
		lead: view.lead(scene),
		pictures: (await picturesOf(view, scene)).map((picture) => ({
			caption: [headingOf(picture, locale), picture.caption, picture.total?.text].filter(Boolean).join(' · '),
			sentence: picture.sentence,
			origins: originsOf([picture.chart]),
			svg: draw(drawing(picture.chart, WIDTH), WIDTH, `${view.id}-${picture.id}`),
			below: (picture.below ?? []).map((line) =>
				line.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
			),
		})),
		table: rows,
		leads: leadsOf(rows),
		notes: noteSentences(shown, locale),
	}
}

/** The rows of a table that have the words of a link, in its order; as they are where the link says neither. */
function listed(table: Table, order: string, match: string, locale: Locale): Table {
	const sorting = sortingOf(table.columns, order)
	if (!sorting && !match.trim()) return table
	const lines = arranged(table, sorting, match, locale)
	const values = table.values
	return {
		...table,
		rows: lines.map(({ cells }) => cells),
		...(values && { values: lines.map(({ at }) => values[at] ?? []) }),
	}
}

const leadsOf = ({ rows }: Table): readonly Lines[] =>
	rows.flat().flatMap((cell) => (typeof cell !== 'string' && 'src' in cell.target ? [cell.target.src] : []))

/** Excerpts of a room that shows its views one at a time. */
export const viewExcerpts =
	(views: () => Promise<readonly AnyView[]>): TakeExcerpt =>
	async (session, { search, locale }, signal) => {
		const { show, order, match } = read(panel, search).values
		const view = shownOf(await views(), show)
		if (!view) return null
		const { values } = read(view.params, search)
		return excerptOf(await resultOf(session, view, values, signal), locale, order, match)
	}
