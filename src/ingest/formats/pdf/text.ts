import type { Box, Glyph } from './marks.ts'

/** Characters that stand on one line without a blank between them. */
export interface Run extends Box {
	readonly text: string
	readonly size: number
	/** Whether a blank is printed behind it. */
	readonly isParted: boolean
}

/** Runs of one printed line, from left to right. */
export type PrintedLine = readonly Run[]

/** Gaps wider than this part of the type's height are blanks; where a blank is printed, narrower ones are. */
const BLANK = 0.3
const PRINTED_BLANK = 0.1
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]$/

/** Characters as lines of runs, from top to bottom. Characters printed twice, to look bold, count once. */
export function printedLines(glyphs: readonly Glyph[]): readonly PrintedLine[] {
	const lines: { middle: number; size: number; glyphs: Glyph[] }[] = []
	const blanks = glyphs.filter(isBlank)
	for (const glyph of glyphs.toSorted((a, b) => middle(a) - middle(b) || a.x0 - b.x0)) {
		if (isBlank(glyph)) continue
		const line = lines.at(-1)
		if (line && middle(glyph) - line.middle <= Math.max(line.size, glyph.size) * 0.4) line.glyphs.push(glyph)
		else lines.push({ middle: middle(glyph), size: glyph.size, glyphs: [glyph] })
	}
	// A blank makes no line of its own: it may be of any size.
	for (const blank of blanks)
		lines.find((line) => Math.abs(middle(blank) - line.middle) <= line.size * 0.4)?.glyphs.push(blank)
	return lines.map((line) => runsOf(line.glyphs))
}

const isBlank = ({ text }: Glyph) => text.trim() === ''

const middle = ({ y0, y1 }: Box) => (y0 + y1) / 2

function runsOf(glyphs: readonly Glyph[]): Run[] {
	const runs: {
		text: string
		size: number
		x0: number
		y0: number
		x1: number
		y1: number
		isParted: boolean
	}[] = []
	let before: Glyph | undefined
	for (const glyph of glyphs.toSorted((a, b) => a.x0 - b.x0)) {
		const run = runs.at(-1)
		if (isBlank(glyph)) {
			if (run) run.isParted = true
			continue
		}
		if (before && isTwin(before, glyph)) continue
		const most = run?.isParted ? PRINTED_BLANK : BLANK
		if (run && glyph.x0 - run.x1 <= glyph.size * most) {
			run.text += glyph.text
			run.x1 = Math.max(run.x1, glyph.x1)
			run.y0 = Math.min(run.y0, glyph.y0)
			run.y1 = Math.max(run.y1, glyph.y1)
			run.isParted = false
		} else {
			const { text, size, x0, y0, x1, y1 } = glyph
			runs.push({ text, size, x0, y0, x1, y1, isParted: false })
		}
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

/** Lines of a cell as one text: Chinese runs on without a blank where none is printed, words and numbers do not. */
export function cellText(lines: readonly PrintedLine[]): string {
	const texts = lines.map((runs) => ({
		text: runs.reduce((text, run) => (text === '' ? run.text : `${text} ${run.text}`), ''),
		isParted: runs.at(-1)?.isParted === true,
	}))
	const joined = texts.map(({ text }) => text).join('')
	if (texts.length > 1 && NUMBER.test(joined) && texts.some(({ text }) => /[,.]/.test(text))) return joined
	let whole = ''
	let isParted = false
	for (const line of texts) {
		const runsOn = !isParted && (HAN.test(whole) || /^[^\w.%]/.test(line.text))
		whole += whole === '' || runsOn ? line.text : ` ${line.text}`
		;({ isParted } = line)
	}
	return whole
}
