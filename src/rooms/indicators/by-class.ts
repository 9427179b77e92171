import { byKey } from '../../base/by-key.ts'
import { count } from '../../base/format.ts'
import type { Locale } from '../../base/text.ts'
import type { Heat, HeatCell } from '../../ui/charts/chart.ts'
import { heatCells } from '../../ui/charts/heat-cells.ts'
import { colourOf } from '../../views/disclosures/name.ts'
import type { Disclosure } from '../../views/disclosures/disclosures.ts'
import type { LinkedNumber, LinkTarget } from '../../views/link.ts'
import { text } from './text.ts'

/** The classes of targets in the order of all pictures. */
export const CLASSES = ['cost', 'output', 'benefit', 'satisfaction'] as const
export type Class = (typeof CLASSES)[number]

/** A project with its rows of an answer, at most one a class. */
export interface ByClass<R> {
	readonly key: string
	/** As printed; null where the document names none. */
	readonly name: string | null
	readonly cells: readonly R[]
}

/** The projects of the rows of one disclosure, in their order; rows without a project have none. */
export function projectsOf<
	R extends { readonly project_key: string | null; readonly project: string | null },
>(rows: readonly R[]): ByClass<R>[] {
	const known = rows.filter(({ project_key }) => project_key !== null)
	const projects = byKey(known, ({ project_key }) => project_key ?? '')
	return [...projects].map(([key, cells]) => ({ key, name: cells[0].project, cells }))
}

/** Projects down, classes across; the deepest cell has the value `max`. */
export const heatOf = <P extends { readonly name: string }>(
	projects: readonly P[],
	disclosure: Disclosure,
	max: number,
	locale: Locale,
	cellOf: (project: P, class_id: Class) => Omit<HeatCell<LinkTarget>, 'row' | 'column'>,
): Heat<LinkTarget> => ({
	kind: 'heat',
	columns: CLASSES.map((class_id) => text[locale][`class_${class_id}`]),
	rows: projects.map(({ name }) => ({ name, colour: colourOf(disclosure) })),
	max,
	cells: heatCells(projects, CLASSES, cellOf),
})

/** How many of a disclosure's projects something is true of; leads to what `of` names. */
export const tallyOfProjects = (
	{ document_id }: Disclosure,
	of: string,
	[part, whole]: readonly [part: number, whole: number],
	locale: Locale,
): LinkedNumber => ({
	text: text[locale].of_projects(count(part, locale), count(whole, locale)),
	origin: 'derived',
	hint: text[locale].origin_derived,
	// Of none there is nothing to show but what was looked through.
	target: { of: `${document_id}.${part ? of : ''}` },
})
