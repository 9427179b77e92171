/** What is wrong with a statement, whichever engine says so. */
export type MistakeKind =
	| 'no_table'
	| 'no_alias'
	| 'no_column'
	| 'no_function'
	| 'ambiguous'
	| 'not_grouped'
	| 'aggregate_in_where'
	| 'window_in_where'
	| 'nested_aggregates'
	| 'no_value'
	| 'unlike'
	| 'wrong_arguments'
	| 'many_rows'
	| 'many_columns'
	| 'unlike_columns'
	| 'order_range'
	| 'open_quote'
	| 'unfinished_statement'
	| 'syntax'
	| 'overflow'

/**
 * An engine's sentences about the commonest mistakes; the first that fits is meant. The groups that took part are what the
 * sentence names (a table, a value and its type …), in the order in which they stand unless `written` puts them together.
 */
export type Sentences = readonly (readonly [sentence: RegExp, kind: MistakeKind, written?: string])[]

/** What an engine complains of, and what it names; undefined for a sentence that is not listed. */
export function mistakeOf(
	message: string,
	sentences: Sentences,
): { readonly kind: MistakeKind; readonly parts: readonly string[] } | undefined {
	for (const [sentence, kind, written] of sentences) {
		const found = sentence.exec(message)
		if (!found) continue
		if (written !== undefined) return { kind, parts: [found[0].replace(sentence, written)] }
		// A group that took no part is undefined, whatever its type says.
		const groups: readonly (string | undefined)[] = found.slice(1)
		return { kind, parts: groups.filter((part) => part !== undefined) }
	}
	return undefined
}
