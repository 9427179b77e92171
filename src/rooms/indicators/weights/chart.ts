import { count } from '../../../base/format.ts'
import type { HeatCell } from '../../../ui/charts/chart.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { LinkedNumber, LinkTarget } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import { lineOf } from '../counted.ts'
import type { WeightsScene } from './columns.ts'
import { CLASSES, linkOf, matching, weighted, type Project, type Weighted } from './projects.ts'
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
	const cells = projects.flatMap((project, row) =>
		CLASSES.map((class_id, column) => cellOf(project, class_id, { row, column, document_id, locale })),
	)
	const tally = (of: 'match' | 'other', counted: number): LinkedNumber => ({
		text: words.of_projects(count(counted, locale), count(projects.length, locale)),
		origin: 'derived',
		hint: words.origin_derived,
		target: { of: `${document_id}.${counted ? of : ''}` },
	})
	const same = matching(projects)
	const { source, confidence } = rows.find((row) => row.source !== null) ?? {}
	return {
		id: document_id,
		heading: nameOf(disclosure, locale),
		caption: words.caption,
		sentence: words.sentence(nameOf(disclosure, locale), count(same, locale), count(projects.length, locale)),
		below: [
			[
				words.matching,
				tally('match', same),
				words.semicolon,
				words.differing,
				tally('other', projects.length - same),
				words.stop,
			],
			[words.source(source ?? '', words[`confidence_${(confidence ?? 'low') as 'low'}`])],
			...without,
		],
		chart: {
			kind: 'heat',
			columns: CLASSES.map((class_id) => words[`class_${class_id}`]),
			rows: projects.map(({ name }) => ({ name, colour: colourOf(disclosure) })),
			max: 1,
			cells,
		},
	}
}

interface Place {
	readonly row: number
	readonly column: number
	readonly document_id: string
	readonly locale: WeightsScene['locale']
}

function cellOf(
	project: Project,
	class_id: (typeof CLASSES)[number],
	{ row, column, document_id, locale }: Place,
): HeatCell<LinkTarget> {
	const words = text[locale]
	const found = project.cells.find((it) => it.class_id === class_id)
	const weight = found?.weight ?? null
	const benchmark = found?.benchmark ?? null
	const points = (value: number | null) => count(value ?? 0, locale)
	const label =
		weight === null
			? words.without
			: weight === benchmark
				? points(weight)
				: words.cell_other(points(weight), points(benchmark))
	return {
		row,
		column,
		// Shaded where it differs from the benchmark: that is what one looks for.
		value: weight === null ? null : Number(weight !== benchmark),
		label,
		hint: [
			project.name,
			weight === null ? words.without : words.hint_weight(points(weight)),
			...(found ? [words.hint_benchmark(points(benchmark))] : []),
			...(found?.parts ? [words.hint_parts(found.parts)] : []),
		].join('\n'),
		origin: found?.parts === 1 ? 'disclosed' : 'derived',
		link: found ? linkOf(found) : { of: `${document_id}.${project.key}` },
	}
}
