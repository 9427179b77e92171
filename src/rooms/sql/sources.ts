import type { Result } from '../../base/result.ts'
import type { Lines } from '../../share/page.ts'

/** The lines that a row of an answer names, where it carries `document_id` and `line_start`. */
export function linesOf({ columns, cell }: Result): (row: number) => Lines | undefined {
	const at = (name: string) => columns.findIndex((column) => column.name === name)
	const [document, start, end] = [at('document_id'), at('line_start'), at('line_end')]
	if (document < 0 || start < 0) return () => undefined
	return (row) => {
		const document_id = cell(row, document)
		const line_start = Number(cell(row, start) ?? 0)
		if (typeof document_id !== 'string' || !Number.isInteger(line_start) || line_start < 1) return undefined
		const last = end < 0 ? line_start : Number(cell(row, end) ?? line_start)
		return { document_id, line_start, line_end: Math.max(line_start, last) }
	}
}
