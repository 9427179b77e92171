import type { Row } from '../../schema/schema.ts'
import type { HeadedTable } from '../cells/headed-tables.ts'
import type { Reference } from '../reference.ts'
import { isNumber } from '../tables/token.ts'
import { countyCode, isBlank, isOfKind } from './cell-kinds.ts'
import { fieldsOf, type FieldName, type RowFault, type TableMapping } from './mapping.ts'
import { text } from './text.ts'

type Denominator = Row<'denominator'>

/** What amounts can be divided by, as a table of somebody's gives it. */
export interface MappedDenominators {
	/** One for each county, year and sort; where a table says one twice, the first. */
	readonly rows: readonly Denominator[]
	readonly rowCount: number
	readonly faults: readonly RowFault[]
	readonly left: readonly string[]
}

/** Whose table it is, and which year its numbers are of where it has no column of years. */
export interface DenominatorSource {
	readonly file: string
	/** SHA-256 of its bytes, hexadecimal. */
	readonly sha256: string
	readonly year: number | undefined
}

/** The measures of the schema that columns can hold, with the unit in which they are counted. */
const UNITS: Readonly<Partial<Record<FieldName, '人' | '个'>>> = {
	resident_population: '人',
	registered_population: '人',
	village_cadres: '人',
	villages: '个',
	communities: '个',
	township_level_units: '个',
}

/** The source by which rows of a reader's table are told from all others, in the page and in published data. */
const denominatorSource = ({ file, sha256 }: Pick<DenominatorSource, 'file' | 'sha256'>): string =>
	text.zh.source(file, sha256.slice(0, 8))

/** Reads tables of denominators; every cell that gives nothing is told. */
export function readDenominators(
	tables: readonly HeadedTable[],
	{ columns }: TableMapping,
	from: DenominatorSource,
	reference: Pick<Reference, 'division'>,
): MappedDenominators {
	const source = denominatorSource(from)
	const rows = new Map<string, Denominator>()
	const faults: RowFault[] = []
	for (const { names, rows: printed } of tables) {
		const at = (field: FieldName) => names.findIndex((name) => columns[name] === field)
		const measures = fieldsOf('denominator').flatMap(([measure]) => {
			const unit = UNITS[measure]
			const column = at(measure)
			const name = names[column] ?? ''
			return unit && column >= 0 ? [{ measure, unit, column, name, times: timesOf(name) }] : []
		})
		const [countyAt, yearAt] = [at('county'), at('year')]
		for (const { line, cells } of printed) {
			const cell = (column: number) => cells[column]?.trim() ?? ''
			const fault = (column: string, value: string, expected: RowFault['expected']) => {
				faults.push({ line, column, value, expected })
			}
			if (cells.every((one) => isBlank(one.trim()))) continue
			const county = cell(countyAt)
			const county_code = countyCode(county, reference)
			const printedYear = yearAt < 0 ? String(from.year ?? '') : cell(yearAt)
			if (isBlank(county)) fault(names[countyAt] ?? '', county, 'missing')
			else if (county_code === undefined) fault(names[countyAt] ?? '', county, 'county')
			if (printedYear === '') fault(names[yearAt] ?? '', '', 'no_year')
			else if (!isOfKind('year', printedYear, reference)) fault(names[yearAt] ?? '', printedYear, 'year')
			else if (county_code !== undefined)
				for (const { measure, unit, column, name, times } of measures) {
					const value = cell(column)
					if (isBlank(value)) continue
					const count = countOf(value, times)
					const year = Number(printedYear.slice(0, 4))
					const key = `${county_code} ${measure} ${String(year)}`
					if (count === undefined) fault(name, value, 'number')
					else if (rows.has(key)) fault(name, value, 'said_before')
					else rows.set(key, rowOf({ county_code, measure, year, value: count, unit, source }))
				}
		}
	}
	const named = new Set(Object.keys(columns))
	return {
		rows: [...rows.values()],
		rowCount: tables.reduce((sum, table) => sum + table.rows.length, 0),
		faults,
		left: [...new Set(tables.flatMap(({ names }) => names))].filter((name) => !named.has(name)),
	}
}

const rowOf = (
	known: Pick<Denominator, 'county_code' | 'measure' | 'year' | 'value' | 'unit' | 'source'>,
): Denominator => ({
	department_id: null,
	origin: 'disclosed',
	// Nobody but the reader has looked at it.
	confidence: 'low',
	source_url: null,
	document_id: null,
	line_start: null,
	...known,
})

/** A column may count ten thousands. */
const timesOf = (name: string): number =>
	/[（([][^（([]*(?:万|10[ ,]?000)[^）)\]]*[）)\]]$/u.test(name) ? 10_000 : 1

/** How many there are; undefined for what is no count. Ten thousands are printed with decimals, and whole all the same. */
function countOf(printed: string, times: number): number | undefined {
	const value = isNumber(printed) ? Number(printed.replaceAll(',', '')) : Number.NaN
	if (!(value > 0)) return undefined
	return times === 1 ? value : Math.round(value * times)
}
