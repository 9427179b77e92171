import { count, markAmount, percent, type ShownUnit } from '../base/format.ts'
import type { Row } from '../engine/row.ts'
import type { Mark } from '../ui/charts/chart.ts'
import type { ViewColumns } from './cells.ts'
import type { Columns } from './columns.ts'
import type { LinkedNumber, LinkTarget } from './link.ts'
import type { AnyScene } from './table/cell.ts'
import { standingOf } from './table/standing.ts'

/** A number of a row as a picture has it. */
interface DrawnNumber<V> extends Mark<LinkTarget> {
	readonly value: V
}

/**
 * A column of a row as a mark: its label is written as its kind is in pictures; where it leads, how it came about and what
 * opens over it are the same as in the table. A picture that says more of it says so itself.
 */
export type MarkOf<C extends Columns> = <K extends keyof C & string>(
	row: Row<C>,
	column: K,
	own?: Partial<Pick<Mark, 'label' | 'hint'>>,
) => DrawnNumber<Row<C>[K]>

/** What makes the marks of a view's pictures from the columns that it declares. */
export const markOf =
	<C extends Columns>(view: ViewColumns, scene: AnyScene): MarkOf<C> =>
	(row, column, own) => {
		const value = row[column]
		const { origin, hint, target } = standingOf(view, column, row, scene)
		return {
			value,
			label: own?.label ?? labelOf(view, column, value, scene),
			hint: own?.hint ?? hint,
			origin,
			...(target && { link: target }),
		}
	}

/** An amount without its unit, a share in percent, any other number as it is counted; empty where there is none. */
function labelOf(
	{ columns }: ViewColumns,
	column: string,
	value: unknown,
	{ values, locale }: AnyScene,
): string {
	if (typeof value !== 'number') return ''
	const { unit } = values as { readonly unit?: ShownUnit }
	const kind = columns[column]?.kind
	if (kind === 'money') return markAmount(value, unit ?? 'yuan', locale)
	return kind === 'share' ? percent(value, locale) : count(value, locale)
}

/** The number of a mark as it stands beside a picture; words where it leads nowhere. */
export const numberOf = ({ label, hint, origin, link }: Mark<LinkTarget>): LinkedNumber | string =>
	link ? { text: label, hint, origin, target: link } : label
