import { aligner } from './align.ts'
import type { Labelled } from './column-fit.ts'
import type { ColumnRole } from '../words/terms.ts'
import type { Header } from './header.ts'
import type { TableRow } from './table-row.ts'
import { joined, type Token } from './token.ts'

/** What a row of a list has on one line alone; its texts may go on above and below. */
const ANCHORS: ReadonlySet<ColumnRole | null> = new Set(['amount', 'no'] as const)

interface Row {
	/** Its order among the lines of the text. */
	readonly at: number
	readonly cells: (Token | null)[]
	readonly left: Token[]
}

/**
 * The rows of a list printed by blanks, which names a project in each: a line with an amount or a running number is a row, and a
 * line of texts alone goes on with those of the row next to it.
 */
export function listRows(header: Header, tokens: readonly Labelled[]): readonly TableRow[] {
	const { columns } = header
	const { align } = aligner(columns, 'layout')
	const lines = byLine(tokens).map((line): Row => {
		const { given, left } = align(line)
		const token = (nth: number) => line[nth]?.token ?? []
		return {
			at: line[0]?.token.row ?? 0,
			cells: given.map((of) => {
				const [first, ...others] = of.flatMap(token)
				return first ? others.reduce((all, next) => joined(all, next), first) : null
			}),
			left: left.flatMap(token),
		}
	})
	const isAnchor = ({ cells }: Row) =>
		cells.some((it, at) => it?.text && ANCHORS.has(columns[at]?.role ?? null))
	const rows = lines.filter(isAnchor)
	for (const line of lines.filter((it) => !isAnchor(it))) {
		const row = nearest(rows, line)
		if (row) put(row, line)
		else rows.push(line)
	}
	return rows
}

function byLine(tokens: readonly Labelled[]): readonly (readonly Labelled[])[] {
	const lines = new Map<number, Labelled[]>()
	for (const it of tokens) {
		if (it.token.text === '') continue
		const line = lines.get(it.token.row)
		if (line) line.push(it)
		else lines.set(it.token.row, [it])
	}
	return [...lines.values()]
}

/** So many lines lie at most between a row and where its texts go on. */
const REACH = 2

/** The row that texts go on with: the nearer one; of two as near, that above, unless that below prints no text there. */
function nearest(rows: readonly Row[], line: Row): Row | undefined {
	const above = rows.findLast(({ at }) => at < line.at)
	const below = rows.find(({ at }) => at > line.at)
	const [up, down] = [line.at - (above?.at ?? -Infinity), (below?.at ?? Infinity) - line.at]
	const isBelow = down < up || (down === up && line.cells.some((it, at) => it && !below?.cells[at]))
	return Math.min(up, down) > REACH ? undefined : isBelow ? below : above
}

function put(row: Row, line: Row): void {
	for (const [at, token] of line.cells.entries()) {
		if (!token) continue
		const own = row.cells[at]
		row.cells[at] = !own ? token : line.at < row.at ? joined(token, own) : joined(own, token)
	}
	row.left.push(...line.left)
}
