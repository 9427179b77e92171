import type { Reading } from '../../reading.ts'

/** The quantities of 基本信息, by their printed labels. */
const FACTS: ReadonlyMap<string, { readonly measure: string; readonly unit: string }> = new Map([
	['财政供养人员数', { measure: 'fiscal_supported_staff', unit: '人' }],
	['下属二级单位数', { measure: 'subordinate_units', unit: '个' }],
])

/** Staff and subordinate units, in the rows (cells as plain text) above the tasks; an empty cell gives no value. */
export function* facts(rows: readonly (readonly string[])[]): Generator<Reading> {
	for (const [order, row] of rows.entries())
		for (const [at, label] of row.entries()) {
			const found = FACTS.get(label)
			const printed = row.slice(at + 1).find(Boolean) ?? ''
			if (!found || FACTS.has(printed) || !printed) continue
			yield {
				table: 'fact',
				row: {
					line_start: order + 1,
					line_end: order + 1,
					origin: 'disclosed',
					measure: found.measure,
					value: /^\d{1,9}$/.test(printed) ? Number(printed) : null,
					unit: found.unit,
					value_printed: printed,
				},
			}
		}
}
