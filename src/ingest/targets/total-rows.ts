import type { PrintedOwner, Reading } from '../reading.ts'
import { reconcile } from '../checks/check.ts'
import { projectsMakeUpStatedTotal } from '../checks/stated-total.ts'
import { tell } from '../rules/rule.ts'
import { projectsCounted } from '../rules/projects.ts'
import type { FoundTotal } from './found.ts'
import { sameOwner, type PricedProject } from './priced-project.ts'
import { centsOf } from './money.ts'

/** A total printed over projects, against those before or after it that it can be of. */
export function* totalRows(total: FoundTotal, all: readonly PricedProject[]): Generator<Reading> {
	const { label, amount, after, count } = total
	const place = { line_start: amount.token.line, line_end: amount.token.line }
	const printed = printedYuan(total, all)
	// Earmarked funds have a list of their own, and its total is of them alone.
	const kind = all[Math.max(0, after - 1)]?.found.kind === 'earmarked' ? 'earmarked' : 'project'
	const isListed = ({ found }: PricedProject) => found.kind === kind
	const sums = runs(all.filter(isListed), all.slice(0, after).filter(isListed).length)
	const expected = sums.find((sum) => sum === printed) ?? sums[0]
	const owner = all[0]?.found.owner
	for (const reading of reconcile(projectsMakeUpStatedTotal, {
		subject: label,
		place,
		expected,
		actual: printed ?? undefined,
	}))
		yield {
			...reading,
			...(owner && all.every(({ found }) => sameOwner(found, all[0]?.found ?? found)) && { owner }),
		}
	if (count !== null && count !== all.length)
		yield tell(
			projectsCounted,
			place,
			{ stated: count, found: all.length },
			{ expected: String(count), actual: String(all.length) },
		)
}

/** The total that a document states of all its projects, where all are of one owner: in their table, or in a sentence. */
export function* statedTotal(
	totals: readonly FoundTotal[],
	all: readonly PricedProject[],
): Generator<Reading> {
	const owner = onlyOwner(all)
	const kinds = new Set(all.map(({ found }) => found.kind))
	if (!owner || kinds.size > 1 || kinds.has('task')) return
	const total =
		totals.find(({ over }) => over === all.length) ?? totals.find(({ count }) => count === all.length)
	if (!total) return
	const { token } = total.amount
	yield {
		table: 'stated_total',
		row: { line_start: token.line, line_end: token.line, yuan: printedYuan(total, all) },
		owner,
	}
}

/** The owner of all projects, some of which may not print it; null where they print several. */
function onlyOwner(all: readonly PricedProject[]): PrintedOwner | null {
	const printed = all.map(({ found }) => found.owner)
	const owner = printed.reduce<PrintedOwner>((all, it) => ({ ...all, ...it }), {})
	const isOne = printed.every((it) => it.department === undefined || it.department === owner.department)
	return isOne && printed.every((it) => it.fiscal_year === undefined || it.fiscal_year === owner.fiscal_year)
		? owner
		: null
}

/** What a total comes to; where its own unit is not printed, in that of the projects. */
function printedYuan({ amount }: FoundTotal, all: readonly PricedProject[]): bigint | null {
	const unit = all.find((it) => it.amount.unit)?.amount.unit ?? null
	return amount.yuan ?? centsOf(amount.money, unit)
}

/** Sums of all projects, of each run that begins after a row of totals, and of each that ends before it. */
function runs(all: readonly PricedProject[], after: number): readonly bigint[] {
	const amounts = all.map(({ amount }) => amount.yuan ?? 0n)
	const add = (sum: bigint, next: bigint) => sum + next
	const following = amounts
		.slice(after)
		.map((_, count) => amounts.slice(after, after + count + 1).reduce(add, 0n))
	const preceding = amounts.slice(0, after).map((_, from) => amounts.slice(from, after).reduce(add, 0n))
	return [amounts.reduce(add, 0n), ...following, ...preceding]
}
