import type { ColumnKind, Result } from '../../base/result.ts'
import { flag, number, text as words, type Shape } from '../../engine/row.ts'
import { schema } from '../../schema/schema.ts'

/** The rows of a view as an answer of typed columns, in the order in which the view declares them. */
export function resultOf(rows: readonly Readonly<Record<string, unknown>>[], shape: Shape): Result {
	const columns = Object.entries(shape).map(([name, { accepts }]) => ({ name, kind: kindOf(name, accepts) }))
	return {
		columns,
		length: rows.length,
		cell: (row, column) => (rows[row]?.[columns[column]?.name ?? ''] ?? null) as ReturnType<Result['cell']>,
	}
}

/** A view's shape knows numbers, not which of them are whole: that the schema says, of its own columns. */
function kindOf(name: string, accepts: Shape[string]['accepts']): ColumnKind {
	if (accepts === words.accepts) return 'text'
	if (accepts === flag.accepts) return 'boolean'
	if (accepts === number.accepts) return WHOLE.has(name) ? 'integer' : 'double'
	return 'other'
}

const WHOLE: ReadonlySet<string> = new Set(
	Object.values(schema).flatMap(({ columns }) =>
		Object.entries(columns).flatMap(([name, { type }]) => (type === 'integer' ? [name] : [])),
	),
)
