import { eachUnit, POWERS, type ShownUnit } from '../../base/format.ts'
import type { Locale } from '../../base/text.ts'
import type { CellValue, ColumnKind as FileKind, Result, ResultColumn } from '../../base/result.ts'
import type { ColumnWords } from '../../export/sheet.ts'
import { isNumber, type ColumnKind } from '../columns.ts'
import { text } from '../text.ts'
import type { ViewColumns } from '../cells.ts'
import type { Table } from '../view.ts'
import { absentWords, scaleOf, shownValue, titleOf, unitWords, type AnyRow, type AnyScene } from './cell.ts'
import { headingOf, screenOf, screenTable, type Screen } from './screen-table.ts'

/** What a file stores a kind as. */
const STORED: Readonly<Record<ColumnKind, FileKind>> = {
	money: 'decimal',
	count: 'integer',
	share: 'double',
	quotient: 'double',
	quantity: 'double',
	code: 'text',
	words: 'text',
	flag: 'boolean',
	disclosure: 'text',
	place: 'integer',
	origin: 'text',
}

/** A value as files store it: money is the exact decimal. */
const stored = (kind: ColumnKind, value: unknown): CellValue =>
	value === null || value === undefined
		? null
		: kind === 'money'
			? (value as number).toFixed(2)
			: (value as CellValue)

/** The answer of a view with every row and column, each of its kind. */
export function answerResult({ columns }: Pick<ViewColumns, 'columns'>, rows: readonly AnyRow[]): Result {
	const all = Object.entries(columns)
	return {
		columns: all.map(([name, { kind }]): ResultColumn => ({ name, kind: STORED[kind] })),
		length: rows.length,
		cell: (row, column) => {
			const [name, { kind }] = all[column] ?? ['', { kind: 'words' as const }]
			return stored(kind, rows[row]?.[name])
		},
	}
}

/** What the columns of an answer are called in a file, where amounts are in yuan whatever the screen shows. */
export const answerWords = (view: ViewColumns, scene: AnyScene): Readonly<Record<string, ColumnWords>> =>
	Object.fromEntries(
		Object.keys(view.columns).map((name) => {
			const unit = unitWords(view, name, scene, 'yuan')
			return [name, { title: titleOf(view, name, scene.locale), ...(unit && { unit }) }]
		}),
	)

interface FileColumn extends ResultColumn {
	readonly cells: readonly CellValue[]
}

/**
 * The table as it stands on the screen, with numbers to reckon with: amounts exact in the unit chosen, shares in percent.
 * Where words stand in the place of a number, the cell is NULL and a column beside it has the words. The last column has
 * the lines that a row's numbers lead to.
 */
export function shownResult(view: ViewColumns, scene: AnyScene): Result {
	const screen = screenOf(view, scene)
	const columns = screen.columns.flatMap((_, at) => columnOf(view, screen, at, scene))
	const sources = screenTable(view)(scene).rows.map(sourcesOf)
	const all: readonly FileColumn[] = sources.some(Boolean)
		? [...columns, { name: text[scene.locale].column_source, kind: 'text', cells: sources }]
		: columns
	return {
		columns: all.map(({ name, kind }) => ({ name, kind })),
		length: screen.lines.length,
		cell: (row, column) => all[column]?.cells[row] ?? null,
	}
}

function columnOf(view: ViewColumns, { columns, lines }: Screen, at: number, scene: AnyScene): FileColumn[] {
	const own = columns[at]
	const column = view.columns[own?.name ?? '']
	if (!own || !column) return []
	const { name, title } = own
	const cells = lines.map((line) => {
		const row = line[at]
		const shown = row ? shownValue(view, name, row, scene) : null
		if (row && shown !== null) {
			const value = exact(column.kind, row[name], scaleOf(view, name, scene), scene.locale)
			return { shown, value, absent: value === null ? shown : null }
		}
		const absent = row ? absentWords(view, name, row, scene) : own.missing(line[0] ?? {})
		return { shown: absent, value: null, absent }
	})
	if (!isNumber(column)) return [{ name: title, kind: 'text', cells: cells.map(({ shown }) => shown) }]
	const isShare = column.kind === 'share'
	const numbers: FileColumn = {
		name: isShare ? `${title} (%)` : headingOf(own, scene),
		kind: isShare ? 'decimal' : STORED[column.kind],
		cells: cells.map(({ value }) => value),
	}
	if (cells.every(({ absent }) => absent === null)) return [numbers]
	const absent = cells.map((cell) => cell.absent)
	return [numbers, { name: text[scene.locale].as_shown(title), kind: 'text', cells: absent }]
}

/** A number as the shown table's file has it: money in the larger unit keeps its cents. */
function exact(kind: ColumnKind, value: unknown, scale: ShownUnit, locale: Locale): CellValue {
	if (typeof value !== 'number') return null
	if (kind === 'share') return percentOf(value)
	if (scale !== 'yuan' && kind === 'quotient') return value / 10 ** POWERS[locale].quotient[eachUnit(scale)]
	if (scale === 'yuan' || kind !== 'money') return stored(kind, value)
	const cents = value.toFixed(2).replace('.', '')
	const sign = cents.startsWith('-') ? '-' : ''
	const most = POWERS[locale].amount[scale]
	const behind = most + 2
	const digits = cents.replace('-', '').padStart(behind + 1, '0')
	return `${sign}${digits.slice(0, -behind)}.${digits.slice(-behind).replace(new RegExp(`0{1,${String(most)}}$`), '')}`
}

/** Percent to four digits behind the point, so that small shares are not none. */
const percentOf = (share: number): string => String(Number((share * 100).toFixed(4)))

/** The lines that the numbers of a row lead to, as addresses name them. */
function sourcesOf(row: Table['rows'][number]): string | null {
	const lines = row.flatMap((cell) =>
		typeof cell !== 'string' && 'src' in cell.target ? [cell.target.src] : [],
	)
	const names = lines.map(
		({ document_id, line_start, line_end }) =>
			`${document_id}.L${String(line_start)}${line_end > line_start ? `-${String(line_end)}` : ''}`,
	)
	return [...new Set(names)].join(' ') || null
}
