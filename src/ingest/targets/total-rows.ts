import type { Reading } from '../reading.ts'
import { reconcile } from '../checks/check.ts'
import { projectsMakeUpStatedTotal } from '../checks/stated-total.ts'
import { tell } from '../rules/rule.ts'
import { projectsCounted } from '../rules/projects.ts'
import type { FoundTotal } from './found.ts'
import { sameOwner, type PricedProject } from './priced-project.ts'
import { centsOf } from './money.ts'

/** A total printed over projects, against those before or after it that it can be of. */
export function* totalRows(
	{ label, amount, after, count }: FoundTotal,
	all: readonly PricedProject[],
): Generator<Reading> {
	const place = { line_start: amount.token.line, line_end: amount.token.line }
	const cells = amount.token.cells
	const unit = all.find((it) => it.amount.unit)?.amount.unit ?? null
	const printed = amount.yuan ?? centsOf(amount.money, unit)
	const projects = all.filter(({ found }) => found.kind === 'project')
	const sums = runs(projects, after)
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
			cells,
		}
	if (count !== null && count !== all.length)
		yield tell(
			projectsCounted,
			place,
			{ stated: count, found: all.length },
			{ expected: String(count), actual: String(all.length) },
		)
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
