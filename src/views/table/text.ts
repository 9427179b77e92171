import { texts } from '../../base/text.ts'

/** How rows of a table are found and put in order, and what its columns are accompanied by. */
export const text = texts({
	zh: {
		narrow: '筛选行',
		rows_of: (shown: string, all: string) => `${all} 行中的 ${shown} 行；下载的文件仍有全部行`,
		more_left: (left: string) => `还有 ${left} 行没有显示；下载的文件有全部行。`,
		more: (next: string) => `再显示 ${next} 行`,
		sort_by: (column: string) => `按“${column}”排序`,
		no_column: (column: string) => `链接要求按“${column}”排序，这张表没有这一列；各行按原来的顺序。`,
		line_start: (column: string) => `${column}首行`,
		line_end: (column: string) => `${column}末行`,
		document: (column: string) => `${column}所在文件`,
		origin: (column: string) => `${column}的来历`,
		en: (column: string) => `${column}（英文）`,
	},
	en: {
		narrow: 'Filter rows',
		rows_of: (shown: string, all: string) => `${shown} of ${all} rows; files still hold all of them`,
		more_left: (left: string) => `${left} more rows are not shown; files hold all of them.`,
		more: (next: string) => `Show ${next} more`,
		sort_by: (column: string) => `Sort by “${column}”`,
		no_column: (column: string) =>
			`The link asks to sort by “${column}”. This table has no such column, so its rows keep their order.`,
		line_start: (column: string) => `${column} (first line)`,
		line_end: (column: string) => `${column} (last line)`,
		document: (column: string) => `${column} (document)`,
		origin: (column: string) => `${column} (origin)`,
		en: (column: string) => `${column} (English)`,
	},
})
