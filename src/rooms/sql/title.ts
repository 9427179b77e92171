import type { ChartSpec } from '../../share/query-draft.ts'

const LONGEST = 120

/** The remark a statement begins with; empty where there is none. */
export const remarkOf = (sql: string): string => /^\s*--\s*(.+)/.exec(sql)?.[1] ?? ''

/** What a statement is called: the remark it begins with, else its own beginning; empty for an empty one. */
export const titleOf = (sql: string): string => {
	const whole = remarkOf(sql) || sql.trim().replace(/\s+/g, ' ')
	return whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole
}

/** What an answer is called: as its chart, where that has a title, else as its statement. */
export const headingOf = (sql: string, chart: ChartSpec | undefined): string =>
	[chart?.title?.trim(), titleOf(sql)].find(Boolean) ?? ''
