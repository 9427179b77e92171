import { NAMELESS, type FoundProject } from '../found.ts'
import { usualCode } from './code.ts'
import { compose } from './compose.ts'
import { pageNotes } from './notes.ts'
import { projectCell, type Piece } from './piece.ts'
import { segments, type Segment, type Settled } from './segment.ts'

/** A project as one page prints it; the page may have cut off its name, or what stands above or below. */
export interface PageProject extends FoundProject {
	/** A blank line stands before it. */
	readonly afterBreak: boolean
}

interface FoundPiece extends Piece {
	readonly found: PageProject
}

/** What the weights of all indicators of a project come to, in hundredths: with or without 10 for the execution rate. */
const WHOLE = [9000, 10000]

/**
 * The projects of a table whose pages may cut them in two: parts are one project where only together their weights are
 * whole, and where the amounts come to `total` (cents) if one is printed. All others stay as printed; indicators beside
 * which no project begins belong to the one above.
 */
export function overPages(found: readonly PageProject[], total: bigint | null): readonly FoundProject[] {
	const breaks = found.filter(({ afterBreak }) => afterBreak).length
	const weighed = found.some(({ indicators }) => indicators.some(({ row }) => row.weight !== null))
	// Blank lines between all rows are no pages.
	if (breaks === 0 || breaks * 2 > found.length || !weighed) return withNameless(found)
	const pieces = found.map(pieceOf)
	const usual = usualCode(pieces)
	const { segments: cut, settled } = segments(pieces, total, WHOLE)
	return withNameless(
		cut.flatMap((segment, order) =>
			segment.pieces.length > 1 && segment.weighed
				? [joined(segment, settled, order + 1, usual)]
				: segment.pieces.map((it) => it.found),
		),
	)
}

function pieceOf(found: PageProject): FoundPiece {
	const { name, amount, category, objective, indicators, afterBreak, line_start, line_end } = found
	const weights = indicators.map(({ row }) => row.weight)
	return {
		found,
		afterBreak,
		project: name.text === NAMELESS ? null : projectCell(found.printedName ?? name.text),
		category: category ?? '',
		amount: amount && amount.yuan !== null ? { printed: amount.money.printed, cents: amount.yuan } : null,
		oddAmount: amount && amount.yuan === null ? amount.money.printed : null,
		objective: objective ?? '',
		weight: weights.includes(null)
			? null
			: weights.reduce((sum: number, it) => sum + Math.round((it ?? 0) * 100), 0),
		first: line_start,
		last: line_end,
	}
}

function joined(
	segment: Segment<FoundPiece>,
	settled: Settled,
	seq: number,
	usual: readonly string[],
): FoundProject {
	const parts = segment.pieces.map((it) => it.found)
	const composed = compose(segment, settled, seq, usual)
	const owner = segment.pieces.find(({ amount }) => amount !== null && amount === segment.amount)?.found
	const [first] = parts
	const base = owner ?? first
	if (!first || !base) throw new Error('A segment holds at least one piece.')
	const { row } = composed
	return {
		...base,
		name: { ...first.name, text: row.name },
		line_start: row.line_start,
		line_end: row.line_end,
		code: row.code,
		category: row.category,
		objective: row.objective,
		indicators: parts.flatMap(({ indicators }) => indicators),
		tokens: parts.flatMap(({ tokens }) => tokens),
		overPages: { origin: row.origin, notes: [...pageNotes(composed, settled, usual.length)] },
	}
}

/** What stands beside no name belongs to the project above it. */
function withNameless(found: readonly FoundProject[]): readonly FoundProject[] {
	const all: FoundProject[] = []
	for (const it of found) {
		const before = all.at(-1)
		if (it.name.text !== NAMELESS || !before) all.push(it)
		else
			all[all.length - 1] = {
				...before,
				line_end: Math.max(before.line_end, it.line_end),
				indicators: [...before.indicators, ...it.indicators],
				tokens: [...before.tokens, ...it.tokens],
			}
	}
	return all
}
