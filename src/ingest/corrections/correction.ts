import type { TableName } from '../../schema/schema.ts'
import { STAGES } from '../../schema/vocabulary.ts'
import type { PrintedOwner } from '../reading.ts'

/** Tables whose rows are taken from lines of a file, and which a reader may correct. */
export const CORRECTABLE = [
	'budget_line',
	'project',
	'indicator',
	'payment_plan',
	'goal',
	'fact',
	'cost_share',
	'formula',
] as const satisfies readonly TableName[]
export type CorrectableTable = (typeof CORRECTABLE)[number]

/** Cells by their columns, as a CSV writes them; NULL is null. */
export type TextCells = Readonly<Record<string, string | null>>

/** A change of a row, which is named by its table and by its cells as they were read. */
export type RowChange = { readonly table: CorrectableTable; readonly row: TextCells } & (
	| { readonly kind: 'cell'; readonly column: string; readonly to: string | null }
	| { readonly kind: 'drop' }
	/** Another row like it, with these cells instead. */
	| { readonly kind: 'add'; readonly to: TextCells }
)

/** What stands between two lines is a document of its own, or belongs to that of this owner, year and stage. */
export interface OwnerChange {
	readonly kind: 'owner'
	readonly owner: Omit<PrintedOwner, 'department_code'>
}

/**
 * What the reader of a file says against what was taken from it. It holds for the lines that it names as long as they print
 * what they printed then; where they or the row have changed, it is not applied, and a finding says so.
 */
export interface Correction {
	/** Tells it from the others of its file. */
	readonly id: string
	/** When it was made, ISO 8601. */
	readonly at: string
	readonly line_start: number
	readonly line_end: number
	/** What its first and its last line print, without blanks: see `printed.ts`. */
	readonly printed: string
	readonly change: RowChange | OwnerChange
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
const isCells = (value: unknown): value is TextCells =>
	isObject(value) && Object.values(value).every((cell) => cell === null || isText(cell))
const isLine = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0

/** Whether a value that came from outside is a correction. */
export function isCorrection(value: unknown): value is Correction {
	if (!isObject(value)) return false
	const { id, at, line_start, line_end, printed, change } = value
	const isPlaced = isLine(line_start) && isLine(line_end) && line_start <= line_end
	return isPlaced && [id, at, printed].every(isText) && isObject(change) && isChange(change)
}

function isChange({ kind, table, row, column, to, owner }: Readonly<Record<string, unknown>>): boolean {
	if (kind === 'owner') return isOwner(owner)
	if (!CORRECTABLE.some((one) => one === table) || !isCells(row)) return false
	if (kind === 'cell') return isText(column) && (to === null || isText(to))
	return kind === 'drop' || (kind === 'add' && isCells(to))
}

const OWNER: Readonly<Record<string, (value: unknown) => boolean>> = {
	county: isText,
	department: isText,
	fiscal_year: (value) => Number.isInteger(value),
	stage: (value) => STAGES.some((stage) => stage === value),
}
const isOwner = (value: unknown): boolean =>
	isObject(value) && Object.entries(value).every(([name, one]) => OWNER[name]?.(one) === true)
