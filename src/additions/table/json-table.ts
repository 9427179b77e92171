import { columnNames } from '../../ingest/cells/headed-tables.ts'
import { tableOfRows, type TextTable } from './text-table.ts'

/** Texts of a JSON, and numbers: a number is marked, so that its digits stay and it is told from a text of digits. */
const NUMBERS = /("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g
const MARK = '\u0000'

/**
 * Records or rows of a JSON, or of one JSON value a line, as a table: a column in which a text stands is text, all digits of
 * a number stay. Undefined for what holds no list of them. @throws SyntaxError
 */
export function jsonTable(text: string): TextTable | undefined {
	const marked = text.replace(NUMBERS, (_, string: string | undefined, number = '') =>
		string === undefined ? `"\\u0000${number as string}"` : string,
	)
	const list = listOf(marked)
	if (!list?.length) return undefined
	const records = list.map((row) => (isRecord(row) || Array.isArray(row) ? row : { value: row }))
	const isRows = records.every((row) => Array.isArray(row))
	const keys = isRows
		? Array.from({ length: Math.max(...records.map((row) => row.length)) }, (_, at) => String(at))
		: [...new Set(records.flatMap((row) => Object.keys(row)))]
	const names = isRows ? keys.map((_, at) => `column_${String(at + 1)}`) : keys
	const isText = keys.map((key) =>
		records.some((row) => {
			const value = (row as Readonly<Record<string, unknown>>)[key]
			return typeof value === 'string' && !value.startsWith(MARK) && value !== '' && !DAY.test(value)
		}),
	)
	return tableOfRows(
		'',
		columnNames(names).map((name, at) => ({
			name,
			...(isText[at] && { declared: { sql: 'VARCHAR' } as const }),
		})),
		records.map((row, at) => ({
			line: at + 1,
			cells: keys.map((key) => written((row as Readonly<Record<string, unknown>>)[key])),
		})),
	)
}

/** JSON has no days: a text of this form may be one. */
const DAY = /^\d{4}-\d{2}-\d{2}$/

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

function listOf(text: string): readonly unknown[] | undefined {
	let value: unknown
	try {
		value = JSON.parse(text)
	} catch (error) {
		const lines = text.split('\n').filter((line) => line.trim() !== '')
		if (lines.length < 2) throw error
		return lines.map((line) => JSON.parse(line) as unknown)
	}
	if (Array.isArray(value)) return value as readonly unknown[]
	const lists = isRecord(value) ? Object.values(value).filter((it) => Array.isArray(it)) : []
	return lists.length === 1 ? (lists[0] as readonly unknown[]) : undefined
}

function written(value: unknown): string {
	if (value === null || value === undefined) return ''
	if (typeof value === 'string') return value.replace(MARK, '')
	return JSON.stringify(value).replace(/"\\u0000([^"]*)"/g, '$1')
}
