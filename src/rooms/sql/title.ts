/** What a statement is called: the remark it begins with, else its own beginning; empty for an empty one. */
export const titleOf = (sql: string): string =>
	(/^\s*--\s*(.+)/.exec(sql)?.[1] ?? sql.trim().replace(/\s+/g, ' ')).slice(0, 120)
