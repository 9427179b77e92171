import { cents, yuan } from '../../base/money.ts'
import type { Column } from '../../schema/column.ts'

/** A cell as it is stored: money in whole cents. */
type Cell = string | number | bigint | boolean | null

/** A cell as a CSV writes it; NULL is null. */
export const textOf = (cell: Cell | undefined): string | null =>
	cell === null || cell === undefined ? null : typeof cell === 'bigint' ? yuan(cell) : String(cell)

const FORM = { integer: /^-?\d{1,9}$/, number: /^-?\d+(\.\d+)?$/, flag: /^(true|false)$/ } as const

/** What was written for a column, as it is stored; undefined where the column does not take it. */
export function cellOf({ type, required, values }: Column, text: string | null): Cell | undefined {
	if (text === null) return required ? undefined : null
	if (values && !values.includes(text)) return undefined
	if (type === 'text') return text
	if (type === 'money') return cents(text, '元') ?? undefined
	if (!FORM[type].test(text)) return undefined
	return type === 'flag' ? text === 'true' : Number(text)
}
