/** How a table is printed: with blanks as `pdftotext -layout` sets them, with tabs, or with pipes. */
export type Print = 'blanks' | 'wide-blanks' | 'tabs' | 'pipes'

const isAmount = (cell: string) => /^-?[\d,]+(?:\.\d+)?$/.test(cell) && cell.length > 3
const width = (cell: string, print: Print) =>
	print === 'wide-blanks'
		? [...cell].reduce((sum, it) => sum + (/\p{Script=Han}|[（）、，：]/u.test(it) ? 2 : 1), 0)
		: [...cell].length

/** Rows of cells as lines: texts flush left, amounts flush right, as tables are set. */
export function printed(rows: readonly (readonly string[])[], print: Print): string {
	if (print === 'tabs') return rows.map((row) => row.join('\t')).join('\n')
	if (print === 'pipes') return rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
	const columns = Math.max(...rows.map((row) => row.length))
	const widths = Array.from({ length: columns }, (_, at) =>
		Math.max(...rows.map((row) => width(row[at] ?? '', print))),
	)
	return rows
		.map((row) =>
			widths
				.map((most, at) => {
					const cell = row[at] ?? ''
					const pad = ' '.repeat(most - width(cell, print))
					return isAmount(cell) ? pad + cell : cell + pad
				})
				.join('  ')
				.trimEnd(),
		)
		.join('\n')
}
