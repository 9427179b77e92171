import type { Terms } from '../words/terms.ts'
import type { Token } from './token.ts'

/**
 * Tables of indicators that stand side by side under one header (一级指标 … 指标值 printed twice in a line), one under the
 * other: the right table follows the left one with its own header. Every token stays; only their order changes, and what
 * stands on the right counts its places from its own first column.
 */
export function oneUnderOther(tokens: readonly Token[], terms: Terms): readonly Token[] {
	const rows = rowsOf(tokens)
	const ordered: Token[] = []
	for (let at = 0; at < rows.length;) {
		const header = rows[at] ?? []
		const second = secondBlock(header, terms)
		if (!second) {
			ordered.push(...header)
			at += 1
			continue
		}
		const from = at
		do at += 1
		while (goesOn(rows[at], header, second, terms))
		const table = rows.slice(from, at)
		const isLeft = (it: Token) => it.start < second.start
		ordered.push(...table.flatMap((row) => asRow(row.filter(isLeft), 0)))
		ordered.push(
			...table.flatMap((row) =>
				asRow(
					row.filter((it) => !isLeft(it)),
					second.start,
				),
			),
		)
	}
	return ordered
}

function rowsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
	const rows: Token[][] = []
	for (const token of tokens) {
		const last = rows.at(-1)
		if (last?.[0]?.row === token.row) last.push(token)
		else rows.push([token])
	}
	return rows
}

/** Where a header between borders begins again with all that a table of indicators needs; null where it does not. */
function secondBlock(header: readonly Token[], terms: Terms): Token | null {
	if (header[0]?.columns !== 'index') return null
	const words = header.filter(({ text }) => text !== '')
	const first = words.find(({ text }) => terms.columns(text).includes('class1'))
	const second = words.findLast(({ text }) => terms.columns(text).includes('class1'))
	if (!first || !second || first === second || first.text !== second.text) return null
	const left = words.filter(({ start }) => start >= first.start && start < second.start)
	const right = words.filter(({ start }) => start >= second.start)
	return isWhole(left, terms) && isWhole(right, terms) ? second : null
}

const isWhole = (words: readonly Token[], terms: Terms): boolean =>
	(['name', 'value'] as const).every((role) => words.some(({ text }) => terms.columns(text).includes(role)))

/** A row of both tables: of the same ruled table, with more than one cell, none over their border, and no field of a form. */
function goesOn(
	row: readonly Token[] | undefined,
	header: readonly Token[],
	second: Token,
	terms: Terms,
): boolean {
	const filled = row?.filter(({ text }) => text !== '') ?? []
	const [first] = filled
	return (
		first !== undefined &&
		filled.length > 1 &&
		first.columns === 'index' &&
		first.table === header[0]?.table &&
		!filled.some(({ text }) => terms.ends(text) || terms.columns(text).includes('class1')) &&
		terms.field(first.text) === null &&
		!filled.some((it) => it.start < second.start && it.end > second.start)
	)
}

function asRow(row: readonly Token[], left: number): readonly Token[] {
	const filled = row.findLastIndex(({ text }) => text !== '') + 1
	return row.map((it, at) => ({
		...it,
		at,
		fromEnd: filled - at,
		blanksAfter: it.blanksAfter === null ? null : row.length - filled,
		start: it.start - left,
		end: it.end - left,
	}))
}
