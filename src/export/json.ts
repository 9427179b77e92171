import type { CellValue, ColumnKind } from '../base/result.ts'
import { isNumeric } from './cell.ts'
import type { Sheet, SheetColumn } from './sheet.ts'
import { text } from './text.ts'

/** A sheet as JSON: what it is, its columns, then one object a row. Decimals keep every digit. */
export const json = ({ cells, ...sheet }: Sheet): string =>
	head(sheet) + objects(sheet.columns, cells).join(',') + TAIL

/** The same in parts, for an answer that comes in parts and is too long to be held at once. */
export async function* jsonParts(
	sheet: Omit<Sheet, 'cells'>,
	parts: AsyncIterable<Sheet['cells']>,
): AsyncGenerator<string> {
	yield head(sheet)
	let before = ''
	for await (const part of parts) {
		if (part.length === 0) continue
		yield before + objects(sheet.columns, part).join(',')
		before = ','
	}
	yield TAIL
}

function head({ columns, ...rest }: Omit<Sheet, 'cells'>): string {
	const licence = text[rest.locale].licensed
	return `${JSON.stringify({ ...rest, licence, columns }, null, '\t').replace(/\n\}$/, '')},\n\t"rows": [`
}
const TAIL = '\n\t]\n}\n'

function objects(columns: readonly SheetColumn[], cells: Sheet['cells']): readonly string[] {
	const keys = columns.map(({ name }) => JSON.stringify(name))
	return Array.from({ length: cells.length }, (_, row) => {
		const fields = columns.map(
			({ kind }, column) => `${keys[column] ?? ''}:${literal(cells.cell(row, column), kind)}`,
		)
		return `\n\t\t{${fields.join(',')}}`
	})
}

/** JSON has no NaN and no infinity: they are text. A decimal stands as its digits, not as the nearest binary number. */
function literal(cell: CellValue, kind: ColumnKind): string {
	if (cell === null || typeof cell === 'boolean') return String(cell)
	const text = String(cell)
	// Lists and structures are JSON already.
	if (kind === 'nested') return text
	return isNumeric(kind) && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text) ? plain(text) : JSON.stringify(text)
}

/** JSON allows no zeros before a number. */
const plain = (digits: string): string => digits.replace(/^(-?)0+(?=\d)/, '$1')
