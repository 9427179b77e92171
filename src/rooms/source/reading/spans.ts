import type { Remark, Taken } from './taken.ts'

/** A stretch of a line, by UTF-16 code units: what it is, and what it is read as where it was repaired. */
export interface Span {
	readonly from: number
	readonly to: number
	readonly kind: 'number' | 'current' | 'found' | 'printed'
	readonly read?: string
}

/** A piece of a line with all that it is. */
export interface Piece {
	readonly text: string
	readonly kinds: readonly Span['kind'][]
	/** Readings of repairs that end with this piece. */
	readonly read: readonly string[]
}

const BLANKS = '[ \\u00a0\\u3000]*'
const DIGITS = '0-9０-９'
const isDigit = (one: string | undefined) => one !== undefined && /[\d.０-９．]/.test(one)
const escaped = (one: string) => one.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
/** From a sign of ASCII to the same of full width. */
const WIDER = 0xfee0

/** A sign as it may be printed: capital or small, of full width or not. */
function printedAs(sign: string): string {
	const narrow = sign.normalize('NFKC')
	if (!/^[!-~]$/.test(narrow)) return escaped(sign)
	// Both cases by hand: the engine's own folding of whole texts takes a hundred times as long.
	const cases = [...new Set([narrow.toLowerCase(), narrow.toUpperCase()])]
	const wide = cases.map((one) => String.fromCharCode(one.charCodeAt(0) + WIDER))
	return `[${[...cases, ...wide].map(escaped).join('')}]`
}

/**
 * Finds a text as a document may print it: conversion put blanks anywhere, and cells apart where a number ends.
 * A number is found only whole: 14 is not in 2101401, nor in 14.50.
 */
export function pattern(sought: string): RegExp | undefined {
	const signs = [...sought.replace(/\s/g, '')]
	if (signs.length === 0) return undefined
	const body = signs.map((sign, at) => {
		const before = signs[at - 1]
		if (before === undefined) return printedAs(sign)
		return (isDigit(before) && isDigit(sign) ? BLANKS : '\\s*') + printedAs(sign)
	})
	const start = isDigit(signs[0]) ? `(?<![${DIGITS}.．]|[${DIGITS}][.．]${BLANKS})` : ''
	const end = isDigit(signs.at(-1)) ? `(?![.．]?[${DIGITS}]|[.．]${BLANKS}[${DIGITS}])` : ''
	return new RegExp(start + body.join('') + end, 'g')
}

/** Where a text, as its `pattern`, stands in a line. */
export const occurrences = (
	line: string,
	form: RegExp | undefined,
): readonly (readonly [number, number])[] =>
	form ? [...line.matchAll(form)].map((match) => [match.index, match.index + match[0].length]) : []

/**
 * The printed numbers of rows in the lines they were taken from, by line: equal numbers of one line are given out from
 * left to right, in the order of the rows. Where one row is meant, only its number is told.
 */
export function numbers(
	rows: readonly Taken[],
	printed: readonly string[],
	current: Taken | undefined,
): ReadonlyMap<number, readonly Span[]> {
	const spans = new Map<number, Span[]>()
	for (const row of rows) {
		const place = row.sought === null ? undefined : placeOf(row, row.sought, printed, spans)
		if (!place) continue
		const [line, from, to] = place
		const kind = row === current ? 'current' : 'number'
		if (kind === 'current') return new Map([[line, [{ from, to, kind }]]])
		spans.set(line, [...(spans.get(line) ?? []), { from, to, kind }])
	}
	return current ? new Map<number, Span[]>() : spans
}

function placeOf(
	{ line_start, line_end }: Taken,
	sought: string,
	printed: readonly string[],
	claimed: ReadonlyMap<number, readonly Span[]>,
): readonly [number, number, number] | undefined {
	const form = pattern(sought)
	let first: readonly [number, number, number] | undefined
	for (let line = line_start; line <= line_end; line++)
		for (const [from, to] of occurrences(printed[line - 1] ?? '', form)) {
			first ??= [line, from, to]
			if (!claimed.get(line)?.some((span) => span.from === from)) return [line, from, to]
		}
	return first
}

/** A repair, ready to be looked for in its lines. */
export interface Repair {
	readonly line_start: number
	readonly line_end: number
	readonly read: string
	/** Its parts, as printed. */
	readonly forms: readonly RegExp[]
}

/** The repairs among findings. */
export const repairsOf = (remarks: readonly Remark[]): readonly Repair[] =>
	remarks.flatMap(({ line_start, line_end, printed, repaired }) => {
		if (printed === null || repaired === null) return []
		const forms = printed.split(' | ').flatMap((part) => pattern(part) ?? [])
		return [{ line_start, line_end, read: repaired, forms }]
	})

/** What was repaired in a line, as printed there; the parts of a repair that stand on other lines are marked there. */
export const repaired = (line: string, no: number, repairs: readonly Repair[]): readonly Span[] =>
	repairs
		.filter(({ line_start, line_end }) => line_start <= no && line_end >= no)
		.flatMap(({ forms, read }) =>
			forms.flatMap((form) => {
				const [place] = occurrences(line, form)
				return place ? [{ from: place[0], to: place[1], kind: 'printed' as const, read }] : []
			}),
		)

/** A line cut where anything begins or ends. */
export function pieces(line: string, spans: readonly Span[]): readonly Piece[] {
	const cuts = [...new Set([0, line.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort(
		(a, b) => a - b,
	)
	return cuts.slice(1).map((to, at) => {
		const from = cuts[at] ?? 0
		const here = spans.filter((span) => span.from <= from && span.to >= to)
		return {
			text: line.slice(from, to),
			kinds: [...new Set(here.map(({ kind }) => kind))],
			read: [...new Set(here.flatMap((span) => (span.to === to && span.read ? [span.read] : [])))],
		}
	})
}
