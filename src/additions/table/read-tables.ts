import { toArrow } from '../../dataset/arrow.ts'
import type { Cell } from '../../dataset/cell.ts'
import { inferType, valueOf, type OwnType } from './column-type.ts'
import type { CellFault, OwnColumn, OwnTable, TableChoice, TableSketch } from './own-table.ts'
import type { TextTable } from './text-table.ts'

/** So many cells that are not of their type are listed; all are counted. */
const LISTED = 200

/** The tables of a file with the types of their columns: as declared, else as inferred. */
export const sketches = (tables: readonly TextTable[]): readonly TableSketch[] =>
	tables.map((table) => ({ sheet: table.sheet, rows: table.rows.length, columns: columnsOf(table, {}) }))

function columnsOf({ columns, rows }: TextTable, types: TableChoice['types']): readonly OwnColumn[] {
	return columns.map(({ name, declared }, at) => {
		const chosen = Object.hasOwn(types, name) ? types[name] : undefined
		const type = chosen ?? declared ?? inferType(name, textsOf(rows, at))
		return { name, type, example: rows.find(({ cells }) => cells[at])?.cells[at] ?? '' }
	})
}

function* textsOf(rows: TextTable['rows'], at: number): Generator<string> {
	for (const { cells } of rows) yield cells[at] ?? ''
}

/** The tables of a file for the engine, the first under the name that was chosen, others behind it numbered. */
export const readTables = (tables: readonly TextTable[], { name, types }: TableChoice): readonly OwnTable[] =>
	tables.map((table, nth) => {
		const columns = columnsOf(table, types)
		const faults: CellFault[] = []
		let faultCount = 0
		const loaded = columns.map(({ name: column, type }, at) => ({
			name: column,
			type,
			cells: table.rows.map(({ line, cells }): Cell => {
				const text = cells[at] ?? ''
				const value = valueOf(text, type)
				if (value !== undefined) return value
				faultCount += 1
				if (faults.length < LISTED) faults.push({ line, column, value: text, type })
				return null
			}),
		}))
		return {
			name: nth === 0 ? name : `${name}_${String(nth + 1)}`,
			sheet: table.sheet,
			rows: table.rows.length,
			columns,
			faults: faults.sort((a, b) => a.line - b.line),
			faultCount,
			ipc: toArrow(
				loaded.map(({ name: column, type, cells }) => ({ name: column, type: arrowType(type), cells })),
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
