import type { CellValue, ColumnKind, Result } from '../../../base/result.ts'

/** An answer from its columns, `name: [kind, ...cells]`. */
export function answer(columns: Readonly<Record<string, readonly [ColumnKind, ...CellValue[]]>>): Result {
	const all = Object.entries(columns)
	return {
		columns: all.map(([name, [kind]]) => ({ name, kind })),
		length: Math.max(0, ...all.map(([, [, ...cells]]) => cells.length)),
		cell: (row, column) => all[column]?.[1][row + 1] ?? null,
	}
}
