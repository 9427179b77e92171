/**
 * Settings under which the server understands the page's statements as DuckDB does; a read-only user cannot send any, so they
 * belong to the profile of its user. Without `prefer_column_name_to_alias` and `join_use_nulls` numbers are wrong without a word.
 */
export const DIALECT: Readonly<Record<string, string | number>> = {
	cast_keep_nullable: 1,
	prefer_column_name_to_alias: 1,
	join_use_nulls: 1,
	group_by_use_nulls: 1,
	aggregate_functions_null_for_empty: 1,
	enable_materialized_cte: 1,
	union_default_mode: 'DISTINCT',
	// 1.50 is not 1.5 where it becomes text: in lists, and in what `text_of` gives.
	output_format_decimal_trailing_zeros: 1,
	// apache-arrow in the page cannot read compressed parts.
	output_format_arrow_compression_method: 'none',
}

/** What a reader may take of the server. */
export const LIMITS: Readonly<Record<string, string | number>> = {
	max_execution_time: 30,
	max_memory_usage: 4_000_000_000,
	max_result_bytes: 200_000_000,
	result_overflow_mode: 'throw',
	max_threads: 4,
	cancel_http_readonly_queries_on_client_close: 1,
	allow_introspection_functions: 0,
	allow_ddl: 0,
	readonly: 1,
}

/** Settings as a statement writes them, each with a constraint where one is given. */
export const settingsOf = (values: Readonly<Record<string, string | number>>, constraint = ''): string =>
	Object.entries(values)
		.map(
			([name, value]) => `${name} = ${typeof value === 'number' ? String(value) : `'${value}'`}${constraint}`,
		)
		.join(', ')
