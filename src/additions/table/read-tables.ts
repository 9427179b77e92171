import { ColumnWriter, ipcOf } from '../../dataset/arrow.ts'
import { TypeGuess, valueOf, type OwnType } from './column-type.ts'
import type { CellFault, OwnColumn, OwnTable, TableChoice, TableSketch } from './own-table.ts'
import type { TextTable } from './text-table.ts'

/** So many cells that are not of their type are listed; all are counted. */
const LISTED = 200

/** The tables of a file with the types of their columns: as declared, else as inferred. */
export const sketches = (tables: readonly TextTable[]): readonly TableSketch[] =>
	tables.map((table) => ({ sheet: table.sheet, rows: table.rows, columns: columnsOf(table, {}) }))

function columnsOf({ columns, scan }: TextTable, types: TableChoice['types']): readonly OwnColumn[] {
	const guesses = columns.map(({ name, declared }) => {
		const type = (Object.hasOwn(types, name) ? types[name] : undefined) ?? declared
		return { name, type, guess: new TypeGuess(), example: '' }
	})
	scan((column, _row, text) => {
		const it = guesses[column]
		if (!it || text === '') return
		it.example ||= text
		if (!it.type) it.guess.see(text)
	})
	return guesses.map(({ name, type, guess, example }) => ({
		name,
		type: type ?? guess.typeOf(name),
		example,
	}))
}

/** The tables of a file for the engine, the first under the name that was chosen, others behind it numbered. */
export const readTables = (tables: readonly TextTable[], { name, types }: TableChoice): readonly OwnTable[] =>
	tables.map((table, nth) => {
		const columns = columnsOf(table, types)
		const written = columns.map(({ type }) => new ColumnWriter(arrowType(type), table.rows))
		const faults: CellFault[] = []
		let faultCount = 0
		table.scan((at, row, text, line) => {
			const column = columns[at]
			if (!column) return
			const value = valueOf(text, column.type)
			if (value !== undefined) {
				written[at]?.set(row, value)
				return
			}
			faultCount += 1
			if (faults.length < LISTED) faults.push({ line, column: column.name, value: text, type: column.type })
		})
		return {
			name: nth === 0 ? name : `${name}_${String(nth + 1)}`,
			sheet: table.sheet,
			rows: table.rows,
			columns,
			faults: faults.sort((a, b) => a.line - b.line),
			faultCount,
			ipc: ipcOf(
				columns.flatMap((column, at) => {
					const own = written[at]
					return own ? [[column.name, own] as const] : []
				}),
			),
		}
	})

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
