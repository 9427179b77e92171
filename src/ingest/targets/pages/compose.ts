import type { Reading } from '../../reading.ts'
import { joinOverlap, type Joined } from '../../text/join.ts'
import { cutCode, type CutCode } from './code.ts'
import type { Piece, ProjectCell } from './piece.ts'
import type { Segment, Settled } from './segment.ts'

/** A project put together from its pieces, with what had to be concluded on the way. */
export interface Composed<P extends Piece = Piece> {
	readonly row: Extract<Reading, { table: 'project' }>['row']
	readonly segment: Segment<P>
	/** The code has more groups before its serial number than the document's other codes. */
	readonly oddCode: boolean
	/** The group of the code that both pages of a page break print; null where none is. */
	readonly repeatedGroup: CutCode['repeated']
	/** Words that both pages print at the edge of the objective; an empty string if none. */
	readonly repeated: string
	/** Project cells that do not name this project. */
	readonly foreign: readonly ProjectCell[]
}

/** Puts the pieces of a project together; `usual` are the groups that codes of the document have. */
export function compose<P extends Piece>(
	segment: Segment<P>,
	settled: Settled,
	seq: number,
	usual: readonly string[],
): Composed<P> {
	const { pieces, amount } = segment
	const owner = pieces.find((piece) => piece.amount && piece.amount === amount)
	const cells = pieces.flatMap(({ project }) => (project ? [project] : []))
	const identity = owner?.project?.serial ? owner.project : cells.find((cell) => cell.serial)
	const from = identity ? cells.indexOf(identity) : 0
	const above = identity ? cells.slice(0, from) : []
	const { groups, repeated: repeatedGroup } = identity
		? cutCode(identity, above, usual)
		: { groups: cells.flatMap((cell) => cell.groups), repeated: null }
	const objective = pieces.map((piece) => piece.objective).reduce<Joined>(joined, { text: '', repeated: '' })
	const name = cells
		.slice(from)
		.filter((cell) => cell === identity || !cell.serial)
		.map((cell) => cell.name)
		.join('')
	const row = {
		line_start: pieces[0]?.first ?? 1,
		line_end: pieces.at(-1)?.last ?? 1,
		origin: origin(segment, settled),
		seq,
		kind: 'project' as const,
		code: identity ? groups.join('') + (identity.serial ?? '') : null,
		name: name || '—',
		category: category(pieces) || null,
		amount_yuan: amount?.cents ?? null,
		amount_printed: amount?.printed ?? pieces.find((piece) => piece.oddAmount)?.oddAmount ?? null,
		amount_state: state(segment),
		fiscal_yuan: null,
		other_yuan: null,
		use_of_funds: null,
		objective: objective.text || null,
		period: null,
	}
	const foreign = cells.filter((cell) => cell.serial && cell !== identity)
	return {
		row,
		segment,
		oddCode: identity !== undefined && groups.length !== usual.length,
		repeatedGroup,
		repeated: objective.repeated,
		foreign,
	}
}

const joined = (sofar: Joined, objective: string): Joined => {
	const { text, repeated } = joinOverlap(sofar.text, objective)
	return { text, repeated: sofar.repeated + repeated }
}

/** A category that begins anew after the break is the same one printed twice; otherwise it goes on. */
function category(pieces: readonly Piece[]): string {
	return pieces.reduce(
		(text, piece) => (/^\d/.test(piece.category) ? piece.category : text + piece.category),
		'',
	)
}

function state({ amount, pieces }: Segment): Composed['row']['amount_state'] {
	if (amount) return 'printed'
	return pieces.some((piece) => piece.oddAmount) ? 'unreadable' : 'blank'
}

function origin({ pieces, weighed }: Segment, settled: Settled): Composed['row']['origin'] {
	if (pieces.length === 1) return 'disclosed'
	return settled === 'unique' && weighed ? 'inferred_exact' : 'suggested'
}
