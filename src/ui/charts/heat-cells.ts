import type { HeatCell } from './chart.ts'

/** The cells of a heat chart, row by row; those that are undefined are left out. */
export const heatCells = <R, C, L>(
	rows: readonly R[],
	columns: readonly C[],
	cellOf: (row: R, column: C) => Omit<HeatCell<L>, 'row' | 'column'> | undefined,
): HeatCell<L>[] =>
	rows.flatMap((it, row) =>
		columns.flatMap((head, column) => {
			const cell = cellOf(it, head)
			return cell ? [{ row, column, ...cell }] : []
		}),
	)
