import { text } from '../text.ts'
import type { ViewColumns } from '../cells.ts'
import { isNumber } from '../columns.ts'
import type { LinkedNumber } from '../link.ts'
import type { Table, TableColumn } from '../view.ts'
import { headId, spread } from './across.ts'
import { onDemand } from './on-demand.ts'
import { standingOf } from './standing.ts'
import { absentWords, shownValue, titleOf, unitWords, withUnit, type AnyRow, type AnyScene } from './cell.ts'

/** A column of the screen's table: one that the view declares, under a head of its own where the answer is spread. */
export interface ScreenColumn {
	readonly name: string
	/** Its name, and what tells its head apart where the answer is spread. */
	readonly id: string
	/** Without its unit. */
	readonly title: string
	readonly unit: string
	/** What stands where a line has no row under this head. */
	readonly missing: (line: AnyRow) => string
}
/** The columns that the screen has now, and for each of its lines the row that each of them shows. */
export interface Screen {
	readonly grouped: boolean
	readonly columns: readonly ScreenColumn[]
	readonly lines: readonly (readonly (AnyRow | undefined)[])[]
}

/** Whether the screen's table has a column now. */
export const isShown = (view: ViewColumns, name: string, scene: AnyScene): boolean =>
	view.cells?.[name]?.shown?.(scene) ?? view.columns[name]?.shown === true

/** The answer of a view as the screen's table is laid out: a line a row, or spread over heads. */
export function screenOf(view: ViewColumns, scene: AnyScene): Screen {
	const rows = (scene.rows as readonly AnyRow[]).filter((row) => view.leaveOut?.(row, scene) !== true)
	const dash = text[scene.locale].not_printed
	const column = (name: string): ScreenColumn => ({
		name,
		id: name,
		title: titleOf(view, name, scene.locale),
		unit: unitWords(view, name, scene),
		missing: () => dash,
	})
	const { across } = view
	if (!across) {
		const names = Object.keys(view.columns).filter((name) => isShown(view, name, scene))
		return {
			grouped: view.grouped?.(scene) ?? view.columns[names[0] ?? '']?.kind === 'disclosure',
			columns: names.map(column),
			lines: rows.map((row) => names.map(() => row)),
		}
	}
	const names = across.lines.filter((name) => isShown(view, name, scene))
	const under = across.cells.filter((name) => view.cells?.[name]?.shown?.(scene) !== false)
	const { heads, lines } = spread(rows, across, scene.disclosures)
	const headed = heads.flatMap(({ key, row: head }) =>
		under.map((name): ScreenColumn => {
			const said = across.heads.map((it) => shownValue(view, it, head, scene))
			return {
				...column(name),
				id: headId(name, key),
				title: [...said, under.length > 1 ? titleOf(view, name, scene.locale) : '']
					.filter(Boolean)
					.join(' · '),
				missing: (line) => across.missing?.({ line, head }, scene) ?? dash,
			}
		}),
	)
	return {
		grouped: view.grouped?.(scene) ?? names.length > 1,
		columns: [...names.map(column), ...headed],
		lines: lines.map(({ row, cells }) => [
			...names.map(() => row),
			...cells.flatMap((cell) => under.map(() => cell)),
		]),
	}
}

/** A column's heading: 预算数（万元）. */
export const headingOf = ({ title, unit }: ScreenColumn, { locale }: AnyScene): string =>
	withUnit(title, unit, locale)

/** The answer of a view as the screen shows it, every number leading to what it rests on. */
export const screenTable =
	(view: ViewColumns) =>
	(scene: AnyScene): Table => {
		const { grouped, columns, lines } = screenOf(view, scene)
		return {
			grouped,
			columns: columns.map((it) => ({
				id: it.id,
				title: headingOf(it, scene),
				kind: alignmentOf(view, it.name),
			})),
			rows: onDemand(lines, (line) =>
				columns.map(({ name, missing }, at) => {
					const row = line[at]
					return row ? cellOf(view, name, row, scene) : missing(line[0] ?? {})
				}),
			),
			values: onDemand(lines, (line) =>
				columns.map(({ name }, at) => {
					const row = line[at]
					return row ? valueOf(view, name, row, scene) : null
				}),
			),
		}
	}

function alignmentOf(view: ViewColumns, name: string): TableColumn['kind'] {
	const column = view.columns[name]
	if (!column || column.kind === 'words') return 'name'
	return isNumber(column) ? 'number' : 'word'
}

/** What one column of a row shows: words, or a number that leads to what it rests on. */
export function cellOf(view: ViewColumns, name: string, row: AnyRow, scene: AnyScene): string | LinkedNumber {
	const shown = shownValue(view, name, row, scene)
	if (shown === null) return absentWords(view, name, row, scene)
	const { target, ...standing } = standingOf(view, name, row, scene)
	return target ? { ...standing, text: shown, target } : shown
}

/** What a cell is sorted by: its number, or the words that it shows; null where it shows why there is none. */
function valueOf(view: ViewColumns, name: string, row: AnyRow, scene: AnyScene): string | number | null {
	const words = shownValue(view, name, row, scene)
	const column = view.columns[name]
	const value = row[name]
	return words !== null && column && isNumber(column) && typeof value === 'number' ? value : words
}
