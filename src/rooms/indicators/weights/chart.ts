import { count } from '../../../base/format.ts'
import type { HeatCell } from '../../../ui/charts/chart.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import { heatOf, tallyOfProjects, type Class } from '../by-class.ts'
import { lineOf } from '../counted.ts'
import type { WeightsScene } from './columns.ts'
import { linkOf, matching, weighted, type Project, type Weighted } from './projects.ts'
import { text } from './text.ts'

/** Projects by classes, a picture a disclosure that prints weights; the others are told under the last. */
export function charts(scene: WeightsScene): ChartCard[] {
	const words = text[scene.locale]
	const all = weighted(scene)
	const printed = all.filter(({ projects }) => projects.length)
	const without = all
		.filter(({ projects }) => !projects.length)
		.map(({ disclosure }) => lineOf(disclosure, [words.without_weights], 0, scene.locale))
	return printed.map((it, at) => picture(it, scene, at === printed.length - 1 ? without : []))
}

function picture(
	{ disclosure, projects }: Weighted,
	{ rows, locale }: WeightsScene,
	without: readonly ReturnType<typeof lineOf>[],
): ChartCard {
	const words = text[locale]
	const { document_id } = disclosure
	const all = projects.length
	const same = matching(projects)
	const tally = (of: 'match' | 'other', part: number) => tallyOfProjects(disclosure, of, [part, all], locale)
	const { source, confidence } = rows.find((row) => row.source !== null) ?? {}
	return {
		id: document_id,
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
			cellOf(project, class_id, document_id, locale),
		),
	}
}

function cellOf(
	project: Project,
	class_id: Class,
	document_id: string,
	locale: WeightsScene['locale'],
): Omit<HeatCell<LinkTarget>, 'row' | 'column'> {
	const words = text[locale]
	const found = project.cells.find((it) => it.class_id === class_id)
	const weight = found?.weight ?? null
	const benchmark = found?.benchmark ?? null
	const points = (value: number | null) => count(value ?? 0, locale)
	const label =
		weight === null
			? words.no_points
			: weight === benchmark
				? points(weight)
				: words.cell_other(points(weight), points(benchmark))
	return {
		value: weight === null ? null : Number(weight !== benchmark),
		label,
		hint: [
			project.name,
			weight === null ? words.no_points : words.hint_weight(points(weight)),
			...(found ? [words.hint_benchmark(points(benchmark))] : []),
			...(found?.parts ? [words.hint_parts(found.parts)] : []),
		].join('\n'),
		origin: found?.parts === 1 ? 'disclosed' : 'derived',
		link: found ? linkOf(found) : { of: `${document_id}.${project.key}` },
	}
}
