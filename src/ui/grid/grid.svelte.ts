import type { Result } from '../../base/result.ts'
import { drawn, drawnColumns, SPARE, span, tsv, widthOf, written, type Area } from './cells.ts'
import { tailOf } from './digits.ts'

/** The height of a row in pixels. */
export const ROW = 28
/** What the head has below the names, for the profiles of the columns. */
const STRIP = 20
/** So many rows say how long the numbers of a column are. */
const LOOKED_AT = 200
const CELLS = 5000
/** No column is narrower. */
const NARROWEST = 48

/** Which columns are hidden, and the last of those that stay in sight; by their names. */
export interface ColumnLayout {
	readonly hidden?: readonly string[]
	readonly pinned?: string
}

interface Cell {
	readonly row: number
	readonly col: number
}

/** How an answer stands in its grid: what is in sight, which columns, how wide, and which cells are chosen. */
export class GridView {
	scroll = $state(0)
	sideways = $state(0)
	height = $state(400)
	breadth = $state(1000)
	/** Rows count from 0; the header is row -1. Columns by their place among those shown. */
	active = $state.raw<Cell>({ row: 0, col: 0 })
	scroller: HTMLElement | undefined
	#anchor = $state.raw<Cell>({ row: 0, col: 0 })
	#widths = $state.raw<Readonly<Record<number, number>>>({})
	readonly #result: () => Result
	readonly #units: () => readonly string[]
	readonly #columns: () => ColumnLayout
	readonly #arrange: (columns: ColumnLayout) => void

	constructor(
		result: () => Result,
		units: () => readonly string[],
		columns: () => ColumnLayout,
		arrange: (columns: ColumnLayout) => void,
	) {
		this.#result = result
		this.#units = units
		this.#columns = columns
		this.#arrange = arrange
	}

	readonly #first = $derived.by(() => {
		const result = this.#result()
		return result.columns.map((_, column) => widthOf(result, column, this.#units()[column] ?? ''))
	})
	/** The longest tail of the numbers of each column, of the rows that are likely to be seen together. */
	readonly #tails = $derived.by(() => {
		const { columns, length, cell } = this.#result()
		// Of very many columns fewer cells are looked at.
		const looked = Math.min(length, LOOKED_AT, Math.max(10, Math.floor(CELLS / columns.length)))
		const rows = Array.from({ length: looked }, (_, row) => row)
		return columns.map((_, column) =>
			Math.max(0, ...rows.map((row) => tailOf(written(cell(row, column) ?? '')))),
		)
	})
	readonly shown = $derived.by(() =>
		this.#result()
			.columns.map((_, column) => column)
			.filter((column) => !(this.#columns().hidden ?? []).includes(this.#name(column))),
	)
	/** So many columns in front stay when the rest is moved sideways. */
	readonly pinned = $derived.by(() => {
		const { pinned } = this.#columns()
		return pinned === undefined ? 0 : this.shown.findIndex((column) => this.#name(column) === pinned) + 1
	})
	/** The height of the head: of one row alone nothing is spread. */
	readonly head = $derived.by(() => (this.#result().length > 1 ? ROW + STRIP : ROW))
	/** The width of the column of row numbers. */
	readonly gutter = $derived.by(() => String(this.#result().length).length * 9 + 52)
	readonly lefts = $derived.by(() => {
		let left = this.gutter
		return this.shown.map((column) => {
			const here = left
			left += this.width(column)
			return here
		})
	})
	readonly total = $derived((this.lefts.at(-1) ?? this.gutter) + this.width(this.shown.at(-1) ?? 0))
	readonly rows = $derived.by(() => {
		const [from, to] = drawn(this.scroll, this.height, ROW, this.#result().length)
		return Array.from({ length: to - from }, (_, at) => from + at)
	})
	/** The columns in sight, by their places among those shown; so many in pixels on each side are drawn with them. */
	readonly cols = $derived.by(() => {
		const spare = 600
		const from = Math.floor(this.sideways / spare) * spare
		return drawnColumns(this.lefts, this.pinned, from - spare, from + this.breadth + 2 * spare)
	})
	/** No two rows in sight have the same remainder by it. */
	readonly pool = $derived(Math.ceil(this.height / ROW) + 2 * SPARE + 2)
	readonly #area: Area = $derived(span(this.active, this.#anchor))

	/** How many characters the numbers of a column have at most behind their whole part. */
	tail(column: number): number {
		return this.#tails[column] ?? 0
	}

	width(column: number): number {
		return this.#widths[column] ?? this.#first[column] ?? 100
	}

	/** Where a pinned column stands. */
	leftOf(col: number): string | undefined {
		return col < this.pinned ? `${String(this.lefts[col] ?? 0)}px` : undefined
	}

	/** The space of the columns that are not drawn before this one. */
	gapBefore(col: number): string | undefined {
		const { cols, lefts, pinned } = this
		const first = cols[pinned]
		const gap = col === first ? (lefts[first] ?? 0) - (lefts[pinned] ?? 0) : 0
		return gap > 0 ? `${String(gap)}px` : undefined
	}

	isChosen(row: number, col: number): boolean {
		const { top, bottom, left, right } = this.#area
		return row >= top && row <= bottom && col >= left && col <= right
	}

	resize(column: number, width: number): void {
		this.#widths = { ...this.#widths, [column]: Math.max(NARROWEST, width) }
	}

	choose(row: number, col: number, extend: boolean): void {
		this.active = { row, col }
		if (!extend || row < 0) this.#anchor = this.active
	}

	chooseAll(): void {
		this.#anchor = { row: 0, col: 0 }
		this.active = { row: this.#result().length - 1, col: this.shown.length - 1 }
	}

	hide(column: number): void {
		this.#arrange({ ...this.#columns(), hidden: [...(this.#columns().hidden ?? []), this.#name(column)] })
	}

	unhide(): void {
		const { hidden: _, ...others } = this.#columns()
		this.#arrange(others)
	}

	/** Pins a column and those before it, or lets all go. */
	pin(column: number): void {
		const { pinned: _, ...others } = this.#columns()
		const isPinned = this.shown.indexOf(column) < this.pinned
		this.#arrange(isPinned ? others : { ...others, pinned: this.#name(column) })
	}

	/** Goes to the nearest cell that there is, and brings it into sight. */
	move(row: number, col: number, extend: boolean): void {
		const last = this.#result().length - 1
		this.choose(Math.max(-1, Math.min(last, row)), Math.max(0, Math.min(this.shown.length - 1, col)), extend)
		this.#reveal(this.active)
	}

	/** What is chosen, or all, as tab-separated text. */
	text(all: boolean): string {
		const result = this.#result()
		const whole = { top: 0, bottom: result.length - 1, left: 0, right: this.shown.length - 1 }
		const { top, bottom, ...sides } = this.#area
		const chosen = { ...sides, top: Math.max(0, top), bottom: Math.max(0, bottom) }
		return tsv(result, this.shown, all ? whole : chosen, this.#units())
	}

	#name(column: number): string {
		return this.#result().columns[column]?.name ?? ''
	}

	#reveal({ row, col }: Cell): void {
		const { scroller } = this
		if (!scroller) return
		const top = row * ROW
		if (row >= 0 && top < scroller.scrollTop) scroller.scrollTop = top
		const bottom = top + this.head + ROW
		if (row >= 0 && bottom > scroller.scrollTop + scroller.clientHeight)
			scroller.scrollTop = bottom - scroller.clientHeight
		if (col < this.pinned) return
		const left = this.lefts[col] ?? 0
		const fixed = this.lefts[this.pinned] ?? this.gutter
		if (left < scroller.scrollLeft + fixed) scroller.scrollLeft = left - fixed
		const right = left + this.width(this.shown[col] ?? 0)
		if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth
	}
}
