import type { ResultColumn } from '../base/result.ts'
import type { Locale } from '../base/text.ts'
import type { Column } from '../schema/column.ts'
import { schema } from '../schema/schema.ts'
import type { ColumnWords, SheetColumn } from './sheet.ts'

/** What the schema says of columns of a name, in the words that most tables use. */
function known(name: string, locale: Locale): string | undefined {
	const all = Object.values(schema).flatMap(({ columns }) => {
		const column = Object.entries<Column>(columns).find(([key]) => key === name)?.[1]
		return column ? [column[locale]] : []
	})
	const uses = (words: string) => all.filter((other) => other === words).length
	return all.sort((a, b) => uses(b) - uses(a))[0]
}

/** The columns of an answer as a file names them: each name once, with the words that are known of it. */
export function sheetColumns(
	columns: readonly ResultColumn[],
	words: Readonly<Record<string, ColumnWords>>,
	locale: Locale,
): readonly SheetColumn[] {
	const taken = new Set<string>()
	return columns.map(({ name, kind }) => {
		const title = known(name, locale) ?? name
		return { title, ...words[name], name: free(name, taken), kind }
	})
}

/** A name that no column before has; file formats tell columns apart by it, some without regard to case. */
function free(name: string, taken: Set<string>): string {
	for (let next = 1; ; next++) {
		const tried = next === 1 ? name : `${name}_${String(next)}`
		if (taken.has(tried.toLowerCase())) continue
		taken.add(tried.toLowerCase())
		return tried
	}
}
