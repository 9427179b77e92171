import { executed, preparation, remarks, type Repeat } from './script.ts'

/** A script for the DuckDB command line (1.4 or newer): `duckdb < file.sql`. */
export const duckdb = (repeat: Repeat): string =>
	`${remarks(repeat, '--')}\n${[...preparation(repeat), ...executed(repeat)].map((sql) => `${sql}${closing(sql)}\n`).join('\n')}`

/** A semicolon, on a line of its own where a remark would swallow it. */
const closing = (sql: string): string => (/--[^\n]*$/.test(sql) ? '\n;' : ';')
