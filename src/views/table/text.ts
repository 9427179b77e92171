import { texts } from '../../base/text.ts'

/** How rows of a table are found and put in order. */
export const text = texts({
	zh: {
		narrow: '筛选行',
		rows_of: (shown: string, all: string) => `${all} 行中的 ${shown} 行；下载的文件仍有全部行`,
		sort_by: (column: string) => `按“${column}”排序`,
	},
	en: {
		narrow: 'Filter rows',
		rows_of: (shown: string, all: string) => `${shown} of ${all} rows; files still hold all of them`,
		sort_by: (column: string) => `Sort by “${column}”`,
	},
})
