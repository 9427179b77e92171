import type { Place } from '../../reading.ts'
import { cells } from '../../text/cells.ts'
import { plain } from '../../text/clean.ts'

/** A line of a form with its cells, as plain text. */
export interface FormRow {
	readonly line: number
	readonly cells: readonly string[]
}

/** One form, one project: the fields above the indicators, and the indicators. */
export interface Form extends Place {
	readonly fields: readonly FormRow[]
	readonly indicators: readonly FormRow[]
	/** Where the header of the indicators puts names and values, and how many cells it has; null where it is lost. */
	readonly columns: { readonly name: number; readonly value: number; readonly width: number } | null
}

/** A field's value with its line; an empty string is an empty cell. */
export interface Field {
	readonly line: number
	readonly text: string
}

const TITLE = /项目支出预算绩效目标表$/
const YEAR = /^[（(]\d{4}年度[)）]$/
const NAME = '项目名称'
const LABELS = [
	NAME,
	'主管部门及代码',
	'实施单位',
	'项目属性',
	'项目期',
	'项目资金',
	'年度资金总额',
	'其中财政拨款',
	'其他资金',
	'年度总体目标',
] as const
export type Label = (typeof LABELS)[number]

/** The forms of a document, each from its title (or, where that is lost, its project name) to its last indicator. */
export function forms(lines: readonly string[]): readonly Form[] {
	const rows = lines.map((line, at) => ({ line: at + 1, cells: cells(line).map(plain) }))
	const starts = rows.flatMap((_, at) => (begins(rows, at) ? [at] : []))
	return starts.map((start, order) => form(rows.slice(start, starts[order + 1])))
}

/** The value beside a label; null where the form has no such label. */
export function field(form: Form, label: Label): Field | null {
	for (const { line, cells } of form.fields) {
		const at = cells.findIndex((cell) => labelOf(cell) === label)
		if (at < 0) continue
		const after = cells.slice(at + 1)
		const next = after.findIndex((cell) => labelOf(cell) !== null)
		const text = (next < 0 ? after : after.slice(0, next)).filter(Boolean).join('')
		return { line, text }
	}
	return null
}

/** A title of forms: a line of its own, also where it is marked up or shares the line with the year. */
export const titleIn = (row: string): string | null => {
	const text = plain(row).replace(/\s*[（(]\s*\d{4}年度[)）]$/, '')
	return TITLE.test(text) ? text : null
}

const labelOf = (cell: string): Label | null => {
	const text = cell.replace(/[\s:：]/g, '').replace(/[（(].*$/, '')
	return LABELS.find((label) => label === text) ?? null
}

/** A title with fields below it, or a project name without a title above it. */
function begins(rows: readonly FormRow[], at: number): boolean {
	if (isTitle(rows[at])) return labelOf(firstCell(nearest(rows, at, 1))) !== null
	return labelOf(firstCell(rows[at])) === NAME && !isTitle(nearest(rows, at, -1))
}

/** The next row in a direction that says something: neither empty nor the year under a title. */
function nearest(rows: readonly FormRow[], from: number, step: 1 | -1): FormRow | undefined {
	for (let at = from + step; at >= 0 && at < rows.length; at += step) {
		const text = firstCell(rows[at])
		if (text && !YEAR.test(text)) return rows[at]
	}
	return undefined
}

const firstCell = (row: FormRow | undefined) => row?.cells.find(Boolean) ?? ''

const isTitle = (row: FormRow | undefined) =>
	row !== undefined && row.cells.filter(Boolean).length === 1 && titleIn(firstCell(row)) !== null

function form(rows: readonly FormRow[]): Form {
	const written = rows.filter((row) => row.cells.some((cell) => /[\p{L}\p{N}]/u.test(cell)))
	const header = written.findIndex((row) => row.cells.includes('一级指标') && row.cells.includes('三级指标'))
	const first = header < 0 ? written.findIndex((row) => row.cells[0] === '绩效指标') : header + 1
	return {
		line_start: written[0]?.line ?? rows[0]?.line ?? 1,
		line_end: written.at(-1)?.line ?? rows[0]?.line ?? 1,
		fields: first < 0 ? written : written.slice(0, header < 0 ? first : header),
		indicators: first < 0 ? [] : written.slice(first).filter((row) => !isYear(row)),
		columns: columnsOf(written[header]),
	}
}

/** The year of the next form, whose title is lost. */
const isYear = (row: FormRow) => row.cells.filter(Boolean).length === 1 && YEAR.test(firstCell(row))

function columnsOf(header: FormRow | undefined): Form['columns'] {
	const value = header?.cells.indexOf('指标值') ?? -1
	if (!header || value < 0) return null
	return { name: header.cells.indexOf('三级指标'), value, width: header.cells.length }
}
