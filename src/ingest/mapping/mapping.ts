import type { AmountUnit } from '../../base/money.ts'

/** What each row of a table is to us. */
export const MAPPED_ROWS = ['project', 'indicator', 'budget_line', 'denominator'] as const
export type MappedRows = (typeof MAPPED_ROWS)[number]

/** What stands in the cells of a column: by it cells are judged, and columns recognised. */
export type CellKind =
	| 'text'
	| 'amount'
	| 'function_code'
	| 'number'
	| 'year'
	| 'stage'
	| 'county'
	| 'department'
	| 'class1'
	| 'class2'
	| 'operator'

/** A thing of ours that a column of somebody's table can hold. */
export interface MappedField {
	readonly kind: CellKind
	/** The word that heads such a column where our readers know it; null for what says whose a row is. */
	readonly header: string | null
	/** Without it a row is none. */
	readonly isRequired?: true
	/** The columns of our tables that it fills: their names and titles are names for it too. */
	readonly columns: readonly string[]
}

/** Whose a row is, whatever its table. */
const OWNER = {
	county: { kind: 'county', header: null, columns: ['county.name', 'county.county_code'] },
	department: { kind: 'department', header: null, columns: ['department.name', 'department.department_id'] },
	year: { kind: 'year', header: null, columns: ['document.fiscal_year'] },
	stage: { kind: 'stage', header: null, columns: ['document.stage'] },
} as const satisfies Readonly<Record<string, MappedField>>

/** Words of `term.csv` that mean one thing only head the columns; their order is that in which a form prints them. */
export const FIELDS = {
	project: {
		...OWNER,
		project: { kind: 'text', header: '项目名称', isRequired: true, columns: ['project.name'] },
		project_code: { kind: 'text', header: '项目编码', columns: ['project.code'] },
		category: { kind: 'text', header: '项目类别', columns: ['project.category'] },
		amount: {
			kind: 'amount',
			header: '项目金额',
			columns: ['project.amount_yuan', 'project.amount_printed'],
		},
		objective: { kind: 'text', header: '项目绩效目标', columns: ['project.objective'] },
		content: { kind: 'text', header: '项目内容', columns: ['project.use_of_funds'] },
	},
	indicator: {
		...OWNER,
		project: { kind: 'text', header: '项目名称', columns: ['project.name'] },
		class1: { kind: 'class1', header: '一级指标', columns: ['indicator.class1'] },
		class2: { kind: 'class2', header: '二级指标', columns: ['indicator.class2'] },
		indicator: { kind: 'text', header: '三级指标', isRequired: true, columns: ['indicator.name'] },
		operator: { kind: 'operator', header: '运算符号', columns: ['indicator.operator'] },
		value: {
			kind: 'text',
			header: '目标值',
			columns: ['indicator.value_printed', 'indicator.value', 'indicator.value_low'],
		},
		unit: { kind: 'text', header: '计量单位', columns: ['indicator.unit'] },
		weight: { kind: 'number', header: '权重', columns: ['indicator.weight'] },
		basis: { kind: 'text', header: '指标值依据', columns: ['indicator.basis'] },
	},
	budget_line: {
		...OWNER,
		function_code: {
			kind: 'function_code',
			header: '科目编码',
			isRequired: true,
			columns: ['budget_line.function_code', 'function_code.code'],
		},
		function_name: {
			kind: 'text',
			header: '科目名称',
			columns: ['budget_line.item_name', 'function_code.name'],
		},
		total: { kind: 'amount', header: '合计', columns: ['budget_line.amount_yuan'] },
		basic: { kind: 'amount', header: '基本支出', columns: [] },
		project_expenditure: { kind: 'amount', header: '项目支出', columns: [] },
		personnel: { kind: 'amount', header: '人员经费', columns: [] },
		public_funds: { kind: 'amount', header: '公用经费', columns: [] },
	},
	// What amounts are divided by: a county and year a row, a sort of denominators a column.
	denominator: {
		county: { ...OWNER.county, isRequired: true },
		year: OWNER.year,
		resident_population: { kind: 'number', header: null, columns: [] },
		registered_population: { kind: 'number', header: null, columns: [] },
		villages: { kind: 'number', header: null, columns: [] },
		communities: { kind: 'number', header: null, columns: [] },
		village_cadres: { kind: 'number', header: null, columns: [] },
		township_level_units: { kind: 'number', header: null, columns: [] },
	},
} as const satisfies Readonly<Record<MappedRows, Readonly<Record<string, MappedField>>>>

/** The name of a field. */
export type FieldName = { [R in MappedRows]: keyof (typeof FIELDS)[R] }[MappedRows]

/** The fields that rows may have, in the order in which a form prints them. */
export const fieldsOf = (rows: MappedRows): readonly (readonly [field: FieldName, MappedField])[] =>
	Object.entries(FIELDS[rows]) as [FieldName, MappedField][]

/** How a table of somebody's is to be read: what its rows are, and which of its columns is which of ours. */
export interface TableMapping {
	readonly rows: MappedRows
	/** Fields by the names of the table's columns; a column that is not named is left out. */
	readonly columns: Readonly<Record<string, string>>
	/** The only sheet whose tables are meant; missing where every table with these columns is. */
	readonly sheet?: string
}

/** How the tables of a file are to be read; tables that differ, as sheets of a workbook do, have a mapping each. */
export interface Mapping extends TableMapping {
	readonly also?: readonly TableMapping[]
}

/** The mappings of the tables of a file, the first first. */
export const tableMappings = ({ also = [], ...first }: Mapping): readonly TableMapping[] => [first, ...also]

/** A cell that is not what its column should hold, or a row that could not be read. */
export interface RowFault {
	/** The line of a text, the row of a workbook or list. */
	readonly line: number
	/** The table's own name of the column; empty for the whole row. */
	readonly column: string
	readonly value: string
	/** `missing`: a row is none without it; `no_year`: nobody says which year it is of; `unread`: nothing was taken from the row; `said_before`: a row above says it. */
	readonly expected: CellKind | 'missing' | 'unread' | 'no_year' | 'said_before'
}

/** What came of a mapping: how many rows there were, and which of their cells failed. */
export interface MappedCheck {
	readonly rows: number
	/** The first of them. */
	readonly faults: readonly RowFault[]
	readonly faultCount: number
	/** Columns that are not mapped. */
	readonly left: readonly string[]
}

/** So many faults are listed; all are counted. */
export const LISTED_FAULTS = 500

/** Whether a value from outside is a mapping. */
export function isMapping(value: unknown): value is Mapping {
	if (!isTableMapping(value)) return false
	const { also } = value as { readonly also?: unknown }
	return also === undefined || (Array.isArray(also) && also.every(isTableMapping))
}

function isTableMapping(value: unknown): value is TableMapping {
	if (typeof value !== 'object' || value === null) return false
	const { rows, columns, sheet } = value as Readonly<Record<string, unknown>>
	if (sheet !== undefined && typeof sheet !== 'string') return false
	const known = MAPPED_ROWS.find((one) => one === rows)
	if (!known || typeof columns !== 'object' || columns === null || Array.isArray(columns)) return false
	const fields: unknown[] = Object.values(columns)
	return (
		fields.length > 0 &&
		new Set(fields).size === fields.length &&
		fields.every((field) => typeof field === 'string' && Object.hasOwn(FIELDS[known], field))
	)
}

/** Units that names of columns print in English, the larger ones first; what is none of ours is not guessed. */
const ENGLISH: readonly (readonly [RegExp, AmountUnit | null])[] = [
	[/100\s?million|亿/i, '亿元'],
	[/million|billion|(?:ten|10|hundred|100)[\s-]*thousand|百万/i, null],
	[/thousand|千元/i, '千元'],
	[/10[ ,]?000|10k|wan(?=$|[^a-z])|万/i, '万元'],
	[/yuan|cny|rmb|¥|元/i, '元'],
]

/** The unit that the name of a column of amounts states; null where it states none that is known. */
export const unitOfName = (name: string): AmountUnit | null =>
	ENGLISH.find(([form]) => form.test(name))?.[1] ?? null
