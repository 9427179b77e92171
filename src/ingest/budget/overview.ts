import { FUNDS } from '../../schema/budget.ts'
import type { AmountUnit } from '../../base/money.ts'
import type { Row } from '../../schema/schema.ts'
import type { CellDocument, CellLine } from '../cells/cell.ts'
import type { Reading } from '../reading.ts'
import { linesOf, rowTokens, type Token } from '../tables/token.ts'
import { bareLabel, termOf, wordsOf } from '../tables/words.ts'
import { printedAmount } from '../text/amount.ts'
import { unitIn } from './unit.ts'

type Line = Row<'budget_line'>

const WORDS = wordsOf('budget_column')
const WHOLE = /^(?:部门)?(?:年度)?(收入|支出)(?:预算|决算)?(?:合计|总额|总计|总数)$/
const MEASURES = [
	'basic',
	'project',
	'fiscal_appropriation',
	'business_income',
	'operating_income',
	'superior_subsidy',
	'subordinate_payment',
	'other_income',
	'own_funds',
	'carried_over',
	'fiscal_account',
	'personnel',
	'public_funds',
	'operating',
] as const
/** How far above a row its unit may stand. */
const ABOVE = 12

/**
 * A department's whole revenue and expenditure where a form tells them in a row of labels and amounts: `支出预算合计 | … |
 * 其中：基本支出 | … | 项目支出 | …`.
 */
export function* overviews({ lines }: CellDocument): Generator<Reading> {
	for (const [index, line] of lines.entries()) {
		if (!/[收支]/.test(line.text)) continue
		const pairs = pairsOf(line)
		const at = pairs.findIndex(({ label }) => WHOLE.test(bareLabel(label.text)))
		const whole = pairs[at]
		const parts = pairs.slice(at + 1)
		if (!whole || at < 0 || parts.length === 0 || !parts.every(({ label }) => isPart(label.text))) continue
		const direction = WHOLE.exec(bareLabel(whole.label.text))?.[1] === '收入' ? 'revenue' : 'expenditure'
		const unit = unitIn(lines.slice(Math.max(0, index - ABOVE), index + 1))?.unit ?? null
		for (const [nth, pair] of pairs.slice(at).entries()) yield rowOf(line, pair, direction, nth === 0, unit)
	}
}

const isPart = (label: string) => {
	const term = termOf(label, WORDS)
	return MEASURES.some((it) => it === term) || FUNDS.some((it) => it === term)
}

interface Pair {
	readonly label: Token
	readonly amount: Token
}

/** The labels of a line with the number that follows each at once. */
function pairsOf(line: CellLine): readonly Pair[] {
	const tokens = rowTokens(line)
	return tokens.flatMap((label, index): Pair[] => {
		const amount = tokens[index + 1]
		return !label.isNumber && amount?.isNumber ? [{ label, amount }] : []
	})
}

function rowOf(
	line: CellLine,
	{ label, amount }: Pair,
	direction: Line['direction'],
	isWhole: boolean,
	unit: AmountUnit | null,
): Reading {
	const name = label.text.replace(/\s+/g, '').replace(/^其中[:：]?/, '')
	const term = termOf(label.text, WORDS)
	const printed = unit
		? printedAmount(amount.text, unit)
		: { amount_yuan: null, amount_printed: amount.text, amount_state: 'unreadable' as const }
	return {
		table: 'budget_line',
		row: {
			...linesOf([label, amount], line.line),
			origin: 'disclosed',
			statement: 'department_overview',
			row_no: null,
			item_name: name,
			function_code: null,
			economic_code: null,
			level: isWhole ? 0 : 1,
			is_leaf: !isWhole,
			measure: isWhole ? 'total' : (MEASURES.find((it) => it === term) ?? 'other'),
			fund: FUNDS.find((it) => it === term) ?? null,
			direction,
			...printed,
		},
	}
}
