import { count } from '../../../base/format.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { Coverage, CoverageScene } from './columns.ts'
import { text } from './text.ts'

const CLASSES = ['cost', 'output', 'benefit', 'satisfaction'] as const

/** A disclosure with its cells; `projects` are those of its cells, in their order. */
interface Covered {
	readonly disclosure: Disclosure
	readonly cells: readonly Coverage[]
	readonly projects: readonly string[]
}

/** Targets that belong to no project. */
const isWhole = ({ projects }: Covered): boolean => projects.length === 1 && projects[0] === 'whole'

/** Projects by classes, a picture a disclosure, all on the same scale. */
export function charts(scene: CoverageScene): ChartCard[] {
	const max = Math.max(1, ...scene.rows.map(({ counted }) => counted))
	return byDisclosure(scene).map(({ disclosure, rows: cells }) => {
		const lacking = (project: string) =>
			cells.filter(({ project_key, counted }) => project_key === project && !counted).length
		// Those that lack a class first: that is what one looks for.
		const projects = [...new Set(cells.map(({ project_key }) => project_key))].toSorted(
			(one, two) => lacking(two) - lacking(one),
		)
		return picture({ disclosure, cells, projects }, scene, max)
	})
}

function picture(it: Covered, { locale }: CoverageScene, max: number): ChartCard {
	const words = text[locale]
	const { disclosure, cells, projects } = it
	const who = nameOf(disclosure, locale)
	const named = (class_id: string) => words[`class_${class_id as 'cost'}`]
	const having = (class_id: string) =>
		cells.filter((cell) => cell.class_id === class_id && cell.counted).length
	const inOrder = cells.toSorted(
		(one, two) => projects.indexOf(one.project_key) - projects.indexOf(two.project_key),
	)
	return {
		id: disclosure.document_id,
		heading: who,
		caption: isWhole(it) ? words.caption_whole : words.caption(count(projects.length, locale)),
		sentence: sentence(it, locale),
		...(!isWhole(it) && {
			below: CLASSES.flatMap((id) => missing(it, id, projects.length - having(id), locale)),
		}),
		chart: {
			kind: 'heat',
			columns: CLASSES.map(named),
			rows: projects.map((key) => ({
				name: cells.find(({ project_key }) => project_key === key)?.project ?? words.whole,
				colour: colourOf(disclosure),
			})),
			max,
			cells: inOrder.map((cell) => ({
				row: projects.indexOf(cell.project_key),
				column: CLASSES.findIndex((id) => id === cell.class_id),
				value: cell.counted || null,
				label: cell.counted ? count(cell.counted, locale) : words.none,
				hint: [
					words.hint(cell.project ?? words.whole, named(cell.class_id)),
					words.hint_count(count(cell.counted, locale)),
					words[`origin_${cell.origin}`],
				].join('\n'),
				origin: cell.origin,
				link: {
					of: [cell.document_id, cell.project_key, ...(cell.counted ? [cell.class_id] : [])].join('.'),
				},
			})),
		},
	}
}

/** How many projects have each class; of a whole department, how many targets are of each. */
function sentence(it: Covered, locale: CoverageScene['locale']): string {
	const words = text[locale]
	const who = nameOf(it.disclosure, locale)
	const told = (said: (of: Covered['cells']) => string) =>
		CLASSES.map(
			(id) => `${words[`class_${id}`]} ${said(it.cells.filter(({ class_id }) => class_id === id))}`,
		).join(words.comma)
	if (isWhole(it))
		return words.sentence_whole(
			who,
			told((of) => count(of[0]?.counted ?? 0, locale)),
		)
	const having = (of: Covered['cells']) => count(of.filter(({ counted }) => counted).length, locale)
	return words.sentence(
		who,
		told((of) => words.of_projects(having(of), count(of.length, locale))),
	)
}

/** A line for a class that some projects lack. */
function missing(
	{ disclosure, projects }: Covered,
	class_id: (typeof CLASSES)[number],
	lacking: number,
	locale: CoverageScene['locale'],
): (string | LinkedNumber)[][] {
	const words = text[locale]
	if (!lacking) return []
	return [
		[
			words.missing(words[`class_${class_id}`]),
			{
				text: words.of_projects(count(lacking, locale), count(projects.length, locale)),
				origin: 'derived',
				hint: words.origin_derived,
				target: { of: `${disclosure.document_id}.without.${class_id}` },
			},
		],
	]
}
