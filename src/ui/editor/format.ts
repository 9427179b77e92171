import { duckdb, formatDialect } from 'sql-formatter'

/**
 * SQL laid out anew, keywords in capitals, indented by tabs.
 * @throws Error of the formatter where the text cannot be read
 */
export const formatted = (sql: string): string =>
	formatDialect(sql, {
		dialect: duckdb,
		keywordCase: 'upper',
		useTabs: true,
		paramTypes: { custom: [{ regex: String.raw`\$[\p{L}_][\p{L}\p{N}_]*` }] },
	})
