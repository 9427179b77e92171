import text from '../../../../data/disclosures/julu-2024-department-budget.txt?raw'
import type { Reading, Source } from '../../reading.ts'
import { source } from '../../source.ts'
import { departmentBudget } from './index.ts'

export type RowsOf<T extends Reading['table']> = Extract<Reading, { readonly table: T }>['row']

/** The published full budget that the tests of this layout read. */
export const budget: Source = source(text)
export const read = (from: Source): readonly Reading[] => [...departmentBudget.read(from)]

const all = read(budget)

/** The rows of one table, of the published budget unless another reading is given. */
export const rows = <T extends Reading['table']>(
	table: T,
	of: readonly Reading[] = all,
): readonly RowsOf<T>[] => of.flatMap((it) => (it.table === table ? [it.row as RowsOf<T>] : []))

/** Whole cents of 万元 with two decimals, as `334.12`. */
export const wan = (printed: string): bigint => BigInt(printed.replace('.', '')) * 10_000n
