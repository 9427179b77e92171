import type { CellDocument } from '../cells/cell.ts'
import { span } from '../coverage.ts'
import type { Place, Reading } from '../reading.ts'
import { isProse, type Part } from './parts.ts'

/** What the document has of its staff and of its assets, where it says anything of them. */
export function* factsCovered(
	{ lines }: CellDocument,
	parts: readonly Part[],
	facts: readonly Reading[],
): Generator<Reading> {
	const staff = span(
		lines
			.filter(({ text }) => /(?:编制|在职|在编)\D{0,8}\d+\s*[人名]/.test(text))
			.map(({ line }) => ({ line_start: line, line_end: line })),
	)
	if (staff) yield covered('staff', staff, 'disclosed')
	const part = parts.find((it) => it.title.includes('国有资产'))
	const told = span(
		facts.flatMap(({ table, row }) => (table === 'fact' && ASSET.test(row.measure) ? [row] : [])),
	)
	const hasFigures = part?.lines.some(
		(line) => !isProse(line) && line.cells.slice(1).some(({ text }) => /\d/.test(text)),
	)
	if (part) yield covered('assets', part, hasFigures ? 'disclosed' : 'disclosed_empty')
	else if (told) yield covered('assets', told, 'disclosed')
}

const ASSET = /^(?:fixed_assets|building|office_building|vehicle|large_equipment|other_fixed_assets)_/

const covered = (
	item: 'staff' | 'assets',
	{ line_start, line_end }: Place,
	state: 'disclosed' | 'disclosed_empty',
): Reading => ({ table: 'coverage', row: { line_start, line_end, origin: 'disclosed', item, state } })
