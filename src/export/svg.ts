import { xmlText } from '../base/xml.ts'
import { about, type Said } from './about.ts'
import { sampleOf, SAMPLE, type KeyEntry } from './key-sample.ts'
import type { Sheet } from './sheet.ts'
import { text } from './text.ts'

/** A drawing to be put into a picture, with the line above it. */
export interface Drawn {
	readonly caption: string
	readonly svg: string
	readonly width: number
	readonly height: number
	/** Which origins its fills show; none where they say nothing. */
	readonly origins: readonly string[]
}

/** The charts of an answer, drawn so many pixels wide. */
export type DrawCharts = (width: number) => Promise<readonly Drawn[]>

/** What a picture needs from where it is made. */
export interface Brush {
	/** A colour as plain `#rrggbb`, from an expression of CSS such as `var(--ink)`. */
	readonly colour: (css: string) => string
	/** Width of a text in pixels at a font size. */
	readonly widthOf: (text: string, size: number) => number
}

const SANS =
	"system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif"
const MONO = "ui-monospace, Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace"
const MARGIN = 24
const TITLE = { size: 20, step: 28, weight: 600 }
const CAPTION = { size: 14, step: 30, weight: 600 }
const NOTE = { size: 12, step: 18, weight: 400 }
const BRAND = { size: 12, step: 20, weight: 600 }
/** Pixels between drawings that stand beside each other. */
const GAP = 40

interface Look {
	readonly size: number
	readonly step: number
	readonly weight: number
}
/** Where lines of text stand: their left edge, the top of the first, and how wide they may be. */
interface Block {
	readonly x: number
	readonly y: number
	readonly room: number
}

/** How a picture is laid out. */
export interface PictureLayout {
	/** What the fills mean that occur. */
	readonly key: readonly KeyEntry[]
	/** How many drawings stand beside each other. */
	readonly across: number
}

/** A picture that stands alone: who made it, title, key, drawings, notes, sources and link, in colours and fonts that need no page. */
export function picture(
	sheet: Sheet,
	drawings: readonly Drawn[],
	brush: Brush,
	{ key, across }: PictureLayout,
): string {
	const cell = Math.max(320, ...drawings.map(({ width }) => width))
	const beside = Math.max(1, Math.min(across, drawings.length))
	const room = beside * cell + (beside - 1) * GAP
	const ink = brush.colour('var(--ink)')
	const quiet = brush.colour('var(--ink-2)')
	const parts: string[] = []
	let y = MARGIN
	/** Writes lines, and answers the height that they take. */
	const lines = (
		text: string,
		{ size, step, weight }: Look,
		colour: string,
		{ x, y, room }: Block,
	): number => {
		const all = broken(text, room, (part) => brush.widthOf(part, size))
		for (const [at, line] of all.entries())
			parts.push(
				`<text x="${String(x)}" y="${String(y + at * step + size)}" font-size="${String(size)}" font-weight="${String(weight)}" fill="${colour}">${escaped(line)}</text>`,
			)
		return all.length * step
	}
	const write = (text: string, look: Look, colour: string) => {
		y += lines(text, look, colour, { x: MARGIN, y, room })
	}
	write(text[sheet.locale].author, BRAND, quiet)
	write(sheet.title, TITLE, ink)
	write(sheet.choices.join(' · '), NOTE, quiet)
	if (key.length) y += 6
	for (const { fill, words } of key) {
		const indent = SAMPLE.width + 8
		parts.push(sampleOf(fill, MARGIN, y + 2, quiet))
		y += lines(words, NOTE, quiet, { x: MARGIN + indent, y, room: room - indent })
	}
	for (let first = 0; first < drawings.length; first += beside) {
		y += 8
		const heights = drawings.slice(first, first + beside).map((drawn, column) => {
			const x = MARGIN + column * (cell + GAP)
			const above = drawn.caption ? lines(drawn.caption, CAPTION, ink, { x, y, room: cell }) : 0
			parts.push(placed(drawn, x, y + above))
			return above + drawn.height
		})
		y += Math.max(...heights)
	}
	y += 16
	for (const [label, said] of below(sheet)) write(`${label}: ${said}`, NOTE, quiet)
	const [width, height] = [room + 2 * MARGIN, y + MARGIN - NOTE.step + NOTE.size]
	const body = `<rect width="${String(width)}" height="${String(height)}" fill="var(--ground)"/>${parts.join('')}`
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" font-family="${SANS}"><title>${escaped(sheet.title)}</title>${resolved(body, brush.colour)}</svg>`
	// Texts of drawings too may hold what no XML may.
	return xmlText(svg)
}

/** Title and choices stand above; a picture shows no columns. */
function below(sheet: Sheet): readonly Said[] {
	// Lines are many: they stand in the files that have room for them.
	const sources = sheet.sources.map((source) => ({ ...source, lines: [] }))
	const [, ...rest] = about({ ...sheet, choices: [], columns: [], sources })
	return rest
}

/** A drawing at its place, without what only the live page reads. */
function placed({ svg, width, height }: Drawn, x: number, y: number): string {
	const [w, h] = [String(width), String(height)]
	const open = `<svg x="${String(x)}" y="${String(y)}" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">`
	return svg.replace(/^\s*<svg[^>]*>/, open).replace(/ ecmeta_\w+="[^"]*"/g, '')
}

/** Replaces every expression of CSS that names a property of the page. */
export function resolved(svg: string, colour: Brush['colour']): string {
	let out = ''
	let from = 0
	for (const { index } of svg.matchAll(/\b(?:color-mix|var)\(/g)) {
		if (index < from) continue
		const to = closing(svg, svg.indexOf('(', index))
		const expression = svg.slice(index, to)
		out += svg.slice(from, index) + (FAMILIES[expression] ?? colour(expression))
		from = to
	}
	return out + svg.slice(from)
}

const FAMILIES: Readonly<Record<string, string>> = { 'var(--sans)': SANS, 'var(--mono)': MONO }

/** Behind the bracket that closes the one at `open`. */
function closing(text: string, open: number): number {
	let depth = 0
	for (let at = open; at < text.length; at++) {
		if (text[at] === '(') depth++
		if (text[at] === ')') depth--
		if (depth === 0) return at + 1
	}
	return text.length
}

/** A Han character or a word, with what no line may end with before it and what no line may begin with behind it; blanks. */
const PIECES = /[（《「【]*(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef]{1,24})[，。、；：！？）》」】]*|\s+/g

/** Lines no wider than the room: Latin breaks at spaces, Han anywhere, and a word longer than a line within itself. */
function broken(text: string, room: number, widthOf: (text: string) => number): readonly string[] {
	const lines: string[] = []
	let line = ''
	for (const [piece] of text.matchAll(PIECES)) {
		if (line && widthOf(line + piece.trimEnd()) > room) {
			lines.push(line.trimEnd())
			line = piece.trimStart()
		} else line += piece
	}
	return line.trim() ? [...lines, line.trimEnd()] : lines
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
