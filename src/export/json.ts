import type { CellValue, ColumnKind } from '../base/result.ts'
import { isNumeric } from './cell.ts'
import type { Sheet } from './sheet.ts'

/** A sheet as JSON: what it is, its columns, then one object a row. Decimals keep every digit. */
export function json(sheet: Sheet): string {
	const { cells, columns, ...rest } = sheet
	const keys = columns.map(({ name }) => JSON.stringify(name))
	const rows = Array.from({ length: cells.length }, (_, row) => {
		const fields = columns.map(
			({ kind }, column) => `${keys[column] ?? ''}:${literal(cells.cell(row, column), kind)}`,
		)
		return `{${fields.join(',')}}`
	})
	const head = JSON.stringify({ ...rest, columns }, null, '\t').replace(/\n\}$/, '')
	return `${head},\n\t"rows": [${rows.map((row) => `\n\t\t${row}`).join(',')}\n\t]\n}\n`
}

/** JSON has no NaN and no infinity: they are text. A decimal stands as its digits, not as the nearest binary number. */
function literal(cell: CellValue, kind: ColumnKind): string {
	if (cell === null || typeof cell === 'boolean') return String(cell)
	const text = String(cell)
	return isNumeric(kind) && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text) ? plain(text) : JSON.stringify(text)
}

/** JSON allows no zeros before a number. */
const plain = (digits: string): string => digits.replace(/^(-?)0+(?=\d)/, '$1')
