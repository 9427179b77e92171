import { finding } from '../finding.ts'
import type { Check, Project } from './check.ts'
import { alike } from './similar.ts'

/** Shorter objectives are alike by chance. */
const SHORTEST = 10
/** Names that share less speak of different things. */
const ALIKE = 0.3

/** Two projects with the same objective, word for word: the second may tell nothing of its own project. */
export const copiedObjective: Check = {
	id: 'copied-objective',
	zh: '各项目的绩效目标各不相同',
	en: 'Every project has an objective of its own',
	*run({ projects }) {
		const first = new Map<string, Project>()
		for (const project of projects) {
			const text = project.objective?.replace(/[\s\p{P}]/gu, '') ?? ''
			if (text.length < SHORTEST) continue
			const original = first.get(text)
			if (original) yield copied(project, original)
			else first.set(text, project)
		}
	},
}

function copied(project: Project, original: Project) {
	const unlike = alike(project.name, original.name) < ALIKE
	return finding(
		project,
		{
			rule: copiedObjective.id,
			kind: 'quality',
			severity: unlike ? 'medium' : 'low',
			certainty: 'fact',
			zh: `绩效目标与“${original.name}”（第 ${original.line_start} 行）逐字相同${unlike ? '，而两个项目名称并不相近，很可能是误抄' : ''}。`,
			en: `The objective is word for word that of ${original.name} (line ${original.line_start})${unlike ? ', whose name is not similar: it was probably copied by mistake' : ''}.`,
			printed: project.objective,
		},
		project.line_start,
	)
}
