import { aligner } from './align.ts'
import type { Labelled } from './column-fit.ts'
import { formOf } from '../cells/form-of-cell.ts'
import type { Column } from './columns.ts'
import type { Header } from './header.ts'
import { layoutRows } from './layout-rows.ts'
import type { TableRow } from './table-row.ts'
import { plain } from '../text/clean.ts'
import type { Terms } from '../words/terms.ts'
import { joined, type Token } from './token.ts'

/** The rows of a table whose header has been read, from the tokens that follow it. */
export function rowsOf(header: Header, tokens: readonly Token[], terms: Terms): readonly TableRow[] {
	const apart =
		header.mode === 'layout'
			? tokens
			: tokens.flatMap((token, at) =>
					token.text.includes('指标') ? unjoined(token, terms, following(tokens, at)) : token,
				)
	const labelled = apart.map((token): Labelled => ({
		token,
		class1: terms.class1(token.text) !== null,
		class2: terms.class2(token.text) !== null,
	}))
	if (header.mode === 'layout') return layoutRows(header, labelled)
	if (header.mode === 'grid') return ruled(header, labelled)
	if (header.mode !== 'rows') return cut(header, whole(labelled, terms))
	const { rest, damaged } = withoutDamagedLabels(header, named(labelled), terms)
	return cut(header, whole(rest, terms)).map((row) => {
		const label = damaged.get(row.cells.find((it) => it?.text)?.row ?? -1)
		return label ? { ...row, damagedLabel: label } : row
	})
}

/** What stands beside a subclass is a name, though it be worded like a class: 服务对象满意度指标 | 满意度. */
function named(tokens: readonly Labelled[]): readonly Labelled[] {
	return tokens.map((it, at) => {
		const before = tokens[at - 1]
		const isName =
			before?.token.row === it.token.row && before.class2 && !before.class1 && (it.class1 || it.class2)
		return isName ? { ...it, class1: false, class2: false } : it
	})
}

/** The characters of the labels of forms, which may stand one under the other beside the classes. */
const OF_LABELS = /^[绩效指标目年度总体产出益满意成本项支]+$/u

/** Cells of the column of classes that hold no label, beside a subclass: merged labels that conversion made a soup of glyphs. */
function withoutDamagedLabels({ columns }: Header, tokens: readonly Labelled[], terms: Terms) {
	const damaged = new Map<number, Token>()
	const hasColumn = columns[0]?.role === 'class1' && columns[0].start === 0
	const rest = tokens.filter(({ token, class1, class2 }, at) => {
		const next = tokens[at + 1]
		const isDamaged =
			hasColumn &&
			token.columns === 'index' &&
			token.at === 0 &&
			token.text !== '' &&
			!class1 &&
			!class2 &&
			next?.class2 === true &&
			next.token.row === token.row &&
			next.token.at === 1 &&
			!/指标/.test(token.text) &&
			!OF_LABELS.test(token.text) &&
			!terms.group(token.text)
		if (isDamaged) damaged.set(token.row, token)
		return !isDamaged
	})
	return { rest, damaged }
}

/** A label that ran into the text after it (社会效益指标群众知晓) is a cell of its own; `next` is what the line prints after it. */
function unjoined(token: Token, terms: Terms, next: string): readonly Token[] {
	const [, label = '', rest = ''] =
		/^(\p{Script=Han}{2,9}指标)((?!等|值|[(（]).{2,})$/su.exec(token.text) ?? []
	if (!label || !terms.listed(label) || terms.listed(token.text) || terms.columns(token.text).length > 0)
		return [token]
	const text = unrepeated(token, label, next) ?? rest.trim()
	const ranInto = { printed: token.printed, label }
	return [
		{ ...token, text: label, form: 'text' },
		...unjoined({ ...token, text, form: formOf(text), ranInto }, terms, next),
	]
}

/** The text after a label without a word that the next cell begins with: what the border between them printed twice. */
function unrepeated({ printed }: Token, label: string, next: string): string | null {
	const [first, ...words] = printed.trim().split(/\s+/)
	const last = words.at(-1) ?? ''
	return first === label && words.length > 1 && next.startsWith(last)
		? plain(words.slice(0, -1).join(' '))
		: null
}

function following(tokens: readonly Token[], at: number): string {
	const row = tokens[at]?.row
	return tokens.slice(at + 1, at + 4).find((it) => it.row === row && it.text !== '')?.text ?? ''
}

/** Labels that are broken over cells or lines, put together. */
function whole(tokens: readonly Labelled[], terms: Terms): readonly Labelled[] {
	const merged: Labelled[] = []
	for (const it of tokens) {
		const before = merged.at(-1)
		const broken = before && before.token.text && it.token.text && endsLabel(it.token.text)
		if (
			broken &&
			before.token.form === 'text' &&
			!((before.class1 || before.class2) && (it.class1 || it.class2))
		) {
			const both = joined(before.token, it.token)
			if (terms.listed(both.text)) {
				merged[merged.length - 1] = {
					token: both,
					class1: terms.class1(both.text) !== null,
					class2: terms.class2(both.text) !== null,
				}
				continue
			}
		}
		merged.push(it)
	}
	return merged
}

const endsLabel = (text: string) =>
	/^(?:.{0,6}指标|指?标|标|.{0,3}度指标|满意度)(?:\s*[（(].*)?$|^[（(].{1,8}[）)]$/.test(text)

/** A ruled table prints a row a line. */
function ruled(header: Header, tokens: readonly Labelled[]): readonly TableRow[] {
	const { align } = aligner(header.columns, 'grid')
	return byRow(tokens).map((row) => given(header.columns, row, align(row)))
}

function byRow(tokens: readonly Labelled[]): readonly (readonly Labelled[])[] {
	const rows = new Map<number, Labelled[]>()
	for (const it of tokens) {
		const row = rows.get(it.token.row)
		if (row) row.push(it)
		else rows.set(it.token.row, [it])
	}
	return [...rows.values()]
}

function given(
	columns: readonly Column[],
	row: readonly Labelled[],
	{ given, left }: ReturnType<ReturnType<typeof aligner>['align']>,
): TableRow {
	return {
		cells: columns.map((_, at) => {
			const tokens = (given[at] ?? []).flatMap((nth) => row[nth]?.token ?? [])
			const [first, ...others] = tokens
			return first ? others.reduce((all, next) => joined(all, next), first) : null
		}),
		left: left.flatMap((nth) => row[nth]?.token ?? []).filter((token) => token.text !== ''),
	}
}

/** A row cut short or run on where the lines of the text say otherwise. */
const AGAINST_LINES = -2.5
/** A token between rows. */
const BETWEEN = -3
const EACH_ROW = -2.4

/** Cuts a stream of cells into the rows that fit the header best; where a line holds a row, its ends count. */
function cut(header: Header, tokens: readonly Labelled[]): readonly TableRow[] {
	const { scorer, align } = aligner(header.columns, header.mode)
	const scores = scorer(tokens)
	const size = tokens.length
	const longest = header.columns.length * 2 + 4
	const against = header.mode === 'rows' ? AGAINST_LINES : 0
	const best = new Float64Array(size + 1).fill(-Infinity)
	const from = new Int32Array(size + 1).fill(-1)
	best[0] = 0
	for (let start = 0; start < size; start++) {
		const so = best[start] ?? -Infinity
		const first = tokens[start]
		if (so === -Infinity || !first) continue
		const skip = so + (first.token.form === 'blank' ? 0 : BETWEEN)
		if (skip > (best[start + 1] ?? -Infinity)) {
			best[start + 1] = skip
			from[start + 1] = -1
		}
		if (first.token.form === 'blank' && header.mode === 'stream') continue
		if (header.mode === 'rows' && !mayBegin(tokens, start, header.columns.length)) continue
		const limit = lineLimit(tokens, start, longest, header)
		const all = scores(start, limit)
		const begins = start === 0 || tokens[start - 1]?.token.row !== first.token.row ? 0 : against
		/** How many times the row goes on over the end of a line. */
		let crossed = 0
		for (let count = 1; count <= limit && start + count <= size; count++) {
			const last = tokens[start + count - 1]
			const ends = tokens[start + count]?.token.row !== last?.token.row ? 0 : against
			if (count > 1 && last?.token.row !== tokens[start + count - 2]?.token.row) crossed += 1
			const lines = against * 0.2 * crossed
			const score = so + (all[count] ?? -Infinity) + EACH_ROW + begins + ends - Math.abs(lines)
			if (score > (best[start + count] ?? -Infinity)) {
				best[start + count] = score
				from[start + count] = start
			}
		}
	}
	const rows: TableRow[] = []
	let end = size
	while (end > 0) {
		const start = from[end] ?? -1
		if (start < 0) {
			const token = tokens[end - 1]?.token
			if (token && token.text) rows.push({ cells: header.columns.map(() => null), left: [token] })
			end -= 1
			continue
		}
		const row = tokens.slice(start, end)
		rows.push(given(header.columns, row, align(row)))
		end = start
	}
	return rows.reverse()
}

/** A row begins with its line, or inside one that holds more than a row. */
function mayBegin(tokens: readonly Labelled[], start: number, width: number): boolean {
	const row = tokens[start]?.token.row
	if (start === 0 || tokens[start - 1]?.token.row !== row) return true
	return (tokens[start]?.token.fromEnd ?? 0) + (tokens[start]?.token.at ?? 0) > width + 1
}

/** How many tokens a row beginning here may take: lines of a text printed a row a line, until they could fill a row. */
function lineLimit(
	tokens: readonly Labelled[],
	start: number,
	longest: number,
	{ mode, columns }: Header,
): number {
	if (mode === 'stream') return Math.min(longest, tokens.length - start)
	let filled = 0
	let lines = 1
	let end = start
	for (; end < tokens.length && end - start < longest * 2; end++) {
		const before = tokens[end - 1]?.token
		const token = tokens[end]?.token
		if (end > start && token?.row !== before?.row) {
			lines += 1
			if (filled >= columns.length || lines > 9) break
		}
		if (token?.text) filled += 1
	}
	return end - start
}
