import { span } from '../coverage.ts'
import { reconcile, type Check } from './check.ts'

/** The projects make up the total that a document of projects states; where none is stated, their sum is what there is. */
export const projectsMakeUpStatedTotal: Check = {
	id: 'projects-make-up-stated-total',
	zh: '各项目预算数之和等于原文合计',
	en: 'The projects make up the total stated in the document',
	*run({ heading, projects }) {
		if (heading.scope !== 'projects') return
		yield* reconcile(projectsMakeUpStatedTotal, {
			subject: 'projects',
			place: span(projects) ?? { line_start: 1, line_end: 1 },
			expected: heading.stated_total_yuan ?? undefined,
			actual: projects.reduce((sum, project) => sum + (project.amount_yuan ?? 0n), 0n),
		})
	},
}
