import type { Row } from '../../schema/schema.ts'
import type { Place } from '../reading.ts'

/** A functional item with project expenditure, and what is carried over to it from the year before. */
export interface Item extends Place {
	readonly function_code: string
	/** Sum of its projects, whole cents. */
	readonly amount: bigint
	readonly carried_over: bigint
}

type Line = Pick<
	Row<'budget_line'>,
	| 'statement'
	| 'measure'
	| 'direction'
	| 'is_leaf'
	| 'function_code'
	| 'amount_yuan'
	| 'line_start'
	| 'line_end'
>

/** The items of the expenditure statement that have projects, in its order. */
export function items(lines: readonly Line[]): readonly Item[] {
	const carried = new Map<string, bigint>()
	const found = new Map<string, Item>()
	for (const line of lines) {
		const { function_code, amount_yuan, is_leaf, statement, measure, line_start, line_end } = line
		if (!is_leaf || function_code === null || amount_yuan === null || amount_yuan <= 0n) continue
		if (statement === 'income_by_function' && measure === 'carried_over')
			carried.set(function_code, amount_yuan + (carried.get(function_code) ?? 0n))
		if (statement !== 'expenditure_by_function' || measure !== 'project') continue
		const amount = amount_yuan + (found.get(function_code)?.amount ?? 0n)
		found.set(function_code, { function_code, amount, carried_over: 0n, line_start, line_end })
	}
	return [...found.values()].map((item) => ({
		...item,
		carried_over: carried.get(item.function_code) ?? 0n,
	}))
}
