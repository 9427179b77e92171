import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An affine map of points, as a PDF writes it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
export type Point = readonly [x: number, y: number]

/** What strokes a path. */
export const STROKES = new Set([
	OPS.stroke,
	OPS.closeStroke,
	OPS.fillStroke,
	OPS.eoFillStroke,
	OPS.closeFillStroke,
	OPS.closeEOFillStroke,
])
/** What only fills it. */
export const FILLS = new Set([OPS.fill, OPS.eoFill])

/** How the library writes a path: the step, then its coordinates. */
const COORDINATES = new Map([2, 2, 6, 4, 0].entries())
const CLOSE = 4
/** Corners of one shape beyond these are a drawing's. */
const CORNERS = 400

/** The shapes of a path, each by its corners; a curve is its end. */
export function shapes(points: ArrayLike<number>, ctm: Matrix): Point[][] {
	const all: Point[][] = []
	let open: Point[] = []
	for (let at = 0; at < points.length;) {
		const step = points[at] ?? CLOSE
		const count = COORDINATES.get(step) ?? 0
		at += 1 + count
		if (step === 0) {
			open = []
			all.push(open)
		}
		if (step === CLOSE) {
			const [first] = open
			if (first) open.push(first)
		} else if (open.length < CORNERS) open.push(moved(ctm, points[at - 2] ?? 0, points[at - 1] ?? 0))
	}
	return all
}

/** A point as a matrix moves it. */
export const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [
	a * x + c * y + e,
	b * x + d * y + f,
]

/** Two maps as one: the second first. */
export const times = (m: Matrix, n: Matrix): Matrix => [
	m[0] * n[0] + m[2] * n[1],
	m[1] * n[0] + m[3] * n[1],
	m[0] * n[2] + m[2] * n[3],
	m[1] * n[2] + m[3] * n[3],
	m[0] * n[4] + m[2] * n[5] + m[4],
	m[1] * n[4] + m[3] * n[5] + m[5],
]
