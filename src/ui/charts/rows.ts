import { fit, fitApart, widthOf } from './measure.ts'

/** Below this width names stand above their rows instead of to their left. */
const NARROW = 600
export const isNarrow = (width: number): boolean => width < NARROW

const SIZE = 13
/** Pixels of a name that stands above its row. */
export const ABOVE = 18

/** Pixels left of the plot, as wide as the longest name; none where names stand above. */
export const namesWidth = (names: readonly string[], width: number): number =>
	isNarrow(width)
		? 0
		: Math.ceil(Math.min(Math.max(0, ...names.map((name) => widthOf(name, SIZE))) + 14, width * 0.4))

/** Names cut to their places. */
export const namesAt = (names: readonly string[], width: number, left: number): readonly string[] =>
	fitApart(names, SIZE, isNarrow(width) ? width : left - 14)

/** Text in at most `lines` lines of a width, the last one cut; Han breaks anywhere, other words at spaces. */
export function wrap(text: string, size: number, width: number, lines: number): readonly string[] {
	const made = ['']
	for (const word of text.match(WORD) ?? []) {
		const line = made.at(-1) ?? ''
		const full = line !== '' && widthOf((line + word).trimEnd(), size) > width
		if (full && made.length < lines) made.push(word)
		else made[made.length - 1] = line + word
	}
	return made.map((line) => fit(line.trim(), size, width))
}

const WORD = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]\s*|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+\s*/g
