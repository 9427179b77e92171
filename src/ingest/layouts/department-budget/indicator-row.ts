import type { Reading } from '../../reading.ts'
import { plain } from '../../text/clean.ts'
import type { FormLine } from './forms.ts'

/** A row of a form's indicators, its cells told by what they hold: columns are shifted and split from page to page. */
export interface IndicatorRow {
	readonly line: number
	/** The class label on this row; it stands on one row of those it covers, and is empty on the others. */
	readonly label: string
	/** The subclass as printed, without 指标. */
	readonly class2: string
	readonly name: string
	/** The cells of the description. */
	readonly description: readonly string[]
	/** The target as printed. */
	readonly value: string
	readonly basis: string
	readonly cells: readonly string[]
}

/** An indicator as read, with what its notes rest on. */
export interface ReadIndicator {
	readonly row: Extract<Reading, { readonly table: 'indicator' }>['row']
	/** The value with look-alike characters set right; null where there were none. */
	readonly repaired: string | null
	/** Whether a character of the description was left out or replaced. */
	readonly mended: boolean
}

const SUBCLASS = /^(数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度)\s*指标\s*/
const TARGET = /^[≥≤≪≫<>=]?\s*\d[\d.,]*\s*(?:%|\S{0,4})$/

/** The row as cells with a meaning; undefined where it has no subclass and is therefore not understood. */
export function indicatorRow({ line, cells }: FormLine): IndicatorRow | undefined {
	const at = cells.findIndex((cell, index) => index < 3 && SUBCLASS.test(cell))
	const [printed = '', class2 = ''] = SUBCLASS.exec(cells[at] ?? '') ?? []
	if (!class2) return undefined
	const merged = (cells[at] ?? '').slice(printed.length)
	const named = merged !== '' && !cells[at + 1]
	const rest = cells.slice(at + (named ? 1 : 2)).filter((cell) => cell !== '')
	const target = targetAt(rest)
	return {
		line,
		label: plain(cells.slice(0, at).join(' ')),
		class2,
		name: plain(
			named ? unrepeated(merged, rest[0] ?? '') : [merged, cells[at + 1]].filter(Boolean).join(' '),
		),
		description: rest.slice(0, target),
		value: rest[target] ?? '',
		basis: plain(rest.slice(target + 1).join(' ')),
		cells,
	}
}

/** The target is the last cell that looks like one; a target in words stands before the basis, which ends the row. */
function targetAt(rest: readonly string[]): number {
	const at = rest.findLastIndex((cell) => TARGET.test(cell))
	if (at >= 0) return at
	return rest.length > 2 ? rest.length - 2 : rest.length
}

/** A name that was printed into the cell before it, without the first word of the next cell where that was printed too. */
function unrepeated(name: string, next: string): string {
	const words = name.split(/\s+/)
	const last = words.at(-1) ?? ''
	return words.length > 1 && next.startsWith(last) ? words.slice(0, -1).join(' ') : name
}
