import type { MarkOrigin } from '../../ui/charts/origin.ts'
import { text } from '../text.ts'
import type { ViewColumns } from '../cells.ts'
import type { LinkedNumber, LinkTarget } from '../link.ts'
import type { Table, TableColumn } from '../view.ts'
import { absentWords, heading, isNumber, shownValue, type AnyRow, type AnyScene } from './cell.ts'

/** The columns of a view that the screen has now. */
export const shownColumns = (view: ViewColumns, scene: AnyScene): readonly string[] =>
	Object.entries(view.columns)
		.filter(([name, { shown }]) => view.cells?.[name]?.shown?.(scene) ?? shown)
		.map(([name]) => name)

/** The rows of an answer that the screen has. */
export const shownRows = (view: ViewColumns, scene: AnyScene): readonly AnyRow[] =>
	(scene.rows as readonly AnyRow[]).filter((row) => view.leaveOut?.(row, scene) !== true)

/** The answer of a view as the screen shows it, every number leading to what it rests on. */
export const screenTable =
	(view: ViewColumns) =>
	(scene: AnyScene): Table => {
		const names = shownColumns(view, scene)
		return {
			grouped: view.grouped?.(scene) ?? view.columns[names[0] ?? '']?.kind === 'disclosure',
			columns: names.map((name) => ({ title: heading(view, name, scene), kind: alignmentOf(view, name) })),
			rows: shownRows(view, scene).map((row) => names.map((name) => cellOf(view, name, row, scene))),
		}
	}

function alignmentOf(view: ViewColumns, name: string): TableColumn['kind'] {
	const column = view.columns[name]
	if (!column || column.kind === 'words') return 'name'
	return isNumber(column) ? 'number' : 'word'
}

function cellOf(view: ViewColumns, name: string, row: AnyRow, scene: AnyScene): string | LinkedNumber {
	const shown = shownValue(view, name, row, scene)
	if (shown === null) return absentWords(view, name, row, scene)
	const target = linkOf(view, name, row, scene)
	if (!target) return shown
	const origin = originOf(view, name, row, scene)
	const hint = view.cells?.[name]?.hint ?? view.row?.hint
	return {
		text: shown,
		origin,
		hint: hint?.(row, scene) ?? text[scene.locale][`legend_${origin}`],
		target,
	}
}

function linkOf(view: ViewColumns, name: string, row: AnyRow, scene: AnyScene): LinkTarget | null {
	const own = view.cells?.[name]?.link
	if (own) return own(row, scene)
	const column = view.columns[name]
	if (!column || !isNumber(column)) return null
	if (view.row?.link) return view.row.link(row, scene)
	const { document_id, line_start, line_end } = row as {
		readonly document_id?: string
		readonly line_start?: number | null
		readonly line_end?: number | null
	}
	if (!document_id) return null
	return line_start && line_end ? { src: { document_id, line_start, line_end } } : { of: `${document_id}.` }
}

function originOf(view: ViewColumns, name: string, row: AnyRow, scene: AnyScene): MarkOrigin {
	const own = view.cells?.[name]?.origin ?? view.row?.origin
	if (own) return own(row, scene)
	const kind = view.columns[name]?.kind
	if (kind === 'share' || kind === 'quotient') return 'derived'
	const [column] = Object.entries(view.columns).find((it) => it[1].kind === 'origin') ?? []
	return ((column && row[column]) ?? 'derived') as MarkOrigin
}
