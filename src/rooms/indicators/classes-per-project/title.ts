import type { Row } from '../../../engine/row.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { Scene } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'
import { text } from './text.ts'

export type Coverage = Row<typeof rows>
export type CoverageScene = Scene<typeof params, typeof rows>

export const CLASSES = ['cost', 'output', 'benefit', 'satisfaction'] as const

/** A disclosure with its cells; `projects` are those of its cells, in their order. */
export interface Covered {
	readonly disclosure: Disclosure
	readonly cells: readonly Coverage[]
	readonly projects: readonly string[]
}

export const covered = ({ rows, disclosures }: CoverageScene): Covered[] =>
	disclosures.flatMap((disclosure) => {
		const cells = rows.filter(({ document_id }) => document_id === disclosure.document_id)
		const projects = [...new Set(cells.map(({ project_key }) => project_key))]
		return cells.length ? [{ disclosure, cells, projects }] : []
	})

/** Targets that belong to no project. */
export const isWhole = ({ projects }: Covered): boolean => projects.length === 1 && projects[0] === 'whole'

export function title(scene: CoverageScene): string {
	const words = text[scene.locale]
	const [only, ...others] = covered(scene)
	if (!only) return words.nothing
	return others.length
		? words.question(others.length + 1)
		: words.question_one(nameOf(only.disclosure, scene.locale))
}

export const lead = ({ locale }: CoverageScene): string => text[locale].lead
