import fc from 'fast-check'

/** The lines of a document, changed. */
type Damage = (lines: readonly string[]) => readonly string[]

const at = fc.nat({ max: 100_000 })
const nth = (place: number, length: number) => (length === 0 ? 0 : place % length)

/** A damage to one line, which becomes any number of lines. */
const ofLine = (change: (was: string, place: number) => readonly string[]): fc.Arbitrary<Damage> =>
	fc.tuple(at, at).map(
		([line, place]): Damage =>
			(lines) =>
				lines.flatMap((was, i) => (i === nth(line, lines.length) ? change(was, place) : [was])),
	)

/** A damage to some lines that follow one another, such as a page. */
const ofLines = (change: (was: readonly string[]) => readonly string[]): fc.Arbitrary<Damage> =>
	fc.tuple(at, fc.integer({ min: 1, max: 40 })).map(([start, count]): Damage => (lines) => {
		const from = nth(start, lines.length)
		return [...lines.slice(0, from), ...change(lines.slice(from, from + count)), ...lines.slice(from + count)]
	})

/** What a converter writes where it understands nothing: any bytes, read as UTF-8. */
const garbage = fc
	.uint8Array({ maxLength: 60 })
	.map((bytes) => new TextDecoder().decode(bytes).replace(/[\r\n]/g, ' '))

/** Another digit in the place of one, the first of its kind after `place`. */
function otherDigit(was: string, place: number): string {
	const from = nth(place, was.length)
	const digit = String(nth(place, 10))
	return was.slice(0, from) + was.slice(from).replace(/\d/, digit)
}

const shifted = (was: string, place: number) => {
	const cells = was.split('\t')
	return cells.toSpliced(nth(place, cells.length), 0, '').join('\t')
}

const unshifted = (was: string, place: number) => {
	const cells = was.split('\t')
	return cells.toSpliced(nth(place, cells.length), 1).join('\t')
}

/** What converters and hands do to a document. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
	ofLine(() => []),
	ofLine((was) => [was, was]),
	ofLine((was, place) => [shifted(was, place)]),
	ofLine((was, place) => [unshifted(was, place)]),
	ofLine((was, place) => [otherDigit(was, place)]),
	ofLine((was, place) => [was.slice(nth(place, was.length))]),
	ofLine((was, place) => [was.slice(0, nth(place, was.length))]),
	ofLine((was) => ['', was]),
	ofLine((was) => [was.replaceAll('\t', ' ')]),
	ofLines((was) => [was.slice(0, 2).join(''), ...was.slice(2)]),
	ofLines(() => []),
	ofLines((was) => [...was, ...was]),
	ofLines((was) => [was.join('\t')]),
	ofLines((was) => was.toReversed()),
	fc.tuple(at, garbage).map(
		([line, noise]): Damage =>
			(lines) =>
				lines.with(nth(line, Math.max(1, lines.length)), noise),
	),
	at.map(
		(line): Damage =>
			(lines) =>
				lines.slice(nth(line, lines.length)),
	),
)

/** A document with one to eight damages. */
export const damaged = (lines: readonly string[]): fc.Arbitrary<readonly string[]> =>
	fc
		.array(damage, { minLength: 1, maxLength: 8 })
		.map((all) => all.reduce<readonly string[]>((so, one) => (so.length > 0 ? one(so) : so), lines))
