import type { Reading } from '../../reading.ts'
import { CLASS_LABELS, subclass } from '../../text/classes.ts'
import type { IndicatorRow } from './indicator-row.ts'

type Row = Extract<Reading, { readonly table: 'indicator' }>['row']

/**
 * The class label that covers a row, and whether the class is read from it. The label is a merged cell that conversion
 * puts on any one of its rows, and its other half, as a soup of glyphs, on the next: there the subclass tells the class.
 */
export function labelOf(
	row: IndicatorRow,
	form: readonly IndicatorRow[],
): Pick<Row, 'class1_printed' | 'class1_origin'> {
	const own = row.label || (legible(row, form) ?? '')
	const disclosed = own === expected(row)
	return { class1_printed: own || null, class1_origin: disclosed ? 'disclosed' : 'inferred_exact' }
}

/** Whether what stands in the class column is no class label. */
export const isDamagedLabel = ({ label }: IndicatorRow): boolean =>
	label !== '' && !CLASS_LABELS.includes(label)

const legible = (row: IndicatorRow, form: readonly IndicatorRow[]) =>
	form.find((it) => it.label === expected(row) && expected(it) === expected(row))?.label

/** The label under which the template prints a subclass: cost stands under output. */
function expected({ class2 }: IndicatorRow): string | undefined {
	const class1 = subclass(class2)?.class1
	return class1 && `${class1 === '成本' ? '产出' : class1}指标`
}
