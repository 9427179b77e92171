import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { linkTo, type LinkTarget } from '../../../views/link.ts'
import { projectsOf, type ByClass } from '../by-class.ts'
import type { Weight, WeightsScene } from './columns.ts'

/** A project with its cells, one a class of its benchmark. */
export interface Project extends ByClass<Weight> {
	readonly name: string
}

/** A disclosure with its projects; none where it prints no weights. */
export interface Weighted {
	readonly disclosure: Disclosure
	readonly projects: readonly Project[]
}

export const weighted = (scene: WeightsScene): Weighted[] =>
	byDisclosure(scene).map(({ disclosure, rows }) => ({
		disclosure,
		projects: projectsIn(rows),
	}))

/** The projects of the rows of one disclosure. */
const projectsIn = (rows: readonly Weight[]): Project[] =>
	projectsOf(rows).map((project) => ({ ...project, name: project.name ?? project.key }))

/** How many projects have the benchmark's points in every class. */
export const matching = (projects: readonly Project[]): number =>
	projects.filter(({ cells: [first] }) => first?.matches === true).length

/** One printed weight leads to its line, a sum to its parts; where there is none, to all of the project. */
export function linkOf({ document_id, project_key, class_id, parts, ...lines }: Weight): LinkTarget {
	const project = project_key ?? ''
	if (!parts) return { of: `${document_id}.${project}` }
	return parts === 1
		? linkTo({ document_id, ...lines }, project, class_id ?? '')
		: { of: `${document_id}.${project}.${class_id ?? ''}` }
}
