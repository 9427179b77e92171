import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { normalise } from '../../cells/normalise.ts'
import { FILLS, moved, shapes, STROKES, times, type Matrix, type Point } from './paths.ts'

/** A box on a page in points, from the left and from the top. */
export interface Box {
	readonly x0: number
	readonly y0: number
	readonly x1: number
	readonly y1: number
}

/** A character where it is printed. Its box is that of its advance and of a usual ascent, not of its outline. */
export interface Glyph extends Box {
	readonly text: string
	/** The height of the type in points. */
	readonly size: number
}

/** A straight stroke along a side of the page: `at` is its place across, `from` and `to` its ends. */
export interface Rule {
	readonly at: number
	readonly from: number
	readonly to: number
}

/** What a page prints, as far as its text and its tables are concerned. */
export interface PageMarks {
	readonly glyphs: readonly Glyph[]
	readonly across: readonly Rule[]
	readonly down: readonly Rule[]
	/** Whether a picture is painted on it. */
	readonly hasImage: boolean
	/** Characters whose font does not say which they are. */
	readonly unknown: number
}

/** What the drawing library tells of a font. */
export interface PageFont {
	readonly fontMatrix?: readonly number[]
	readonly vertical?: boolean
	readonly defaultVMetrics?: readonly number[]
}

/** The operators of a page in the order in which it is drawn. */
export interface Operators {
	readonly fnArray: readonly number[]
	readonly argsArray: readonly unknown[]
}

interface PrintedGlyph {
	readonly unicode: string
	readonly width: number
	readonly isSpace: boolean
	readonly vmetric?: readonly number[]
}

/** Filled shapes at most this thick are drawn as rules; and a rule is at least this long, in points. */
const THICK = 3
const SHORT = 2
/** Strokes off the axis by more than this are no rules. */
const SLANT = 0.7
/** A page with more strokes than this is a drawing and rules no table. */
const DRAWING = 20_000
/** Ascent and descent as parts of the height of the type. */
const ASCENT = 0.86
const DESCENT = 0.14
/** Many fonts say radical where they print the character: ⽔ for 水. */
const RADICALS = /[\u2e80-\u2fdf]/g
/** Forms inside forms deeper than this are a loop. */
const DEEP = 200

interface State {
	ctm: Matrix
	font: PageFont | undefined
	size: number
	direction: number
	charSpacing: number
	wordSpacing: number
	scale: number
	leading: number
	rise: number
}

/** Follows the operators of a page and notes what they print. `fontOf` knows the fonts that they name. */
export function marksOf(
	{ fnArray, argsArray }: Operators,
	viewport: readonly number[],
	fontOf: (name: string) => PageFont | undefined,
): PageMarks {
	const page = new PageDrawing(viewport as unknown as Matrix, fontOf)
	for (const [index, operator] of fnArray.entries())
		page.follow(operator, (argsArray[index] ?? []) as readonly never[])
	return page
}

class PageDrawing implements PageMarks {
	readonly glyphs: Glyph[] = []
	readonly across: Rule[] = []
	readonly down: Rule[] = []
	hasImage = false
	unknown = 0
	readonly #fontOf: (name: string) => PageFont | undefined
	#state: State
	readonly #saved: State[] = []
	#text: Matrix = [1, 0, 0, 1, 0, 0]
	#x = 0
	#y = 0
	#lineX = 0
	#lineY = 0

	constructor(ctm: Matrix, fontOf: (name: string) => PageFont | undefined) {
		this.#fontOf = fontOf
		this.#state = {
			ctm,
			font: undefined,
			size: 0,
			direction: 1,
			charSpacing: 0,
			wordSpacing: 0,
			scale: 1,
			leading: 0,
			rise: 0,
		}
	}

	follow(operator: number, args: readonly never[]): void {
		const state = this.#state
		const numbers = args as readonly number[]
		switch (operator) {
			case OPS.save:
				this.#save()
				break
			case OPS.restore:
			case OPS.paintFormXObjectEnd:
				this.#state = this.#saved.pop() ?? state
				break
			case OPS.paintFormXObjectBegin:
				this.#save()
				if (args.length > 0 && (args[0] as unknown))
					this.#state.ctm = times(this.#state.ctm, args[0] as never)
				break
			case OPS.transform:
				state.ctm = times(state.ctm, numbers as unknown as Matrix)
				break
			case OPS.beginText:
				this.#text = [1, 0, 0, 1, 0, 0]
				this.#moveTo(0, 0)
				break
			case OPS.setFont: {
				const [name, size] = args as unknown as readonly [string, number]
				state.font = this.#fontOf(name)
				state.size = Math.abs(size)
				state.direction = size < 0 ? -1 : 1
				break
			}
			case OPS.setCharSpacing:
				state.charSpacing = numbers[0] ?? 0
				break
			case OPS.setWordSpacing:
				state.wordSpacing = numbers[0] ?? 0
				break
			case OPS.setHScale:
				state.scale = (numbers[0] ?? 100) / 100
				break
			case OPS.setLeading:
				state.leading = -(numbers[0] ?? 0)
				break
			case OPS.setTextRise:
				state.rise = numbers[0] ?? 0
				break
			case OPS.setTextMatrix:
				this.#text = matrixOf(args)
				this.#moveTo(0, 0)
				break
			case OPS.setLeadingMoveText:
				state.leading = numbers[1] ?? 0
				this.#moveTo(this.#lineX + (numbers[0] ?? 0), this.#lineY + (numbers[1] ?? 0))
				break
			case OPS.moveText:
				this.#moveTo(this.#lineX + (numbers[0] ?? 0), this.#lineY + (numbers[1] ?? 0))
				break
			case OPS.nextLine:
				this.#moveTo(this.#lineX, this.#lineY + state.leading)
				break
			case OPS.showText:
				this.#show(args[0] as unknown as readonly (PrintedGlyph | number)[])
				break
			case OPS.constructPath:
				this.#path(args as unknown as readonly [number, readonly [ArrayLike<number> | null]])
				break
			case OPS.paintImageXObject:
			case OPS.paintInlineImageXObject:
			case OPS.paintImageMaskXObject:
			case OPS.paintImageXObjectRepeat:
				this.hasImage = true
		}
	}

	#save(): void {
		if (this.#saved.length < DEEP) this.#saved.push(this.#state)
		this.#state = { ...this.#state }
	}

	#moveTo(x: number, y: number): void {
		this.#x = this.#lineX = x
		this.#y = this.#lineY = y
	}

	/** As the library draws text: advances are those of the font, spacings those of the text. */
	#show(glyphs: readonly (PrintedGlyph | number)[]): void {
		const { ctm, font, size, direction, charSpacing, wordSpacing, rise } = this.#state
		if (!font || size === 0) return
		const scale = this.#state.scale * direction
		const advance = size * (font.fontMatrix?.[0] ?? 0.001)
		const vertical = font.vertical === true
		const place = times(times(ctm, this.#text), [scale, 0, 0, direction, this.#x, this.#y + rise])
		let along = 0
		for (const glyph of glyphs) {
			if (typeof glyph === 'number') {
				along += ((vertical ? 1 : -1) * glyph * size) / 1000
				continue
			}
			const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing
			const wide = glyph.width * advance
			if (vertical) {
				const metric = glyph.vmetric ?? font.defaultVMetrics
				const [height = -1000, vx = glyph.width / 2, vy = 880] = metric ?? []
				const left = -(glyph.vmetric ? vx : glyph.width / 2) * advance
				const top = -along - vy * advance
				this.#note(glyph, boxOf(place, left, top - DESCENT * size, left + wide, top + ASCENT * size), size)
				along += -height * advance - spacing * direction
			} else {
				this.#note(glyph, boxOf(place, along, -DESCENT * size, along + wide, ASCENT * size), size)
				along += wide + spacing * direction
			}
		}
		if (vertical) this.#y -= along
		else this.#x += along * scale
	}

	#note({ unicode, isSpace }: PrintedGlyph, box: Box, size: number): void {
		const { ctm } = this.#state
		if (/^[\ufffd\ue000-\uf8ff\0]*$/.test(unicode) && !isSpace) this.unknown += 1
		const height = size * Math.hypot(...((m) => [m[2], m[3]])(times(ctm, this.#text)))
		if (![box.x0, box.y0, box.x1, box.y1, height].every(Number.isFinite)) return
		this.glyphs.push({ ...box, text: unicode.replace(RADICALS, normalise), size: height })
	}

	/** Strokes along the axes, and filled shapes so thin that they are drawn as strokes. */
	#path([paint, [points]]: readonly [number, readonly [ArrayLike<number> | null]]): void {
		const stroked = STROKES.has(paint)
		const filled = FILLS.has(paint)
		if (!points || !(stroked || filled) || this.across.length + this.down.length > DRAWING) return
		for (const corners of shapes(points, this.#state.ctm)) {
			if (stroked)
				for (const [index, to] of corners.entries()) {
					const from = corners[index - 1]
					if (from) this.#stroke(from, to)
				}
			else this.#fill(corners)
		}
	}

	#stroke([x0, y0]: Point, [x1, y1]: Point): void {
		if (Math.abs(y1 - y0) <= SLANT && Math.abs(x1 - x0) >= SHORT)
			this.across.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
		else if (Math.abs(x1 - x0) <= SLANT && Math.abs(y1 - y0) >= SHORT)
			this.down.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
	}

	#fill(corners: readonly Point[]): void {
		const xs = corners.map(([x]) => x)
		const ys = corners.map(([, y]) => y)
		const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
		if (y1 - y0 <= THICK && x1 - x0 > y1 - y0) this.#stroke([x0, (y0 + y1) / 2], [x1, (y0 + y1) / 2])
		else if (x1 - x0 <= THICK) this.#stroke([(x0 + x1) / 2, y0], [(x0 + x1) / 2, y1])
	}
}

function boxOf(matrix: Matrix, left: number, low: number, right: number, high: number): Box {
	const [ax, ay] = moved(matrix, left, low)
	const [bx, by] = moved(matrix, right, high)
	return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) }
}

/** Six numbers, or one array of six. */
const matrixOf = (args: readonly never[]): Matrix =>
	(args.length === 1 ? Array.from(args[0] as unknown as ArrayLike<number>) : args) as unknown as Matrix
