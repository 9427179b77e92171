import { compare, type Comparison } from '../../state/compare.ts'
import type { ViewColumns } from '../cells.ts'
import type { AnyRow, AnyScene } from '../table/cell.ts'
import { answerResult } from '../table/file-table.ts'
import { isShown } from '../table/screen-table.ts'

/**
 * What a reader sees change from one answer of a view to another: rows that its table leaves out are none, and a column
 * that it does not show neither makes a change nor, where another can, tells a row apart.
 */
export function changesOf(view: ViewColumns, before: AnyScene, after: AnyScene): Comparison {
	const [old, young] = [before, after].map((scene) =>
		answerResult(
			view,
			(scene.rows as readonly AnyRow[]).filter((row) => view.leaveOut?.(row, scene) !== true),
		),
	) as [ReturnType<typeof answerResult>, ReturnType<typeof answerResult>]
	return compare(old, young, (name) => isShown(view, name, after))
}
