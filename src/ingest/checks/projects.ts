import { yuan } from '../../base/money.ts'
import { span } from '../coverage.ts'
import { finding, type Noticed } from '../finding.ts'
import { amountEn, amountZh } from '../text/amount-said.ts'
import { reconcile, type Check, type Line, type Project } from './check.ts'
import { totalOf } from './across.ts'
import { cell, known, said, sum, type Cell } from './item.ts'

const amountOf = (project: Project): Cell =>
	project.amount_state === 'unreadable' ? 'unreadable' : (project.amount_yuan ?? undefined)

/** The projects and earmarked funds of a full budget make up its project expenditure. */
export const projectsMakeUpProjectExpenditure: Check = {
	id: 'projects-make-up-project-expenditure',
	zh: '各项目预算数之和等于支出总表的项目支出',
	en: 'The projects make up the project expenditure of the budget',
	*run({ lines, projects }) {
		const total = totalOf(lines, 'expenditure_by_function')
		if (!total) return
		const cells = projects.map(amountOf)
		yield* reconcile(projectsMakeUpProjectExpenditure, {
			subject: 'expenditure_by_function project',
			place: total,
			// A project without an amount would leave the sum short without a word.
			expected: cells.includes(undefined) ? undefined : known(sum(cells)),
			actual: known(cell(total, 'project')),
		})
	},
}

/** Fiscal and other money make up a project, where its form divides it. */
export const sourcesMakeUpProject: Check = {
	id: 'fiscal-and-other-make-up-project',
	zh: '财政资金与其他资金之和等于项目预算数',
	en: 'Fiscal and other money make up the project',
	*run({ projects }) {
		for (const project of projects) {
			const expected = sum([project.fiscal_yuan ?? undefined, project.other_yuan ?? undefined])
			if (!said(expected)) continue
			yield* reconcile(sourcesMakeUpProject, {
				subject: `${project.seq} ${project.name}`,
				place: project,
				expected: known(expected),
				actual: known(amountOf(project)),
			})
		}
	},
}

/** The total that a full budget's prose states with its unit is that of its tables: so the unit of the tables is right. */
export const statedTotalEqualsExpenditure: Check = {
	id: 'stated-total-equals-expenditure',
	zh: '文字说明的支出预算等于支出总表合计',
	en: 'The expenditure stated in the prose equals the total of the table',
	*run({ heading, lines }) {
		const { scope, stated_total_yuan: expected } = heading
		if (scope !== 'department_budget' || expected === null) return
		const total = totalOf(lines, 'expenditure_by_function')
		const printed = known(cell(total, 'total'))
		const leaves = lines.filter(
			(it) => it.statement === 'expenditure_by_function' && it.is_leaf && it.measure === 'total',
		)
		// Where the row of the total is lost, what is left of the table must still come to it.
		const actual = printed ?? (leaves.length > 0 ? known(sum(leaves.map(amountIn))) : undefined)
		const place = total ?? span(leaves) ?? { line_start: 1, line_end: 1 }
		const subject = 'expenditure_by_function total'
		yield* reconcile(statedTotalEqualsExpenditure, { subject, place, expected, actual })
		if (actual === undefined) yield finding(place, unchecked(expected))
	},
}

const amountIn = ({ amount_yuan, amount_state }: Line): Cell =>
	amount_state === 'unreadable' ? 'unreadable' : (amount_yuan ?? undefined)

const unchecked = (stated: bigint): Noticed => ({
	rule: statedTotalEqualsExpenditure.id,
	kind: 'reconciliation',
	severity: 'high',
	certainty: 'fact',
	zh: `文字说明的支出预算为 ${amountZh(stated)}，但没有读全支出总表，无从核对。`,
	en: `The prose states an expenditure of ${amountEn(stated)}, but the table could not be read in full to check it.`,
	expected: yuan(stated),
})
