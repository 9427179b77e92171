import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { Weight, WeightsScene } from './columns.ts'

export const CLASSES = ['cost', 'output', 'benefit', 'satisfaction'] as const

/** A project with its cells, one a class of its benchmark. */
export interface Project {
	readonly key: string
	readonly name: string
	readonly matches: boolean
	readonly cells: readonly Weight[]
}

/** A disclosure with its projects; none where it prints no weights. */
export interface Weighted {
	readonly disclosure: Disclosure
	readonly projects: readonly Project[]
}

export const weighted = (scene: WeightsScene): Weighted[] =>
	byDisclosure(scene).map(({ disclosure, rows }) => ({ disclosure, projects: projectsOf(rows) }))

function projectsOf(rows: readonly Weight[]): Project[] {
	const keys = [...new Set(rows.flatMap(({ project_key }) => project_key ?? []))]
	return keys.map((key) => {
		const cells = rows.filter(({ project_key }) => project_key === key)
		return { key, name: cells[0]?.project ?? key, matches: cells[0]?.matches === true, cells }
	})
}

export const matching = (projects: readonly Project[]): number =>
	projects.filter(({ matches }) => matches).length

/** One printed weight leads to its line, a sum to its parts; where there is none, to all of the project. */
export function linkOf({
	document_id,
	project_key,
	class_id,
	parts,
	line_start,
	line_end,
}: Weight): LinkTarget {
	if (!parts) return { of: `${document_id}.${project_key ?? ''}` }
	return parts === 1 && line_start !== null && line_end !== null
		? { src: { document_id, line_start, line_end } }
		: { of: `${document_id}.${project_key ?? ''}.${class_id ?? ''}` }
}
