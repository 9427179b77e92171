import type { OwnDisclosure } from '../../../additions/disclosure.ts'
import { yuan } from '../../../base/money.ts'
import type { Locale } from '../../../base/text.ts'
import type { Column } from '../../../schema/column.ts'
import { schema, type TableName } from '../../../schema/schema.ts'
import { storedWords } from '../../../views/words/stored/stored-words.ts'
import { text } from './text.ts'
import type { Stretch } from './stretch.ts'

/** A cell as it is stored: money in whole cents. */
export type CellValue = string | number | bigint | boolean | null

/** A row that was taken from lines of a file. */
export interface TakenRow extends Stretch {
	readonly key: string
	readonly cells: Readonly<Record<string, CellValue>>
}

/** A table of a document with the columns that any of its rows fill. */
export interface TakenTable {
	readonly table: TableName
	readonly columns: readonly (readonly [name: string, column: Column])[]
	readonly rows: readonly TakenRow[]
}

/** Tables that say something about rows instead of being taken from lines. */
const ABOUT: ReadonlySet<string> = new Set([
	'document',
	'department',
	'coverage',
	'reconciliation',
	'finding',
])
/** Columns that place a row, which the table shows otherwise. */
const PLACE: ReadonlySet<string> = new Set([
	'document_id',
	'line_start',
	'line_end',
	'row_no',
	'seq',
	'is_leaf',
])

const isOrigin = (column: string): boolean => /(?:^|_)(?:origin|state)$/.test(column)

const cache = new WeakMap<OwnDisclosure, readonly TakenTable[]>()

/** What was taken from the lines of a document, table by table; tables without rows are left out. */
export function rowsOf(disclosure: OwnDisclosure): readonly TakenTable[] {
	const known = cache.get(disclosure)
	if (known) return known
	const made = (
		Object.entries(disclosure.tables) as [TableName, readonly Readonly<Record<string, CellValue>>[]][]
	)
		.filter(([table, rows]) => !ABOUT.has(table) && rows.length > 0 && 'line_start' in (rows[0] ?? {}))
		.map(([table, rows]): TakenTable => {
			const [first] = rows
			const isCommon = (name: string) => rows.length > 1 && rows.every((row) => row[name] === first?.[name])
			const rank = (name: string) => (isOrigin(name) ? 2 : isCommon(name) ? 1 : 0)
			const columns = Object.entries<Column>(schema[table].columns)
				.filter(
					([name]) =>
						!PLACE.has(name) &&
						!name.endsWith('_id') &&
						rows.some((row) => row[name] !== null && row[name] !== undefined),
				)
				// What all rows have in common comes behind what tells them apart, and how a value is known behind both.
				.sort(([one], [other]) => rank(one) - rank(other))
			return {
				table,
				columns,
				rows: rows.map((cells, at) => ({
					key: `${table} ${String(at)}`,
					line_start: Number(cells['line_start']),
					line_end: Number(cells['line_end']),
					cells,
				})),
			}
		})
	cache.set(disclosure, made)
	return made
}

/** A cell in words: a value of a closed list by what it is called, a yes or no as such. */
export function written(value: CellValue | undefined, { values }: Column, locale: Locale): string {
	if (value === null || value === undefined) return ''
	if (typeof value === 'bigint') return yuan(value)
	if (typeof value === 'boolean') return text[locale][value ? 'yes' : 'no']
	return values ? storedWords(String(value), locale) : String(value)
}
