import { count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { HeatCell } from '../../../ui/charts/chart.ts'
import { byDisclosure, type Own } from '../../../views/disclosures/by-disclosure.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import { CLASSES, heatOf, projectsOf, tallyOfProjects, type Class } from '../by-class.ts'
import type { Coverage, CoverageScene } from './columns.ts'
import { linesOf, rangeOf } from './folded.ts'
import { text } from './text.ts'

/** Projects by classes, a picture a disclosure, all on the same scale. */
export function charts(scene: CoverageScene): ChartCard[] {
	const max = Math.max(1, ...scene.rows.map(({ counted }) => counted))
	return byDisclosure(scene).map((own) => picture(own, scene, max))
}

/** Targets that belong to no project. */
const isWhole = ({ rows: [first] }: Own<Coverage>): boolean => first.project_key === 'whole'

function picture(own: Own<Coverage>, scene: CoverageScene, max: number): ChartCard {
	const { locale } = scene
	const words = text[locale]
	const { disclosure, rows } = own
	const projects = projectsOf(rows)
	const { each, folded } = linesOf(projects, scene)
	const lines = [
		...each.map((project) => ({ ...project, name: project.name ?? words.whole })),
		...(folded.length
			? [
					{
						key: null,
						name: words.folded(count(folded.length, locale), each.length > 0),
						cells: folded.flatMap(({ cells }) => cells),
					},
				]
			: []),
	]
	const without = (class_id: Class) =>
		rows.filter((cell) => cell.class_id === class_id && !cell.counted).length
	return {
		id: disclosure.document_id,
		heading: nameOf(disclosure, locale),
		caption: isWhole(own) ? words.caption_whole : words.caption(count(projects.length, locale)),
		sentence: sentence(own, locale),
		...(!isWhole(own) && {
			below: CLASSES.filter(without).map((class_id) => [
				words.missing(words[`class_${class_id}`]),
				tallyOfProjects(disclosure, `without.${class_id}`, [without(class_id), projects.length], locale),
			]),
		}),
		chart: heatOf(lines, disclosure, max, locale, ({ key, name, cells }, class_id) => {
			const own = cells.filter((it) => it.class_id === class_id)
			const said = words.hint(name, words[`class_${class_id}`])
			return key === null
				? cellOfFolded(own, said, scene)
				: cellOf(own[0], said, [disclosure.document_id, key, class_id], locale)
		}),
	}
}

type Cell = Omit<HeatCell<LinkTarget>, 'row' | 'column'>

/** How many targets of a class a project has. */
function cellOf(
	cell: Coverage | undefined,
	said: string,
	of: readonly [document: string, project: string, class_id: Class],
	locale: Locale,
): Cell {
	const words = text[locale]
	const counted = cell?.counted ?? 0
	const origin = cell?.origin ?? 'derived'
	return {
		value: counted || null,
		label: counted ? count(counted, locale) : words.none,
		hint: [said, words.hint_count(count(counted, locale)), words[`origin_${origin}`]].join('\n'),
		origin,
		link: { of: (counted ? of : of.slice(0, 2)).join('.') },
	}
}

/** How many targets of a class each of several projects has; it opens all of them. */
function cellOfFolded(cells: readonly Coverage[], said: string, { locale }: CoverageScene): Cell {
	const words = text[locale]
	const { value, label, origin } = rangeOf(cells, locale)
	return {
		value,
		label,
		hint: [said, words.hint_each(label), words[`origin_${origin}`], words.hint_folded].join('\n'),
		origin,
		link: { set: { complete: 'listed' } },
	}
}

/** How many projects have each class; of a whole department, how many targets are of each. */
function sentence(own: Own<Coverage>, locale: Locale): string {
	const words = text[locale]
	const parts = CLASSES.map((class_id) => {
		const cells = own.rows.filter((cell) => cell.class_id === class_id)
		const having = cells.filter(({ counted }) => counted).length
		const said = isWhole(own)
			? count(cells[0]?.counted ?? 0, locale)
			: words.of_projects(count(having, locale), count(cells.length, locale))
		return `${words[`class_${class_id}`]} ${said}`
	}).join(words.comma)
	return words[isWhole(own) ? 'sentence_whole' : 'sentence'](nameOf(own.disclosure, locale), parts)
}
