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
const escaped = (one: string) => one.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
const isDigit = (one: string | undefined) => one !== undefined && /[\d.]/.test(one)

/**
 * Finds a text as a document may print it: conversion put blanks anywhere, and cells apart where a number ends.
 * A number is found only whole: 14 is not in 2101401, nor in 14.50.
 */
export function pattern(sought: string): RegExp | undefined {
	const signs = [...sought.replace(/\s/g, '')]
	if (signs.length === 0) return undefined
	const body = signs.map((sign, at) => {
		const before = signs[at - 1]
		if (before === undefined) return escaped(sign)
		return (isDigit(before) && isDigit(sign) ? BLANKS : '\\s*') + escaped(sign)
	})
	const start = isDigit(signs[0]) ? '(?<![\\d.])' : ''
	const end = isDigit(signs.at(-1)) ? '(?!\\.?\\d)' : ''
	return new RegExp(start + body.join('') + end, 'giu')
}

/** Where a text stands in a line. */
export function occurrences(line: string, sought: string): readonly (readonly [number, number])[] {
	const form = pattern(sought)
	return form ? [...line.matchAll(form)].map((match) => [match.index, match.index + match[0].length]) : []
}

/**
 * The printed numbers of rows in the lines they were taken from, by line: equal numbers of one line are given out from
 * left to right, in the order of the rows.
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
		spans.set(line, [...(spans.get(line) ?? []), { from, to, kind: row === current ? 'current' : 'number' }])
	}
	return spans
}

function placeOf(
	{ line_start, line_end }: Taken,
	sought: string,
	printed: readonly string[],
	claimed: ReadonlyMap<number, readonly Span[]>,
): readonly [number, number, number] | undefined {
	let first: readonly [number, number, number] | undefined
	for (let line = line_start; line <= line_end; line++)
		for (const [from, to] of occurrences(printed[line - 1] ?? '', sought)) {
			first ??= [line, from, to]
			if (!claimed.get(line)?.some((span) => span.from === from)) return [line, from, to]
		}
	return first
}

/** What was repaired in a line, as printed there; the parts of a repair that stand on other lines are marked there. */
export const repairs = (line: string, about: readonly Remark[]): readonly Span[] =>
	about.flatMap(({ printed, repaired }) =>
		(printed ?? '').split(' | ').flatMap((part) => {
			const [place] = occurrences(line, part)
			if (!place) return []
			const [from, to] = place
			return [{ from, to, kind: 'printed', ...(repaired !== null && { read: repaired }) } as const]
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
