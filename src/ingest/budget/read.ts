import type { CellDocument } from '../cells/cell.ts'
import type { Reading } from '../reading.ts'
import { folded } from '../tables/fold.ts'
import { overviews } from './overview.ts'
import { readTables } from './read-table.ts'
import { readingsOf } from './readings.ts'
import { settleUnits } from './settle-unit.ts'

/**
 * The budget statements and final accounts of a document: amounts by item, code and column, which statements there are,
 * and what was not understood of them. Never throws.
 */
export function* readBudget(document: CellDocument): Generator<Reading> {
	const tables = readTables(folded(document))
	yield* overviews(document)
	yield* readingsOf(settleUnits(document, tables))
}
