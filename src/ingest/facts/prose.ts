import { cents } from '../../base/money.ts'
import type { Place } from '../reading.ts'
import { AMOUNT_UNITS, isAmountUnit } from '../text/amount-unit.ts'
import { isProse, type Part } from './parts.ts'

/** An amount that the prose of the disclosure states. */
export interface Stated extends Place {
	readonly measure: ProseMeasure
	/** Whole cents; a decrease is negative. */
	readonly amount: bigint
	readonly printed: string
}

/** What the prose of the official template states, by its part: the words before the amount. */
const PROSE = [
	{ measure: 'revenue_total', part: /总体情况/, words: '年预算收入' },
	{ measure: 'revenue_general_public', part: /总体情况/, words: '一般公共预算收入' },
	{ measure: 'revenue_government_fund', part: /总体情况/, words: '基金预算收入' },
	{ measure: 'revenue_state_capital', part: /总体情况/, words: '国有资本经营预算收入' },
	{ measure: 'revenue_fiscal_account', part: /总体情况/, words: '财政专户核拨收入' },
	{ measure: 'revenue_own_funds', part: /总体情况/, words: '单位资金收入' },
	{ measure: 'revenue_carried_over', part: /总体情况/, words: '上年结转结余' },
	{ measure: 'expenditure_total', part: /总体情况/, words: '支出预算' },
	{ measure: 'basic_expenditure', part: /总体情况/, words: '基本支出' },
	{ measure: 'personnel_expenditure', part: /总体情况/, words: '人员经费' },
	{ measure: 'public_funds_expenditure', part: /总体情况/, words: '日常公用经费' },
	{ measure: 'project_expenditure', part: /总体情况/, words: '项目支出' },
	{ measure: 'total_change_on_previous_year', part: /总体情况/, words: '较\\d{4}年预算(增加|减少)' },
	{ measure: 'basic_change_on_previous_year', part: /总体情况/, words: '基本支出(增加|减少)' },
	{ measure: 'project_change_on_previous_year', part: /总体情况/, words: '项目支出(增加|减少)' },
	{ measure: 'operating_funds', part: /机关运行经费/, words: '机关运行经费(?:共计)?安排' },
	{ measure: 'three_public_total', part: /三公/, words: '经费预算安排' },
	{ measure: 'three_public_abroad', part: /三公/, words: '因公出国[(（]境[)）]费' },
	{ measure: 'three_public_vehicles', part: /三公/, words: '公务用车购置及运(?:维|行维护)费' },
	{ measure: 'three_public_vehicle_purchase', part: /三公/, words: '公务用车购置费为?' },
	{ measure: 'three_public_vehicle_operation', part: /三公/, words: '公务用车运(?:维|行维护)费为?' },
	{ measure: 'three_public_reception', part: /三公/, words: '公务接待费' },
	{
		measure: 'three_public_change_on_previous_year',
		part: /三公/,
		words: '与\\d{4}年相比(增加|减少)',
	},
	{ measure: 'fixed_assets_value', part: /国有资产/, words: '固定资产金额为?' },
	{ measure: 'fixed_assets_to_purchase', part: /国有资产/, words: '购置固定资产总额为?' },
] as const

/** A quantity that the prose states. */
export type ProseMeasure = (typeof PROSE)[number]['measure']

/** Every amount of the prose that the template has; the first statement of each counts. */
export function stated(of: readonly Part[]): readonly Stated[] {
	const parts = of.map((part) => ({
		title: part.title,
		lines: part.lines.filter(isProse).map(({ line, text }) => ({ line, text: text.replace(/\s/g, '') })),
	}))
	return PROSE.flatMap(({ measure, part, words }) => {
		const pattern = new RegExp(`${words}(\\d[\\d.,]*)(${AMOUNT_UNITS})`)
		for (const { line, text } of parts.filter(({ title }) => part.test(title)).flatMap((it) => it.lines)) {
			const found = pattern.exec(text)
			const [unit = '', digits = ''] = [...(found ?? [])].reverse()
			if (!found || !isAmountUnit(unit)) continue
			const amount = cents(digits, unit)
			if (typeof amount !== 'bigint') continue
			return [
				{
					measure,
					line_start: line,
					line_end: line,
					amount: found[1] === '减少' ? -amount : amount,
					printed: found[0].slice(found[0].indexOf(digits + unit)),
				},
			]
		}
		return []
	})
}
