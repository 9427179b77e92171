import { aligner } from './align.ts'
import type { Labelled } from './column-fit.ts'
import type { ColumnRole } from '../words/terms.ts'
import type { Header } from './header.ts'
import { listRows } from './list-rows.ts'
import type { TableRow } from './table-row.ts'
import { joined, type Token } from './token.ts'

/** A text in one column, over one line or several, and the middle of its lines. */
interface Entry {
	readonly token: Token
	readonly first: number
	readonly last: number
}

const middle = ({ first, last }: Entry) => (first + last) / 2

/**
 * Rows of a table printed by blanks: cells stand under their headers; a cell may take several lines, and what belongs to
 * it stands beside its middle. Names and values are paired, then labels cover the rows whose middle they stand beside.
 */
export function layoutRows(header: Header, tokens: readonly Labelled[]): readonly TableRow[] {
	const { columns } = header
	if (!columns.some(({ role }) => role === 'name' || role === 'flat_name')) return listRows(header, tokens)
	const { align } = aligner(columns, 'layout')
	const entries: Entry[][] = columns.map(() => [])
	const left: Token[] = []
	for (const row of lines(tokens.map(piece))) {
		const usable = row.filter((it) => !isGroup(it, columns[0]?.start ?? 0))
		const { given, left: none } = align(usable)
		for (const nth of none) if (usable[nth]) left.push(usable[nth].token)
		given.forEach((of, at) => {
			const [first, ...others] = of.flatMap((nth) => usable[nth]?.token ?? [])
			if (!first?.text) return
			const token = others.reduce((all, next) => joined(all, next), first)
			entries[at]?.push({ token, first: token.row, last: token.row })
		})
	}
	const at = (role: ColumnRole) => columns.findIndex((it) => it.role === role && !it.longer)
	const nameAt = Math.max(at('name'), at('flat_name'))
	const values = columns.flatMap((it, i) => (it.role && VALUED.includes(it.role) ? [i] : []))
	const names = entries[nameAt] ?? []
	const anchors = merged(values.flatMap((i) => entries[i] ?? []))
	const pairs = paired(names, anchors)
	const rows = pairs.map(({ name, anchor }) => {
		const spans = [name, anchor].flatMap((it) => it ?? [])
		const first = Math.min(...spans.map((it) => it.first))
		const last = Math.max(...spans.map((it) => it.last))
		const cells = columns.map((column, i) => {
			if (i === nameAt) return name?.token ?? null
			if (column.role === 'class1' || column.role === 'class2') return null
			const inside = (entries[i] ?? []).filter((it) => it.first >= first && it.last <= last)
			const [head, ...others] = inside.map((it) => it.token)
			return head ? others.reduce((all, next) => joined(all, next), head) : null
		})
		return { cells, first, last }
	})
	const covers = (i: number, known: (text: string) => boolean) =>
		covering(
			labelEntries(entries[i] ?? [], known),
			rows.map(({ first, last }) => (first + last) / 2),
		)
	const class1 = covers(at('class1'), (text) => /指标$|值$/.test(text))
	const class2 = covers(at('class2'), (text) => /指标$|值$/.test(text))
	return rows.map(({ cells }, i): TableRow => ({
		cells,
		left: i === 0 ? left : [],
		labels: { class1: class1[i] ?? null, class2: class2[i] ?? null },
	}))
}

const VALUED: readonly ColumnRole[] = ['value', 'operator', 'last_year', 'actual', 'weight', 'score']

const lines = (tokens: readonly Labelled[]): readonly (readonly Labelled[])[] => {
	const rows = new Map<number, Labelled[]>()
	for (const it of tokens) rows.set(it.token.row, [...(rows.get(it.token.row) ?? []), it])
	return [...rows.values()]
}

/** The end of a label that was wrapped (服务对象满意度 / 指标) stands under its beginning, in either column of classes. */
const piece = (it: Labelled): Labelled =>
	/^(?:指标?|\p{Script=Han}{1,3}指标|标|[(（][必选]填.*)$/u.test(it.token.text) && !it.class1 && !it.class2
		? { ...it, class1: true, class2: true }
		: it

/** 绩效指标 stands beside all rows, a character or two a line, left of the classes. */
const isGroup = ({ token, class1, class2 }: Labelled, start: number) =>
	!class1 && !class2 && /^[绩效指标目年度]{1,5}$/.test(token.text) && token.start < start + 4

/** Entries that share a line are of one row. */
function merged(entries: readonly Entry[]): readonly Entry[] {
	const sorted = [...entries].sort((a, b) => a.first - b.first)
	const rows: Entry[] = []
	for (const it of sorted) {
		const before = rows.at(-1)
		if (before && it.first <= before.last)
			rows[rows.length - 1] = { ...before, last: Math.max(before.last, it.last) }
		else rows.push(it)
	}
	return rows
}

const ALONE = 2.6
const EACH_PIECE = 0.35

interface Pair {
	readonly name: Entry | null
	readonly anchor: Entry | null
}

/** Names and what is said of them, each a run of lines, matched in their order where their middles lie nearest. */
function paired(names: readonly Entry[], anchors: readonly Entry[]): readonly Pair[] {
	const best = Array.from({ length: names.length + 1 }, () =>
		new Float64Array(anchors.length + 1).fill(Infinity),
	)
	const step = Array.from(
		{ length: names.length + 1 },
		() => new Array<readonly [number, number]>(anchors.length + 1),
	)
	const start = best[0]
	if (start) start[0] = 0
	for (let n = 0; n <= names.length; n++)
		for (let a = 0; a <= anchors.length; a++) {
			const so = best[n]?.[a] ?? Infinity
			if (so === Infinity) continue
			const reach = (dn: number, da: number, cost: number) => {
				const line = best[n + dn]
				if (!line || a + da > anchors.length || so + cost >= (line[a + da] ?? Infinity)) return
				line[a + da] = so + cost
				const steps = step[n + dn]
				if (steps) steps[a + da] = [dn, da]
			}
			reach(1, 0, ALONE)
			reach(0, 1, ALONE * 2)
			for (let dn = 1; dn <= 4 && n + dn <= names.length; dn++)
				for (let da = 1; da <= (dn > 1 ? 1 : 3) && a + da <= anchors.length; da++) {
					const name = run(names.slice(n, n + dn))
					const anchor = run(anchors.slice(a, a + da))
					if (!name || !anchor) continue
					reach(dn, da, Math.abs(middle(name) - middle(anchor)) + EACH_PIECE * (dn + da - 2))
				}
		}
	const pairs: Pair[] = []
	let n = names.length
	let a = anchors.length
	while (n > 0 || a > 0) {
		const [dn, da] = step[n]?.[a] ?? [n > 0 ? 1 : 0, n > 0 ? 0 : 1]
		pairs.push({ name: run(names.slice(n - dn, n)), anchor: run(anchors.slice(a - da, a)) })
		n -= dn
		a -= da
	}
	return pairs.reverse()
}

/** Entries of neighbouring lines as one; null where there is none, or a line between them is empty. */
function run(entries: readonly Entry[]): Entry | null {
	const [first, ...others] = entries
	if (!first) return null
	let all = first
	for (const next of others) {
		if (next.first - all.last > 1) return null
		all = { token: joined(all.token, next.token), first: all.first, last: next.last }
	}
	return all
}

/** Labels in full: pieces of one label stand on neighbouring lines. */
function labelEntries(entries: readonly Entry[], ends: (text: string) => boolean): readonly Entry[] {
	const whole: Entry[] = []
	for (const it of entries) {
		const before = whole.at(-1)
		if (before && it.first - before.last <= 1 && !ends(before.token.text))
			whole[whole.length - 1] = { token: joined(before.token, it.token), first: before.first, last: it.last }
		else whole.push(it)
	}
	return whole
}

/** For each row the label that covers it: labels stand beside the middle of the rows that they cover, in their order. */
function covering(labels: readonly Entry[], rows: readonly number[]): readonly (Token | null)[] {
	if (labels.length === 0 || rows.length === 0) return rows.map(() => null)
	const size = rows.length
	// cost[l][r]: the first r rows are covered by the first l labels.
	const cost = Array.from({ length: labels.length + 1 }, () => new Float64Array(size + 1).fill(Infinity))
	const from = Array.from({ length: labels.length + 1 }, () => new Int32Array(size + 1).fill(-1))
	const start = cost[0]
	if (start) start[0] = 0
	for (const [l, label] of labels.entries())
		for (let r = 0; r <= size; r++) {
			const so = cost[l]?.[r] ?? Infinity
			if (so === Infinity) continue
			for (let end = r; end <= size; end++) {
				const last = rows[end - 1]
				const first = rows[r]
				const below = ((first ?? 0) + (last ?? 0)) / 2 - middle(label)
				// Of an even number of rows the upper middle one stands beside the label.
				const off = end === r ? 6 : below > 0 ? below * 0.98 : -below
				const line = cost[l + 1]
				const back = from[l + 1]
				if (line && back && so + off < (line[end] ?? Infinity)) {
					line[end] = so + off
					back[end] = r
				}
				if (end > r && (rows[end] ?? 0) - middle(label) > 40) break
			}
		}
	const covered: (Token | null)[] = rows.map(() => null)
	let end = size
	for (let l = labels.length; l > 0; l--) {
		const r = from[l]?.[end] ?? -1
		if (r < 0) break
		for (let at = r; at < end; at++) covered[at] = labels[l - 1]?.token ?? null
		end = r
	}
	return covered
}
