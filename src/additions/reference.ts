import county from '../../data/reference/county.csv?raw'
import department_kind from '../../data/reference/department_kind.csv?raw'
import division from '../../data/reference/division.csv?raw'
import function_rule from '../../data/reference/function_rule.csv?raw'
import purpose_rule from '../../data/reference/purpose_rule.csv?raw'
import { fromText } from '../dataset/cell.ts'
import { readCsv } from '../dataset/csv.ts'
import { read } from '../dataset/read.ts'
import type { Reference } from '../ingest/reference.ts'
import type { Row, TableName } from '../schema/schema.ts'

/** What reading a document must know beside it: the same reference data, of the same day, as the readers themselves. */
export const reference: Reference = {
	county: rowsOf('county', county),
	division: rowsOf('division', division),
	department_kind: rowsOf('department_kind', department_kind),
	function_rule: rowsOf('function_rule', function_rule),
	purpose_rule: rowsOf('purpose_rule', purpose_rule),
}

function rowsOf<T extends TableName>(table: T, text: string): Row<T>[] {
	const found = readCsv(table, text)
	const columns = read(table, found, fromText)
	return Array.from(
		{ length: found.rows },
		(_, at) => Object.fromEntries(columns.map(({ name, cells }) => [name, cells[at]])) as Row<T>,
	)
}
