import text from '../../../data/disclosures/julu-2024-department-budget.txt?raw'
import { readingsOf } from '../by-headings.ts'
import { fromText } from '../cells/from-text.ts'
import type { Heading, Reading, Source } from '../reading.ts'
import { source } from '../source.ts'

export type RowsOf<T extends Reading['table']> = Extract<Reading, { readonly table: T }>['row']

/** The full budget of a department that was published with nine statements, prose and 35 forms. */
export const budget: Source = source(text)
/** What is read of lines, before it is placed under a document. */
export const read = ({ lines }: Source): readonly Reading[] =>
	readingsOf(fromText('julu.txt', lines.join('\n'))) ?? []

const all = read(budget)

/** The rows of one table, of the published budget unless another reading is given. */
export const rows = <T extends Reading['table']>(
	table: T,
	of: readonly Reading[] = all,
): readonly RowsOf<T>[] => of.flatMap((it) => (it.table === table ? [it.row as RowsOf<T>] : []))

/** Whole cents of 万元 with two decimals, as `334.12`. */
export const wan = (printed: string): bigint => BigInt(printed.replace('.', '')) * 10_000n

/** What the document prints of itself. */
export const HEADING: Heading = {
	title: '中共巨鹿县委组织部2024年部门预算信息公开情况说明',
	department_name: '中共巨鹿县委组织部',
	printed_code: '203',
	fiscal_year: 2024,
	scope: 'department_budget',
	amount_unit: '万元',
	stated_total_yuan: wan('7601.94'),
	template_family: 'three_class',
}
