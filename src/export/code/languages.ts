/** Languages in which an answer can be computed again, as they are called. */
export const LANGUAGES = [
	{ value: 'python', label: 'Python' },
	{ value: 'r', label: 'R' },
	{ value: 'stata', label: 'Stata' },
	{ value: 'duckdb', label: 'DuckDB CLI' },
	{ value: 'power_query', label: 'Excel (Power Query)' },
] as const
export type Language = (typeof LANGUAGES)[number]['value']
