import type { Row } from '../../schema/schema.ts'
import { reachable, unitOf } from './subset.ts'

type Project = Pick<Row<'project'>, 'project_id' | 'document_id' | 'amount_yuan'>
type Line = Pick<Row<'budget_line'>, 'statement' | 'measure' | 'is_leaf' | 'function_code' | 'amount_yuan'>

interface Item {
	readonly project: Project
	readonly amount: number
}

/** A function code and what of its project expenditure no proved project accounts for yet. */
interface Bin {
	readonly code: string
	left: number
}

/** Larger sums, in the largest unit that divides all amounts, are not searched: the sets of sums would fill memory. */
const LARGEST = 5_000_000

/**
 * The function codes that a budget's own sums prove, when each project stands under one code: a project is placed
 * where it is part of every set of projects with that code's sum, or where no other code can hold it.
 */
export function proveFunctions(
	projects: readonly Project[],
	lines: readonly Line[],
): Row<'project_function'>[] {
	const open = puzzle(projects, lines)
	if (!open) return []
	const { bins } = open
	let { items } = open
	const proved: Row<'project_function'>[] = []
	for (;;) {
		const placed = items.map((item) => ({ item, bin: only(item, items, bins) })).find(({ bin }) => bin)
		if (!placed?.bin) return proved
		const { item, bin } = placed
		bin.left -= item.amount
		items = items.filter((it) => it !== item)
		proved.push(row(item, bin))
	}
}

/** Projects and codes in whole units; none where an amount is missing or the two do not come to the same. */
function puzzle(projects: readonly Project[], lines: readonly Line[]) {
	const leaves = lines.filter(
		(line) => line.statement === 'expenditure_by_function' && line.measure === 'project' && line.is_leaf,
	)
	const amounts = [...projects, ...leaves].map((it) => it.amount_yuan)
	if (leaves.length === 0 || projects.some((it) => it.amount_yuan === null)) return undefined
	const unit = unitOf(amounts.flatMap((amount) => (amount === null ? [] : [amount])))
	const scaled = (amount: bigint | null) => Number((amount ?? 0n) / unit)
	const items: readonly Item[] = projects.map((project) => ({ project, amount: scaled(project.amount_yuan) }))
	const bins = leaves.flatMap(({ function_code: code, amount_yuan }): Bin[] =>
		code === null || !amount_yuan ? [] : [{ code, left: scaled(amount_yuan) }],
	)
	const sum = (all: readonly number[]) => all.reduce((total, amount) => total + amount, 0)
	const total = sum(items.map(({ amount }) => amount))
	if (total > LARGEST || total !== sum(bins.map(({ left }) => left))) return undefined
	return { items, bins }
}

/** The one code where a project must stand, if its own amount and the others' leave no choice. */
function only(item: Item, items: readonly Item[], bins: readonly Bin[]): Bin | undefined {
	const others = reachable(items.filter((it) => it !== item).map(({ amount }) => amount))
	const needing = bins.filter(({ left }) => left > 0 && !others(left))
	const holding = bins.filter(({ left }) => left >= item.amount && others(left - item.amount))
	const [bin, ...more] = needing.length > 0 ? needing : holding
	// Two codes that both need it, or none that holds it: the sums contradict each other and prove nothing.
	return bin && more.length === 0 && holding.includes(bin) ? bin : undefined
}

const row = ({ project }: Item, { code }: Bin): Row<'project_function'> => ({
	project_id: project.project_id,
	document_id: project.document_id,
	function_code: code,
	origin: 'inferred_exact',
	rule: 'only-code-the-sums-allow',
	confidence: 'high',
})
