import type { Box, Glyph } from './marks.ts'

/** Characters that stand on one line without a blank between them. */
export interface Run extends Box {
	readonly text: string
	readonly size: number
}

/** Runs of one printed line, from left to right. */
export type PrintedLine = readonly Run[]

/** Gaps wider than this part of the type's height are blanks. */
const BLANK = 0.3
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]$/

/** Characters as lines of runs, from top to bottom. Characters printed twice, to look bold, count once. */
export function printedLines(glyphs: readonly Glyph[]): readonly PrintedLine[] {
	const lines: { middle: number; size: number; glyphs: Glyph[] }[] = []
	for (const glyph of glyphs.toSorted((a, b) => middle(a) - middle(b) || a.x0 - b.x0)) {
		const line = lines.at(-1)
		if (line && middle(glyph) - line.middle <= Math.max(line.size, glyph.size) * 0.4) line.glyphs.push(glyph)
		else lines.push({ middle: middle(glyph), size: glyph.size, glyphs: [glyph] })
	}
	return lines.map((line) => runsOf(line.glyphs)).filter((runs) => runs.length > 0)
}

const middle = ({ y0, y1 }: Box) => (y0 + y1) / 2

function runsOf(glyphs: readonly Glyph[]): Run[] {
	const runs: { text: string; size: number; x0: number; y0: number; x1: number; y1: number }[] = []
	let before: Glyph | undefined
	for (const glyph of glyphs.toSorted((a, b) => a.x0 - b.x0)) {
		if (glyph.text.trim() === '') continue
		if (before && isTwin(before, glyph)) continue
		const run = runs.at(-1)
		if (run && glyph.x0 - run.x1 <= glyph.size * BLANK) {
			run.text += glyph.text
			run.x1 = Math.max(run.x1, glyph.x1)
			run.y0 = Math.min(run.y0, glyph.y0)
			run.y1 = Math.max(run.y1, glyph.y1)
		} else
			runs.push({
				text: glyph.text,
				size: glyph.size,
				x0: glyph.x0,
				y0: glyph.y0,
				x1: glyph.x1,
				y1: glyph.y1,
			})
		before = glyph
	}
	return runs
}

const isTwin = (one: Glyph, other: Glyph) =>
	one.text === other.text &&
	Math.abs(one.x0 - other.x0) < one.size * 0.15 &&
	Math.abs(one.y0 - other.y0) < one.size * 0.15

/** A number that a narrow cell breaks over lines. */
const NUMBER = /^-?[\d,]+(?:\.\d+)?%?$/

/** Lines of a cell as one text: Chinese runs on without a blank, words and numbers do not. */
export function cellText(lines: readonly PrintedLine[]): string {
	const texts = lines.map((runs) =>
		runs.reduce((text, run) => (text === '' ? run.text : `${text} ${run.text}`), ''),
	)
	const joined = texts.join('')
	if (texts.length > 1 && NUMBER.test(joined) && texts.some((text) => /[,.]/.test(text))) return joined
	return texts.reduce(
		(text, next) =>
			text === '' ? next : HAN.test(text) || /^[^\w.%]/.test(next) ? text + next : `${text} ${next}`,
		'',
	)
}
