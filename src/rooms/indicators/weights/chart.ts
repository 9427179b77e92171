import { count } from '../../../base/format.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { MarkOf } from '../../../views/mark.ts'
import type { ChartCard } from '../../../views/view.ts'
import { heatOf, projectsOf, tallyOfProjects, type ByClass, type Class } from '../by-class.ts'
import { lineOf } from '../counted.ts'
import type { columns, Weight, WeightsScene } from './columns.ts'
import { text } from './text.ts'

type Mark = MarkOf<typeof columns>
/** A project with its cells, one a class of its benchmark. */
interface Project extends ByClass<Weight> {
	readonly name: string
}
/** A disclosure with its projects; none where it prints no weights. */
interface Weighted {
	readonly disclosure: Disclosure
	readonly projects: readonly Project[]
}

/** Projects by classes, a picture a disclosure that prints weights; the others are told under the last. */
export function charts(scene: WeightsScene, mark: Mark): ChartCard[] {
	const words = text[scene.locale]
	const all = byDisclosure(scene).map(({ disclosure, rows }) => ({
		disclosure,
		projects: projectsOf(rows).map((project) => ({ ...project, name: project.name ?? project.key })),
	}))
	const printed = all.filter(({ projects }) => projects.length)
	const without = all
		.filter(({ projects }) => !projects.length)
		.map(({ disclosure }) => lineOf(disclosure, [words.without_weights], 0, scene.locale))
	return printed.map((it, at) => picture(it, scene, mark, at === printed.length - 1 ? without : []))
}

function picture(
	{ disclosure, projects }: Weighted,
	{ rows, locale }: WeightsScene,
	mark: Mark,
	without: readonly ReturnType<typeof lineOf>[],
): ChartCard {
	const words = text[locale]
	const all = projects.length
	const same = projects.filter(({ cells: [first] }) => first?.matches).length
	const tally = (of: 'match' | 'other', part: number) => tallyOfProjects(disclosure, of, [part, all], locale)
	const { source, confidence } = rows.find((row) => row.source !== null) ?? {}
	return {
		id: disclosure.document_id,
		heading: nameOf(disclosure, locale),
		caption: words.caption,
		sentence: words.sentence(nameOf(disclosure, locale), count(same, locale), count(all, locale)),
		below: [
			[
				words.matching,
				tally('match', same),
				words.semicolon,
				words.differing,
				tally('other', all - same),
				words.stop,
			],
			[words.source(source ?? '', words[`confidence_${(confidence ?? 'low') as 'low'}`])],
			...without,
		],
		// Shaded where a class differs from the benchmark: that is what one looks for.
		chart: heatOf(projects, disclosure, 1, locale, (project, class_id) =>
			cellOf(project, class_id, disclosure, locale, mark),
		),
	}
}

function cellOf(
	{ key, name, cells }: Project,
	class_id: Class,
	{ document_id }: Disclosure,
	locale: WeightsScene['locale'],
	mark: Mark,
) {
	const words = text[locale]
	const found = cells.find((it) => it.class_id === class_id)
	const [label, of] = [words.no_points, `${document_id}.${key}`]
	if (!found)
		return { value: null, label, hint: `${name}\n${label}`, origin: 'derived' as const, link: { of } }
	const { weight, benchmark, parts } = found
	const points = (value: number | null) => count(value ?? 0, locale)
	const printed = weight === benchmark ? points(weight) : words.cell_other(points(weight), points(benchmark))
	return {
		...mark(found, 'weight', {
			label: weight === null ? label : printed,
			hint: [
				name,
				weight === null ? label : words.hint_weight(points(weight)),
				words.hint_benchmark(points(benchmark)),
				...(parts ? [words.hint_parts(parts)] : []),
			].join('\n'),
		}),
		value: weight === null ? null : Number(weight !== benchmark),
	}
}
