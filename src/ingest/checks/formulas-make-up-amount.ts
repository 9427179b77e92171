import { yuan } from '../../base/money.ts'
import { finding } from '../finding.ts'
import { amountEn, amountZh } from '../text/amount-said.ts'
import { BALANCE, isBalance } from './balance.ts'
import type { Check, DocumentRows, Project } from './check.ts'
import { halfLastDigit } from './formulas-hold.ts'
import { grouped } from './grouped.ts'

type Formula = DocumentRows['formulas'][number]['row']

/** What a project's text works out is what the project is given; more than the amount is a conflict. */
export const formulasMakeUpAmount: Check = {
	id: 'arithmetic-makes-up-amount',
	zh: '文中测算的数额等于项目预算数',
	en: 'What the text works out is the amount of the project',
	*run({ heading, projects, formulas }) {
		const byLine = grouped(formulas, (it) => it.project_line)
		for (const project of projects) {
			const own = (byLine.get(project.line_start) ?? []).map(({ row }) => row)
			const expected = workedOut(own)
			if (expected === null || project.amount_yuan === null) continue
			const tolerance = halfLastDigit(`${project.amount_printed ?? ''}${heading.amount_unit ?? ''}`)
			const difference = expected - project.amount_yuan
			const holds = difference <= tolerance && difference >= -tolerance
			// A text that works out less may leave the rest unsaid.
			if (!holds && difference < 0n) continue
			yield {
				table: 'reconciliation',
				row: {
					line_start: project.line_start,
					line_end: project.line_end,
					origin: 'derived',
					rule: formulasMakeUpAmount.id,
					subject: `${project.seq} ${project.name}`,
					expected,
					actual: project.amount_yuan,
					tolerance,
					outcome: holds ? 'holds' : 'fails',
					unit: '元',
				},
			}
			if (!holds) yield exceeded(project, expected, project.amount_yuan)
		}
	},
}

/** The sum of a project's arithmetic without the parts of a sum that is worked out itself; null where any is unknown. */
function workedOut(formulas: readonly Formula[]): bigint | null {
	const money = formulas.filter((it) => it.claimed_printed === null || it.claimed_yuan !== null)
	const amounts = money.map(({ computed_yuan }) => computed_yuan)
	const [total] = money.filter(isSum).slice(-1)
	if (total) return total.computed_yuan
	if (amounts.length === 0) return null
	return amounts.reduce((sum, it) => (sum === null || it === null ? null : sum + it), 0n)
}

const isSum = ({ expression }: Formula) => /^[\d.]+(?:\+[\d.]+)+$/.test(expression)

const exceeded = (project: Project, told: bigint, amount: bigint) =>
	finding(
		project,
		{
			rule: formulasMakeUpAmount.id,
			kind: 'conflict',
			severity: isBalance(project) ? 'low' : 'high',
			certainty: 'inference',
			zh: `文中测算需要 ${amountZh(told)}，超过项目预算数 ${amountZh(amount)}。${isBalance(project) ? BALANCE.zh : ''}`,
			en: `The text works out ${amountEn(told)}, more than the ${amountEn(amount)} of the project.${isBalance(project) ? ` ${BALANCE.en}` : ''}`,
			printed: project.amount_printed,
			expected: yuan(told),
			actual: yuan(amount),
		},
		project.line_start,
	)
