import { ColumnWriter, ipcOf } from '../../dataset/arrow.ts'
import { TypeGuess, valueOf, type OwnType } from './column-type.ts'
import type { CellFault, OwnColumn, OwnTable, TableChoice, TableSketch } from './own-table.ts'
import type { TablePart, TextTable } from './text-table.ts'

/** So many cells that are not of their type are listed; all are counted. */
const LISTED = 200

/** The tables of a file with the types of their columns: as declared, else as inferred. */
export async function sketches(tables: readonly TextTable[]): Promise<readonly TableSketch[]> {
	const found: TableSketch[] = []
	for (const table of tables)
		found.push({ sheet: table.sheet, rows: table.rows, columns: await columnsOf(table, {}) })
	return found
}

async function columnsOf(
	{ columns, parts }: TextTable,
	types: TableChoice['types'],
): Promise<readonly OwnColumn[]> {
	const guesses = columns.map(({ name, declared }) => {
		const type = (Object.hasOwn(types, name) ? types[name] : undefined) ?? declared
		return { name, type, guess: new TypeGuess(), example: '' }
	})
	for await (const { rows, cell } of parts()) {
		for (const [column, it] of guesses.entries()) {
			if (it.type && it.example) continue
			for (let row = 0; row < rows; row += 1) {
				const text = cell(column, row)
				if (text === '') continue
				it.example ||= text
				if (it.type) break
				it.guess.see(text)
			}
		}
		// A file that declares its types need not be gone through to its end.
		if (guesses.every(({ type, example }) => type && example)) break
	}
	return guesses.map(({ name, type, guess, example }) => ({
		name,
		type: type ?? guess.typeOf(name),
		example,
	}))
}

/** The tables of a file for the engine, the first under the name that was chosen, others behind it numbered. */
export async function readTables(
	tables: readonly TextTable[],
	{ name, types }: TableChoice,
): Promise<readonly OwnTable[]> {
	const found: OwnTable[] = []
	for (const [nth, table] of tables.entries()) {
		const columns = await columnsOf(table, types)
		const faults: CellFault[] = []
		const ipcs: Uint8Array[] = []
		let faultCount = 0
		for await (const part of table.parts()) {
			const written = writtenPart(part, columns)
			ipcs.push(written.ipc)
			faultCount += written.faultCount
			faults.push(...written.faults.slice(0, LISTED - faults.length))
		}
		found.push({
			name: nth === 0 ? name : `${name}_${String(nth + 1)}`,
			sheet: table.sheet,
			rows: table.rows,
			columns,
			faults,
			faultCount,
			parts: ipcs,
		})
	}
	return found
}

/** Some rows as one complete Arrow IPC stream, with the first cells that are not of their type, and how many there are. */
function writtenPart({ rows, cell, line }: TablePart, columns: readonly OwnColumn[]) {
	const faults: CellFault[] = []
	let faultCount = 0
	const written = columns.map(({ name, type }, column) => {
		const writer = new ColumnWriter(arrowType(type), rows)
		for (let row = 0; row < rows; row += 1) {
			const text = cell(column, row)
			const value = valueOf(text, type)
			if (value !== undefined) {
				writer.set(row, value)
				continue
			}
			faultCount += 1
			if (faultCount <= columns.length * LISTED)
				faults.push({ line: line(row), column: name, value: text, type })
		}
		return [name, writer] as const
	})
	return { ipc: ipcOf(written), faults: faults.sort((a, b) => a.line - b.line), faultCount }
}

const arrowType = (type: OwnType) => {
	switch (type.sql) {
		case 'VARCHAR':
			return 'text'
		case 'BIGINT':
			return 'bigint'
		case 'DOUBLE':
			return 'number'
		case 'DATE':
			return 'day'
		case 'BOOLEAN':
			return 'flag'
		case 'DECIMAL':
			return { precision: type.precision, scale: type.scale }
	}
}
