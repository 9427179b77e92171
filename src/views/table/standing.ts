import type { MarkOrigin } from '../../ui/charts/origin.ts'
import type { ViewColumns } from '../cells.ts'
import { isNumber } from '../columns.ts'
import { linkTo, type LinkedNumber, type LinkTarget } from '../link.ts'
import { text } from '../text.ts'
import type { AnyRow, AnyScene } from './cell.ts'

/** What stands behind a number wherever it is shown, as its view declares it: where it leads, how it came about, what opens over it. */
export type Standing = Omit<LinkedNumber, 'text' | 'target'> & { readonly target: LinkTarget | null }

/** What stands behind a column of a row; the target is null where it leads nowhere. */
export function standingOf(view: ViewColumns, name: string, row: AnyRow, scene: AnyScene): Standing {
	const origin = originOf(view, name, row, scene)
	const hint = view.cells?.[name]?.hint ?? view.row?.hint
	return {
		origin,
		hint: hint?.(row, scene) ?? text[scene.locale][`legend_${origin}`],
		target: targetOf(view, name, row, scene),
	}
}

function targetOf(view: ViewColumns, name: string, row: AnyRow, scene: AnyScene): LinkTarget | null {
	const own = view.cells?.[name]?.link
	if (own) return own(row, scene)
	const column = view.columns[name]
	if (!column || !isNumber(column)) return null
	if (view.row?.link) return view.row.link(row, scene)
	return row['document_id'] ? linkTo(row as unknown as Parameters<typeof linkTo>[0], '') : null
}

function originOf(view: ViewColumns, name: string, row: AnyRow, scene: AnyScene): MarkOrigin {
	const own = view.cells?.[name]?.origin ?? view.row?.origin
	if (own) return own(row, scene)
	const kind = view.columns[name]?.kind
	if (kind === 'share' || kind === 'quotient') return 'derived'
	const [column] = Object.entries(view.columns).find((it) => it[1].kind === 'origin') ?? []
	return ((column && row[column]) ?? 'derived') as MarkOrigin
}
