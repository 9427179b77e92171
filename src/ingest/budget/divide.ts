import type { BodyLine } from './find.ts'
import type { Side } from './sides.ts'

/** Each line of a page in its sides, by where the texts of a side begin. */
export function divide(rows: readonly BodyLine[], sides: readonly Side[]): readonly (readonly BodyLine[])[] {
	const starts = startsOf(rows, sides)
	return starts.map((start, nth) => {
		const end = starts[nth + 1] ?? Infinity
		return rows.flatMap((body): BodyLine[] => {
			const tokens = body.kind.tokens.filter((it) => it.start >= start && it.start < end)
			return tokens.length > 0 ? [{ ...body, kind: { ...body.kind, tokens } }] : []
		})
	})
}

/**
 * Whether a side of a summary tells the same money once more: expenditure is printed by function, and by economic
 * classifications beside it.
 */
export function toldAgain(nth: number, sides: readonly Side[]): boolean {
	if (nth === 0) return false
	const byFunction = sides.findIndex((side, at) => at > 0 && !/经济|性质|用途/.test(wordsOf(side)))
	return nth !== (byFunction < 0 ? 1 : byFunction)
}

const wordsOf = ({ labels }: Side): string => labels.flatMap(({ heading }) => heading.path).join('')

/**
 * Where the sides of a page begin: each at the leftmost of the texts that stand behind a number and nearest to its heading,
 * and at its heading where no row has such a text.
 */
function startsOf(rows: readonly BodyLine[], sides: readonly Side[]): readonly number[] {
	const headed = sides.slice(1).map((side) => side.labels[0]?.at.start ?? Infinity)
	const found = headed.map(() => Infinity)
	for (const start of rows.flatMap(textsBehind)) {
		const side = nearest(start, headed)
		found[side] = Math.min(found[side] ?? Infinity, start)
	}
	return [-Infinity, ...headed.map((start, at) => (found[at] === Infinity ? start : (found[at] ?? start)))]
}

/** Where the texts of a row begin that stand behind a number, each with the code before it. */
function textsBehind({ kind: { tokens } }: BodyLine): readonly number[] {
	const first = tokens.findIndex((it) => !it.isNumber)
	const number = tokens.findIndex((it, index) => index > first && it.isNumber)
	if (first < 0 || number < 0) return []
	return tokens.flatMap((token, at) => {
		const before = tokens[at - 1]
		if (at <= number || token.isNumber || !before?.isNumber) return []
		const isCode = at - 1 > number && /^\d{3}(?:\d\d){0,2}$/.test(before.text)
		return isCode ? before.start : token.start
	})
}

const nearest = (start: number, headed: readonly number[]): number =>
	headed.reduce(
		(best, at, index) => (Math.abs(at - start) < Math.abs((headed[best] ?? Infinity) - start) ? index : best),
		0,
	)
