import { nameOf } from '../../../views/disclosures/name.ts'
import type { Crumb } from '../../../views/view.ts'
import { of, type FactScene } from './marks.ts'
import { text } from './text.ts'

/** Whose project it is, and its name. */
export function title({ rows, disclosures, locale }: FactScene): string {
	const [project] = of(rows, 'project')
	if (!project) return text[locale].nothing
	const who = disclosures.find(({ document_id }) => document_id === project.document_id)
	return text[locale].title(who ? nameOf(who, locale) : project.document_id, project.name)
}

export const lead = ({ rows, locale }: FactScene): string => {
	const [project] = of(rows, 'project')
	return project ? text[locale].lead(text[locale][`kind_${project.a as 'project'}`]) : ''
}

export const crumbs = (): readonly Crumb[] => []
