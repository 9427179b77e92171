import type { CellDocument } from '../../cells/cell.ts'
import { span } from '../../coverage.ts'
import type { Reading } from '../../reading.ts'
import { classLabelDamaged, descriptionMended } from '../../rules/cut-cells.ts'
import { tell } from '../../rules/rule.ts'
import type { ReadIndicator } from '../indicator.ts'
import type { Token } from '../token.ts'
import { plain } from '../../text/clean.ts'
import { hasGap, mendCut } from './cut-text.ts'
import { knownWords, type KnownWords } from './known-words.ts'

/** The words of a document whose cells know their borders. */
export const wordsOf = ({ lines }: CellDocument): KnownWords =>
	knownWords(
		lines.map(({ cells, columns, text }) =>
			columns === 'index' ? cells.map((cell) => cell.text).join('\t') : text,
		),
	)

/** The texts of the cells of a token, those without one left out. */
const piecesOf = (token: Token | null): readonly string[] =>
	token?.cells.map(({ text }) => text).filter(Boolean) ?? []

/** A value with the blanks that its cell prints, by which it is found again among damaged text. */
function asPrinted({ valueCell, row }: ReadIndicator): string | null {
	const printed = piecesOf(valueCell).join(' ')
	return plain(printed) === row.value_printed ? printed : row.value_printed
}

/** An indicator with its description put together from the pieces of cells that a border cut. */
export function withWholeDescription(it: ReadIndicator, known: KnownWords): ReadIndicator {
	const pieces = piecesOf(it.description)
	const { text, changed } = mendCut(pieces, known)
	const gap = !changed && [...pieces, ...piecesOf(it.nameCell)].some((piece) => hasGap(piece, known))
	return {
		...it,
		row: { ...it.row, description: text || null, value_printed: asPrinted(it) },
		...(changed && { isMended: true }),
		...(gap && { hasGap: true }),
	}
}

/** How many times more often a document must write ≤ and ≥ than < and > before these are doubted. */
const SELDOM = 10

/** Indicators of a document whose glyphs conversion damaged, whose < or > may have lost a stroke: where it writes its limits as ≤ and ≥ else. */
export function doubtfulOperators(all: readonly ReadIndicator[]): ReadonlySet<ReadIndicator> {
	const printing = (sign: RegExp) => all.filter(({ row }) => sign.test(row.value_printed ?? ''))
	const bare = printing(/^[<>](?!=)/)
	return new Set(printing(/^[≤≥]/).length > SELDOM * bare.length ? bare : [])
}

/** What must be said once of a document: descriptions that were mended, labels of classes that are a soup of glyphs. */
export function* cutNotes(all: readonly ReadIndicator[]): Generator<Reading> {
	const mended = all.filter(({ isMended }) => isMended)
	const place = span(mended.map(({ row }) => row))
	const piecesIn = ({ description }: ReadIndicator) => piecesOf(description)
	const wholeOf = ({ row }: ReadIndicator) => row.description ?? ''
	const strokes = mended.filter((it) => han(piecesIn(it).join('')) === han(wholeOf(it))).length
	const listed = (text: (it: ReadIndicator) => string) =>
		mended.map((it) => `${String(it.row.line_start)}: ${text(it)}`).join(';')
	if (place)
		yield tell(
			descriptionMended,
			place,
			{ count: mended.length, restored: mended.length - strokes, strokes },
			{ printed: listed((it) => piecesIn(it).join(' | ')), repaired: listed(wholeOf) },
		)
	const damaged = all.filter(({ damagedLabel }) => damagedLabel !== null)
	const labels = span(damaged.map(({ row }) => row))
	if (labels)
		yield tell(
			classLabelDamaged,
			labels,
			{ count: damaged.length },
			{ printed: damaged[0]?.damagedLabel?.text ?? '' },
		)
}

const han = (text: string) => text.replace(/[^\p{Script=Han}]/gu, '')
