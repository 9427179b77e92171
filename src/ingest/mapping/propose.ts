import { schema, type TableName } from '../../schema/schema.ts'
import { columnOf } from '../budget/column.ts'
import type { CellDocument } from '../cells/cell.ts'
import { headedTables, type HeadedTable } from '../cells/headed-tables.ts'
import type { Reference } from '../reference.ts'
import { bareLabel, wordsOf } from '../tables/words.ts'
import { words } from '../words/words.ts'
import { isBlank, isOfKind } from './cell-kinds.ts'
import {
	fieldsOf,
	MAPPED_ROWS,
	type CellKind,
	type MappedField,
	type MappedRows,
	type Mapping,
} from './mapping.ts'

/** A column of a table that can be mapped. */
export interface MappableColumn {
	readonly name: string
	/** The first value that is not empty, as it is written; empty where there is none. */
	readonly example: string
}

/** What a table could be to us: its columns, and for each kind of rows the fields that they seem to hold. */
export interface MappingOffer {
	readonly sheet: string
	readonly rows: number
	readonly columns: readonly MappableColumn[]
	/** The kind of rows that fits best; undefined where nothing says what a row is. */
	readonly fitting: MappedRows | undefined
	readonly proposals: Readonly<Record<MappedRows, Mapping['columns']>>
}

/** So many rows tell what a column holds. */
const SAMPLE = 200
/** Of the cells of a column so many are of the kind of its field, or its name says otherwise than its content. */
const MOST = 0.8
/** A name alone is not believed against its content. */
const HALF = 0.5

/** The tables of a file with what they could be to us. */
export const mappingOffers = (
	document: CellDocument,
	reference: Pick<Reference, 'division'>,
): readonly MappingOffer[] =>
	headedTables(document).flatMap((table) => (table.header === null ? [] : [offerOf(table, reference)]))

function offerOf(table: HeadedTable, reference: Pick<Reference, 'division'>): MappingOffer {
	const columns = table.names.map((name, at) => {
		const cells = table.rows.slice(0, SAMPLE).map(({ cells }) => cells[at]?.trim() ?? '')
		return { name, texts: cells.filter((text) => !isBlank(text)) }
	})
	const proposals = Object.fromEntries(
		MAPPED_ROWS.map((rows) => [rows, proposed(rows, columns, reference)]),
	) as MappingOffer['proposals']
	return {
		sheet: table.sheet,
		rows: table.rows.length,
		columns: columns.map(({ name, texts }) => ({ name, example: texts[0] ?? '' })),
		fitting: fittingOf(proposals),
		proposals,
	}
}

/** Codes of functions make rows of a budget, targets those of indicators; a name with money is a project. */
function fittingOf(proposals: MappingOffer['proposals']): MappedRows | undefined {
	const has = (rows: MappedRows, ...fields: readonly string[]) => {
		const found = Object.values(proposals[rows])
		return fields.every((field) => found.includes(field))
	}
	const money = Object.values(proposals.budget_line).some((field) =>
		['total', 'basic', 'project_expenditure'].includes(field),
	)
	if (has('budget_line', 'function_code') && money && !has('project', 'project')) return 'budget_line'
	if (has('indicator', 'indicator') && (has('indicator', 'value') || has('indicator', 'class2')))
		return 'indicator'
	if (has('project', 'project') && (has('project', 'amount') || has('project', 'objective'))) return 'project'
	if (has('denominator', 'county') && DIVISORS.some((field) => has('denominator', field)))
		return 'denominator'
	return undefined
}

const DIVISORS = fieldsOf('denominator').flatMap(([field, { kind }]) => (kind === 'number' ? [field] : []))

interface SampledColumn {
	readonly name: string
	readonly texts: readonly string[]
}

/** Each column with the field that its name and its content fit best, each field once. */
function proposed(
	rows: MappedRows,
	columns: readonly SampledColumn[],
	reference: Pick<Reference, 'division'>,
): Mapping['columns'] {
	const names = namesOf(rows)
	const pairs = columns.flatMap((column) =>
		fieldsOf(rows).flatMap(([field, declared]) => {
			const score = scoreOf(column, field, declared.kind, names, reference)
			return score > 0 ? [{ column: column.name, field, score }] : []
		}),
	)
	const taken = new Map<string, string>()
	for (const { column, field } of pairs.sort((a, b) => b.score - a.score))
		if (!taken.has(column) && ![...taken.values()].includes(field)) taken.set(column, field)
	return Object.fromEntries(
		columns.flatMap(({ name }) => (taken.has(name) ? [[name, taken.get(name) ?? '']] : [])),
	)
}

/** Kinds that are known by their cells alone. */
const TELLING: ReadonlySet<CellKind> = new Set([
	'function_code',
	'year',
	'stage',
	'county',
	'department',
	'class1',
	'class2',
	'operator',
])

function scoreOf(
	{ name, texts }: SampledColumn,
	field: string,
	kind: CellKind,
	names: Names,
	reference: Pick<Reference, 'division'>,
): number {
	const fitting = texts.filter((text) => isOfKind(kind, text, reference)).length
	const share = texts.length === 0 ? HALF : fitting / texts.length
	const named = names(name, field)
	if (named > 0) return share >= HALF ? named + share : 0
	return TELLING.has(kind) && texts.length > 1 && share >= MOST ? share / 2 : 0
}

/** How surely a name is that of a field: 2 for a word of the forms, 1 for a name or title of the schema, 0 for none. */
type Names = (name: string, field: string) => number

const ENGLISH = wordsOf('own_column')
const UNIT = /[（([][^（）()[\]]*[）)\]]$/u
const key = (name: string): string =>
	name
		.toLowerCase()
		.replace(UNIT, '')
		.replace(/[\s_.-]+/g, '')

const known = new Map<MappedRows, Names>()

function namesOf(rows: MappedRows): Names {
	const before = known.get(rows)
	if (before) return before
	const titles = new Map<string, ReadonlySet<string>>(
		fieldsOf(rows).map(([field, declared]) => [field, titlesOf(declared)]),
	)
	const names: Names = (name, field) => {
		if (isWord(rows, name, field)) return 2
		return titles.get(field)?.has(key(name)) ? 1 : 0
	}
	known.set(rows, names)
	return names
}

/** Names and titles that our schema gives the columns of a field. */
function titlesOf({ columns }: MappedField): ReadonlySet<string> {
	return new Set(
		columns.flatMap((path) => {
			const [table = '', column = ''] = path.split('.')
			const all = schema[table as TableName].columns as Readonly<Record<string, { zh: string; en: string }>>
			const declared = all[column]
			if (!declared) throw new Error(`The schema has no ${path}`)
			const brief = (words: string) => words.split(/[：:，,；;（(]/)[0] ?? ''
			return [column, `${table}_${column}`, brief(declared.zh), brief(declared.en)].map(key)
		}),
	)
}

/** Fields that the words of our readers call otherwise. */
const ROLES: Readonly<Record<string, string>> = { indicator: 'name' }
const MEASURES: Readonly<Record<string, string>> = { project_expenditure: 'project' }

function isWord(rows: MappedRows, name: string, field: string): boolean {
	const english = ENGLISH.get(key(name))
	if (english !== undefined) return english.split(' ').includes(field)
	if (rows === 'denominator' && !OWNERS.has(field)) return false
	if (rows !== 'budget_line' || OWNERS.has(field)) {
		const role = ROLES[field] ?? field
		return words.columns(name).some((one) => one === role)
	}
	const column = columnOf({ path: [bareLabel(name)] })
	if (column.as === 'code') return field === 'function_code'
	if (column.as === 'name') return field === 'function_name'
	return column.as === 'amount' && column.measure === (MEASURES[field] ?? field)
}

const OWNERS: ReadonlySet<string> = new Set(['county', 'department', 'year'])
