import type { Sentences } from '../../mistake.ts'

/** The server's sentences. A closing bracket that stands first in its line is the one that was put around the statement. */
export const mistakes: Sentences = [
	[/Unknown table expression identifier '([^']+)'/, 'no_table'],
	[/Unknown expression identifier `([^`.]+)\.[^`]+`/, 'no_alias'],
	[
		/Unknown expression identifier `([^`]+)`|Identifier '(?:[^'.]+\.)*([^'.]+)' cannot be resolved/,
		'no_column',
	],
	[/Function with name `(\w+)` does not exist/, 'no_function'],
	[/Column '(?:`[^`]*`\.|[^'.`]+\.)*([^'.]+)' is not under aggregate function/, 'not_grouped'],
	[/Aggregate function .* is found in (?:WHERE|GROUP BY)/, 'aggregate_in_where'],
	[/Window function .* is found in (?:WHERE|GROUP BY)/, 'window_in_where'],
	[/is found inside another aggregate function/, 'nested_aggregates'],
	[/Cannot parse string '([^']*)' as (\w+)/, 'no_value'],
	[
		/Illegal types of arguments \(`([^`]+)`, `([^`]+)`\) of function `(?:\w*[eE]quals|less|greater)/,
		'unlike',
	],
	[/Illegal type (\S+) of argument for aggregate function (\w+)/, 'wrong_arguments', '$2($1)'],
	[/Scalar subquery returned more than one row/, 'many_rows'],
	[/Number of columns in section IN doesn't match/, 'many_columns'],
	[/different number of columns in queries/, 'unlike_columns'],
	[/Positional argument number \d+ is out of bounds/, 'order_range'],
	[/quoted (?:string|identifier) is not closed/, 'open_quote'],
	[/Unmatched parentheses: \(|failed at position \d+ \(\)\) \(line \d+, col 1\)/, 'unfinished_statement'],
	[/failed at position \d+ \(([^)\n]*)/, 'syntax'],
]
