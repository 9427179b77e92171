import { cents, yuan } from '../../base/money.ts'
import { finding } from '../finding.ts'
import { evaluate } from '../formulas/expression.ts'
import { isSame, rational } from '../formulas/rational.ts'
import { reconcile, type Check, type DocumentRows } from './check.ts'

type Formula = DocumentRows['formulas'][number]

/** Arithmetic that a text tells comes to the result that it claims; a result is rounded in its last digit. */
export const formulasHold: Check = {
	id: 'formula-comes-to-its-claim',
	zh: '文中算式的结果与所称数额一致',
	en: 'Arithmetic in the text comes to the result that it claims',
	*run({ formulas }) {
		for (const it of formulas) {
			if (it.row.claimed_yuan !== null)
				yield* reconcile(formulasHold, {
					subject: `${it.row.expression}=${it.row.claimed_printed ?? yuan(it.row.claimed_yuan)}`,
					place: it.row,
					expected: it.row.computed_yuan ?? undefined,
					actual: it.row.claimed_yuan,
					tolerance: halfLastDigit(it.row.claimed_printed ?? ''),
				})
			else yield* countHolds(it)
		}
	},
}

/** Half a unit of the last digit of a printed amount such as `22.54万元`, in cents. */
export function halfLastDigit(printed: string): bigint {
	const [, decimals = '', unit] = /^\d+(?:\.(\d+))?(万元|亿元|元|万)/.exec(printed) ?? []
	if (!unit) return 0n
	const last = decimals === '' ? '1' : `0.${'1'.padStart(decimals.length, '0')}`
	return (cents(last, unit === '万' ? '万元' : unit === '元' || unit === '亿元' ? unit : '万元') ?? 0n) / 2n
}

/** A result that is no money, such as a number of people. */
function* countHolds({ row, project_line }: Formula) {
	const printed = row.claimed_printed ?? ''
	const claimed = /^\d+(?:\.\d+)?/.exec(printed)?.[0]
	const value = evaluate(row.expression)
	if (claimed === undefined || !value || isSame(value, rational(claimed))) return
	yield finding(
		row,
		{
			rule: formulasHold.id,
			kind: 'conflict',
			severity: 'high',
			certainty: 'fact',
			zh: `文中算式 ${row.expression} 的结果不是所称的 ${printed}。`,
			en: `The arithmetic ${row.expression} in the text does not come to the ${printed} that it claims.`,
			printed: `${row.expression}=${printed}`,
		},
		project_line,
	)
}
