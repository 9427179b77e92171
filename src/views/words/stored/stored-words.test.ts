import { expect, test } from 'vitest'
import { LOCALES } from '../../../base/text.ts'
import type { Column } from '../../../schema/column.ts'
import { NORMALIZED, schema } from '../../../schema/schema.ts'
import { storedWords } from './stored-words.ts'

/** What stands about documents and rows is shown by pages of its own. */
const ABOUT = new Set(['document', 'department', 'reconciliation', 'finding', 'coverage'])

test.for([...LOCALES])('every value of a closed list of a table of rows has words: %s', (locale) => {
	const taken = NORMALIZED.filter(
		(table) =>
			!ABOUT.has(table) && 'document_id' in schema[table].columns && 'line_end' in schema[table].columns,
	)
	const values = taken.flatMap((table) =>
		Object.values<Column>(schema[table].columns).flatMap((column) => column.values ?? []),
	)
	const keys = [...new Set(values)].filter((value) => /[a-z]/.test(value))
	expect(keys).toContain('revenue_expenditure_summary')
	const raw = keys.filter((key) => storedWords(key, locale) === key && (locale === 'zh' || key.includes('_')))
	expect(raw).toEqual([])
})
