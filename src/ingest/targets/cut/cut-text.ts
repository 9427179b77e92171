import { plain } from '../../text/clean.ts'
import { CELL_END, LONGEST_RUN, type KnownWords } from './known-words.ts'

/** Text put together from the cells that conversion cut it into. */
export interface Mended {
	readonly text: string
	/** Whether a character was left out or replaced. */
	readonly changed: boolean
}

const HAN = /\p{Script=Han}/u
/** Follows any word, so the document need not have the two side by side elsewhere. */
const PARTICLE = /^[的和与及或]/
/** Two characters meet by chance; three say what stood there. */
const TELLING = 3
const UNPAIRED: readonly (readonly [string, string])[] = [
	['[', ']'],
	['{', '}'],
]

/**
 * The text of a cell that conversion cut in two or more. The cut goes through a glyph, which is then misread in one piece or
 * in both, or repeated; what the document writes elsewhere decides which characters stood there.
 */
export function mendCut(parts: readonly string[], known: KnownWords): Mended {
	const pieces = parts.map((part) => part.trim()).filter(Boolean)
	const ordered = interleaved(pieces, known)
	const text = ordered.reduce((head, tail) => join(head, tail, known), '')
	const paired = withoutUnpaired(text)
	return { text: plain(paired), changed: bare(paired) !== bare(ordered.join('')) }
}

const bare = (text: string) => text.replace(/\s/g, '')

/** A cell of two lines cut in two is printed by halves: the first line of each half, then the second. */
function interleaved(pieces: readonly string[], known: KnownWords): readonly string[] {
	const [head = '', tail = '', ...others] = pieces
	const [upper = '', lower = '', ...more] = head.split(/\s+/)
	if (!tail || !lower || more.length > 0 || seam(upper, lower, known) > 0) return pieces
	const [first = '', ...rest] = tail.split(/\s+/)
	return [upper, first, lower, ...rest, ...others]
}

function join(head: string, printed: string, known: KnownWords): string {
	const tail = printed.trim()
	if (!head || !HAN.test(tail)) return head || tail
	if (seam(head, tail, known) > 0 || PARTICLE.test(tail)) return head + tail
	const without = tail.slice(1).trimStart()
	const options = [
		...(startsWhole(tail, known) && !head.endsWith(tail.charAt(0)) ? [] : [{ head, tail: without }]),
		...(endsWhole(head, known) ? [] : [{ head: head.slice(0, -1), tail }]),
	]
	const best = options
		.map((it) => ({ ...it, score: seam(it.head, it.tail, known) }))
		.reduce((a, b) => (b.score > a.score ? b : a), { head, tail, score: 0 })
	if (best.score >= TELLING) return best.head + best.tail
	const glyph = cutGlyph(head, tail, known) ?? lastGlyph(head, without, known)
	if (glyph !== undefined) return glyph
	const repeated = head.endsWith(tail.charAt(0))
	const noise = !HAN.test(tail.charAt(0)) && HAN.test(without.charAt(0))
	return head + (repeated || noise ? without : tail)
}

/** Whether the first characters of a piece are a word elsewhere, and not only where cells are cut. */
const startsWhole = (tail: string, known: KnownWords): boolean =>
	HAN.test(tail.charAt(0)) && known.characters.some((char) => known.has(char + tail.slice(0, 2)))

/** Whether the last characters of a piece go on to be a word elsewhere. */
const endsWhole = (head: string, known: KnownWords): boolean =>
	known.characters.some((char) => known.has(head.slice(-2) + char))

/** The longest known run (0 where there is none) that goes over the border between two pieces. */
function seam(head: string, tail: string, known: KnownWords): number {
	if (!tail) return 0
	for (let length = LONGEST_RUN; length >= 2; length--)
		for (let before = 1; before < length; before++)
			if (
				before <= head.length &&
				known.has(head.slice(-before) + (tail + CELL_END).slice(0, length - before))
			)
				return length
	return 0
}

/** Both halves of a glyph misread: the one character that makes a known run with what follows, or stands between both. */
function cutGlyph(head: string, printed: string, known: KnownWords): string | undefined {
	const tail = printed.slice(1).trimStart()
	if (!tail || startsWhole(printed, known)) return undefined
	const kept = head.slice(0, -1)
	const [last, after] = [kept.slice(-1), tail + CELL_END]
	const score = (char: string) =>
		known.has(char + after.slice(0, 3)) || known.has(last + char + after.slice(0, 2))
			? 2
			: Number(known.has(last + char + after.slice(0, 1)) || known.has(char + after.slice(0, 2)))
	const found = known.characters
		.filter((char) => char !== head.slice(-1) && char !== printed.charAt(0))
		.map((char) => ({ char, score: score(char) }))
	const most = Math.max(...found.map((it) => it.score), 1)
	const [only, ...others] = found.filter((it) => it.score === most)
	return only && others.length === 0 ? kept + only.char + tail : undefined
}

/** The tail is one misread glyph: the one character with which the head ends a cell elsewhere. */
function lastGlyph(head: string, tail: string, known: KnownWords): string | undefined {
	if (tail) return undefined
	const [only, ...others] = known.characters.filter((char) => known.has(head.slice(-2) + char + CELL_END))
	return only && others.length === 0 ? head + only : undefined
}

/** A bracket without its pair is a stroke of a cell's border. */
const withoutUnpaired = (text: string): string =>
	UNPAIRED.reduce(
		(kept, [open, close]) =>
			kept.includes(open) === kept.includes(close) ? kept : kept.replaceAll(open, '').replaceAll(close, ''),
		text,
	)

/** Whether a cell holds two lines that the document nowhere writes one after the other: words between them are lost. */
export function hasGap(cell: string, known: KnownWords): boolean {
	return [...cell.matchAll(/(\p{Script=Han}+)\s+(\p{Script=Han}+)/gu)].some(
		([, upper = '', lower = '']) => seam(upper, lower, known) === 0,
	)
}
