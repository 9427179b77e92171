import { count, quotient, tick } from '../../../base/format.ts'
import type { Bar } from '../../../ui/charts/chart.ts'
import { byDisclosure, type Own } from '../../../views/disclosures/by-disclosure.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { Spending, SpendingScene } from './columns.ts'
import { baseOf, below, hintOf, labelOf, lengthOf, named, narrowedTo, targetOf } from './marks.ts'
import { text } from './text.ts'

/** One picture a disclosure, all on the same scale; bars in the order of the query. */
export function charts(scene: SpendingScene): ChartCard[] {
	const longest = scene.rows.reduce((most, row) => Math.max(most, lengthOf(row, scene) ?? 0), 0)
	const all = byDisclosure(scene)
	const together = all.flatMap(({ disclosure, rows }) => rows.map((row) => barOf(row, disclosure, scene)))
	return all.map((own) => card(scene, own, scene.values.scale === 'share' ? 1 : longest, together))
}

function card(
	scene: SpendingScene,
	{ disclosure, rows }: Own<Spending>,
	max: number,
	together: readonly Bar<LinkTarget>[],
): ChartCard {
	const { locale } = scene
	const words = text[locale]
	const [first] = rows
	const total = baseOf(first, scene)
	const who = nameOf(disclosure, locale)
	const lines = below(first, scene)
	return {
		id: disclosure.document_id,
		disclosure,
		caption: total ? captionOf(disclosure, first, scene) : '',
		total,
		sentence: total
			? words.sentence(who, rows.length, total.text, words.mark(named(first, locale), labelOf(first, scene)))
			: words.sentence_none(who, labelOf(first, scene)),
		...(lines.length && { below: lines }),
		chart: {
			kind: 'bars',
			colour: colourOf(disclosure),
			max,
			axis: total !== null,
			scale: (value) => axisOf(value, scene),
			bars: rows.map((row) => barOf(row, disclosure, scene)),
			together,
		},
	}
}

const barOf = (row: Spending, disclosure: Disclosure, scene: SpendingScene): Bar<LinkTarget> => ({
	code: row.lens === 'function' ? row.code : '',
	name: named(row, scene.locale),
	value: lengthOf(row, scene),
	label: labelOf(row, scene),
	hint: hintOf(row, scene),
	origin: row.origin,
	link: row.lens === 'none' ? wholeOf(disclosure) : targetOf(row, scene),
})

/** What says that a disclosure has no such number: the whole of it was looked through. */
const wholeOf = ({ document_id, line_count }: Disclosure) => ({
	src: { document_id, line_start: 1, line_end: line_count },
})

const axisOf = (value: number, { rows, values, locale }: SpendingScene): string =>
	({
		share: `${count(value * 100, locale)}%`,
		amount: tick(value, values.unit, locale),
		// Steps of less than a yuan need their decimals.
		per: rows.some((row) => (row.quotient ?? 0) >= 10)
			? count(value, locale)
			: quotient(value, 'yuan', locale),
	})[values.scale]

function captionOf({ projects, project_kind }: Disclosure, row: Spending, scene: SpendingScene): string {
	const words = text[scene.locale]
	if (row.reading !== 'disclosed')
		return project_kind === 'task' ? words.caption_tasks(projects) : words.caption_projects(projects)
	const narrowed = narrowedTo(scene)
	return narrowed ? words.caption_part(narrowed) : words.caption_function
}
