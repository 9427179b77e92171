import { count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import { byDisclosure, type Own } from '../../../views/disclosures/by-disclosure.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { ChartCard } from '../../../views/view.ts'
import { CLASSES, heatOf, projectsOf, tallyOfProjects, type Class } from '../by-class.ts'
import type { Coverage, CoverageScene } from './columns.ts'
import { text } from './text.ts'

/** Projects by classes, a picture a disclosure, all on the same scale. */
export function charts(scene: CoverageScene): ChartCard[] {
	const max = Math.max(1, ...scene.rows.map(({ counted }) => counted))
	return byDisclosure(scene).map((own) => picture(own, scene, max))
}

/** Targets that belong to no project. */
const isWhole = ({ rows: [first] }: Own<Coverage>): boolean => first.project_key === 'whole'

function picture(own: Own<Coverage>, { locale }: CoverageScene, max: number): ChartCard {
	const words = text[locale]
	const { disclosure, rows } = own
	const lacking = ({ cells }: { readonly cells: readonly Coverage[] }) =>
		cells.filter(({ counted }) => !counted).length
	// Those that lack a class first: that is what one looks for.
	const projects = projectsOf(rows)
		.map((project) => ({ ...project, name: project.name ?? words.whole }))
		.toSorted((one, two) => lacking(two) - lacking(one))
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
		chart: heatOf(projects, disclosure, max, locale, ({ key, name, cells }, class_id) => {
			const cell = cells.find((it) => it.class_id === class_id)
			const counted = cell?.counted ?? 0
			const origin = cell?.origin ?? 'derived'
			return {
				value: counted || null,
				label: counted ? count(counted, locale) : words.none,
				hint: [
					words.hint(name, words[`class_${class_id}`]),
					words.hint_count(count(counted, locale)),
					words[`origin_${origin}`],
				].join('\n'),
				origin,
				link: { of: [disclosure.document_id, key, ...(counted ? [class_id] : [])].join('.') },
			}
		}),
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
