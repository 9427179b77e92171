import type { Sentences } from '../../mistake.ts'

/** DuckDB's sentences. */
export const mistakes: Sentences = [
	[/Table with name (\S+) does not exist/, 'no_table'],
	[/Referenced table "([^"]+)" not found/, 'no_alias'],
	[/(?:Referenced column "([^"]+)" (?:was )?not found|does not have a column named "([^"]+)")/, 'no_column'],
	[/Function with name "?(\w+)"? does not exist/, 'no_function'],
	[/Ambiguous reference to (?:column name )?"([^"]+)"/, 'ambiguous'],
	[
		/column "([^"]+)" must appear in the GROUP BY clause|Cannot select from non-aggregate column "?([^"\s]+)/,
		'not_grouped',
	],
	[/(?:WHERE|GROUP BY) clause cannot contain aggregates/, 'aggregate_in_where'],
	[/(?:WHERE|GROUP BY) clause cannot contain window functions/, 'window_in_where'],
	[/aggregate function calls cannot be nested/, 'nested_aggregates'],
	[/Could not convert string '([^']*)' to (\w+)/, 'no_value'],
	[
		/Cannot compare values of type (\S+) and (?:type )?(\S+)|Unimplemented type for cast \((\S+) -> ([^)\s]+)\)/,
		'unlike',
	],
	[/No function matches the given name and argument types '?([^']+?)'?\. You/, 'wrong_arguments'],
	[/More than one row returned by a subquery/, 'many_rows'],
	[/Subquery returns \d+ columns/, 'many_columns'],
	[/Set operations can only apply to expressions with the same number/, 'unlike_columns'],
	[/ORDER (?:BY )?term out of range/, 'order_range'],
	[/unterminated quoted (?:string|identifier)/, 'open_quote'],
	[/syntax error at end of input/, 'unfinished_statement'],
	[/syntax error at or near "([^"]*)"/, 'syntax'],
	[/Overflow in|out of range/i, 'overflow'],
]
