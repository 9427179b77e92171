import { yuan } from '../../base/money.ts'
import { finding } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { amountEn, amountZh, parted } from '../text/amount-said.ts'
import { understand } from '../text/value.ts'
import { BALANCE, isBalance } from './balance.ts'
import type { Check, DocumentRows, Indicator, Project } from './check.ts'
import { grouped } from './grouped.ts'
import { alike } from './similar.ts'

/** What the cost targets of a project come to at least (price times count) is no more than its amount. */
export const statedCostsWithinAmount: Check = {
	id: 'stated-costs-within-amount',
	zh: '按成本指标与数量指标计算的支出不超过项目预算数',
	en: 'The costs and quantities that the targets state come to no more than the amount',
	*run({ heading, projects, indicators }) {
		const byLine = grouped(indicators, (it) => it.project_line)
		for (const project of projects) {
			const own = byLine.get(project.line_start) ?? []
			const costs = own.flatMap((it) => leastCost(it, own, heading))
			const expected = sumByCount(costs)
			const { amount_yuan: actual } = project
			if (actual === null || costs.length === 0) continue
			const exact = costs.every((it) => it.exact)
			if (expected > actual) yield exceeded(project, costs, expected, actual)
			// Targets that come to less may not name every cost; those that come to the amount confirm it.
			else if (exact && expected === actual) yield confirmed(project, actual)
		}
	},
}

const confirmed = (project: Project, amount: bigint): Reading => ({
	table: 'reconciliation',
	row: {
		line_start: project.line_start,
		line_end: project.line_end,
		origin: 'derived',
		rule: statedCostsWithinAmount.id,
		subject: `${project.seq} ${project.name}`,
		expected: amount,
		actual: amount,
		tolerance: 0n,
		outcome: 'holds',
		unit: '元',
	},
})

/** The least that one cost target comes to, and how that was worked out. */
interface Cost {
	readonly least: bigint
	readonly exact: boolean
	/** The count that it was multiplied with: several prices of one count may be alternatives. */
	readonly count: Indicator | null
	readonly zh: string
	readonly en: string
}

function leastCost(
	it: Indicator,
	own: readonly Indicator[],
	{ amount_unit }: DocumentRows['heading'],
): readonly Cost[] {
	const { row } = it
	// A cost in the document's unit says nothing where that is not known.
	if (amount_unit === null) return []
	// What has no name may be a leftover of another row.
	if (row.class1 !== '成本' || !row.name || row.operator === '<=' || row.operator === '<') return []
	const { cost } = understand(row.value_printed ?? '', {
		amountUnit: amount_unit,
		unit: row.unit,
		name: row.name,
		description: row.description,
		cost: true,
	})
	if (!cost) return []
	const { amount, high, per, period } = cost
	const exact = high === null && !row.operator?.startsWith('>')
	const price = { zh: amountZh(amount), en: amountEn(amount) }
	// A price for each month of nobody in particular is no sum of money.
	if (per === null && period !== null && period !== '年') return []
	if (per === null) return [{ least: amount, exact, count: null, ...price }]
	const counts = own.filter((other) => countsOf(other, it, per))
	const [count] = counts
	if (!count || counts.length > 1 || count.row.value === null) return []
	const times = BigInt(Math.trunc(count.row.value)) * (period === '月' ? 12n : 1n)
	const printed = `${parted(String(count.row.value))} ${count.row.unit ?? ''}`.trim()
	const months = period === '月' ? ' × 12' : ''
	return [
		{
			least: amount * times,
			exact: exact && !count.row.operator?.startsWith('>'),
			count,
			zh: `${printed} × ${price.zh}${months}`,
			en: `${printed} × ${price.en}${months}`,
		},
	]
}

/** A quantity, no upper limit, of what a price is per; a bare measure word must share words with the price's name. */
function countsOf({ row }: Indicator, price: Indicator, per: string): boolean {
	if (row.class2 !== '数量指标' || row.value_kind !== 'count' || row.operator?.startsWith('<')) return false
	const text = textOf(row)
	if (per.length > 1 && text.includes(per)) return true
	const measure = row.unit === per || (per === '人' && (row.unit === '人次' || row.unit === '名'))
	return measure && alike(text, textOf(price.row)) > 0
}

const textOf = ({ name, description }: Indicator['row']) => `${name ?? ''} ${description ?? ''}`

/** Prices of one count are counted once, at the highest. */
function sumByCount(costs: readonly Cost[]): bigint {
	const alone = costs.filter(({ count }) => count === null).reduce((sum, { least }) => sum + least, 0n)
	const counts = new Set(costs.flatMap(({ count }) => count ?? []))
	return [...counts].reduce((sum, count) => {
		const most = costs.reduce((so, it) => (it.count === count && it.least > so ? it.least : so), 0n)
		return sum + most
	}, alone)
}

const exceeded = (project: Project, costs: readonly Cost[], expected: bigint, actual: bigint) =>
	finding(
		project,
		{
			rule: statedCostsWithinAmount.id,
			kind: 'conflict',
			severity: isBalance(project) ? 'low' : 'medium',
			certainty: 'inference',
			zh: `按成本指标与数量指标计算（${costs.map(({ zh }) => zh).join(' + ')}），至少需要 ${amountZh(expected)}，超过项目预算数 ${amountZh(actual)}。${isBalance(project) ? BALANCE.zh : ''}`,
			en: `By its targets of cost and quantity (${costs.map(({ en }) => en).join(' + ')}) the project needs at least ${amountEn(expected)}, more than its ${amountEn(actual)}.${isBalance(project) ? ` ${BALANCE.en}` : ''}`,
			printed: project.amount_printed,
			expected: yuan(expected),
			actual: yuan(actual),
		},
		project.line_start,
	)
