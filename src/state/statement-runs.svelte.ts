import { untrack } from 'svelte'
import { asFault, type Fault } from '../base/fault.ts'
import type { ResultColumn } from '../base/result.ts'
import { placeOf, type Place } from '../engine/duckdb/error-position.ts'
import { parametersOf } from '../engine/duckdb/parameters.ts'
import { arrange, type Part } from '../engine/duckdb/user-sql.ts'
import type { RowSelection, TypedText, Values } from '../engine/engine.ts'
import type { ChartSpec, GridLayout, QueryDraft } from '../share/query-draft.ts'
import { queries } from './history.svelte.ts'
import { draft } from './query-draft.svelte.ts'
import type { Session, Timed } from './session.svelte.ts'

/** So many rows of an answer are shown. */
export const SHOWN_ROWS = 100_000

type Types = NonNullable<QueryDraft['types']>
type Columns = Pick<GridLayout, 'hidden' | 'pinned'>

/** How the answer of one of the statements that are run is to stand in the grid from the beginning. */
export interface Opening {
	/** Where that statement begins in the whole text. */
	readonly start: number
	readonly grid: GridLayout
	/** It is a link that asks, and not the reader: the history does not remember it. */
	readonly isLink?: true
}

/** A statement that is, was or will be run. */
export interface StatementRun {
	readonly id: number
	/** Where it stands in the text it was taken from. */
	readonly part: Part
	readonly values: Readonly<Record<string, string>>
	/** The types that were chosen for some of them. */
	readonly types: Types
	readonly state: 'queued' | 'running' | 'done' | 'failed'
	/** Which of its rows are shown, in which order. */
	readonly arrangement: RowSelection
	/** Which of its columns are shown, and how. */
	readonly columns: Columns
	/** Its last good answer. */
	readonly answer?: Timed
	readonly fault?: Fault | undefined
	/** Where in the whole text the fault is. */
	readonly place?: Place | undefined
	/** How many rows the answer has where not all are shown, once they were counted. */
	readonly total?: number
	/** The order and filter that were asked for do not fit its columns and were left out. */
	readonly plain?: boolean
	/** When it was first run, ISO 8601: the history knows it by this. */
	readonly at?: string
	/** A link asked it: the history does not know it. */
	readonly isLink?: true
}

/** The statements of one press of a button, in turn, and their answers. */
export class StatementRuns {
	all = $state.raw<readonly StatementRun[]>([])
	/** The one whose answer is looked at. */
	shown = $state(0)
	busy = $state(false)
	readonly #session: Session
	#stop = new AbortController()
	#id = 0
	#chart: ChartSpec | undefined

	constructor(session: Session) {
		this.#session = session
	}

	/** Once the engine is ready, has the statement answered that came with the address, unless something else was run before. */
	followLink(answer: () => void): void {
		$effect(() => {
			if (!draft.isFromLink || this.#session.phase !== 'ready') return
			untrack(() => {
				if (!this.all.length) answer()
			})
		})
	}

	/** Runs statements in turn; one that fails ends the row. `chart` is what will be drawn of the answers. */
	async start(
		parts: readonly Part[],
		{ values, types = {} }: Pick<QueryDraft, 'values' | 'types'>,
		chart?: ChartSpec,
		opening?: Opening,
	): Promise<void> {
		this.cancel()
		this.#chart = chart
		const stop = (this.#stop = new AbortController())
		const layout = ({ start }: Part) => (opening?.start === start ? opening.grid : {})
		this.all = parts.map((part) => {
			const { hidden, pinned } = layout(part)
			const columns = { ...(hidden && { hidden }), ...(pinned !== undefined && { pinned }) }
			const isLink = opening?.isLink && { isLink: opening.isLink }
			return { id: ++this.#id, part, values, types, state: 'queued', arrangement: {}, columns, ...isLink }
		})
		this.shown = 0
		this.busy = true
		let done = 0
		for (const { id, part } of this.all) {
			this.shown = done
			const { sort, filters } = layout(part)
			if (!(await this.#ask(id, { ...(sort && { sort }), ...(filters && { filters }) }, stop))) break
			done += 1
		}
		if (this.#stop !== stop) return
		const wanted = this.all.findIndex(({ part }) => part.start === opening?.start)
		if (done === this.all.length && wanted >= 0) this.shown = wanted
		this.busy = false
		await this.#count(stop)
	}

	/** Shows other columns of the answer that is looked at, or pins them; nothing is asked for that. */
	layOut(columns: Columns): void {
		const run = this.all[this.shown]
		if (run) this.#change(run.id, { columns })
	}

	/** Asks for the shown answer once more, sorted or filtered otherwise. */
	async arrange(arrangement: RowSelection): Promise<void> {
		const run = this.all[this.shown]
		if (!run || this.busy) return
		// Rows may still be counted.
		this.#stop.abort()
		const stop = (this.#stop = new AbortController())
		this.busy = true
		await this.#ask(run.id, arrangement, stop)
		if (this.#stop !== stop) return
		this.busy = false
		void this.#count(stop)
	}

	/** What is drawn of the shown answer now; its run is remembered with it. */
	redraw(chart: ChartSpec | undefined): void {
		this.#chart = chart
		const run = this.all[this.shown]
		if (run?.at) queries.redraw({ at: run.at, sql: run.part.text.trim() }, chart)
	}

	cancel(): void {
		this.#stop.abort()
		this.busy = false
	}

	async #ask(id: number, arrangement: RowSelection, stop: AbortController): Promise<boolean> {
		const run = this.all.find((one) => one.id === id)
		if (!run) return false
		const { part, values, types } = run
		// A moment that is written down, nothing that changes.
		// eslint-disable-next-line svelte/prefer-svelte-reactivity
		const at = new Date().toISOString()
		const isOpening = !run.answer
		const first = isOpening && !run.isLink
		this.#change(id, { state: 'running', fault: undefined, place: undefined, ...(first && { at }) })
		const past = { sql: part.text.trim(), values, ...(Object.keys(types).length && { types }), at }
		try {
			const wanted = { ...arrangement, limit: SHOWN_ROWS }
			const ask = (rows: RowSelection) =>
				this.#session.select(part.text, filled(part.text, values, types), stop.signal, rows)
			const { answer, plain } = await arranged(ask, wanted, isOpening)
			this.#change(id, { state: 'done', answer, arrangement: plain ? {} : arrangement, plain })
			const { columns, length } = answer.result
			const chart = this.#chart && fits(this.#chart, columns) ? { chart: this.#chart } : {}
			if (first)
				queries.add({
					...past,
					...chart,
					rows: length,
					...(answer.cut && { more: true as const }),
					ms: answer.ms,
				})
			return true
		} catch (error) {
			const fault = asFault(error)
			this.#change(id, {
				state: 'failed',
				fault,
				place: placed(fault, part, filled(part.text, values, types)),
			})
			// Without an answer nothing says whether the chart belongs to it: it is not lost.
			const chart = this.#chart ? { chart: this.#chart } : {}
			if (first && fault.code !== 'engine/cancelled') queries.add({ ...past, ...chart, ms: 0 })
			return false
		}
	}

	/** How many rows the answers have of which not all are shown: the history remembers it. What cannot be counted stays “more than”. */
	async #count(stop: AbortController): Promise<void> {
		for (const { id, part, values, types, answer, at, total } of this.all) {
			if (!answer?.cut || total !== undefined) continue
			try {
				const counted = await this.#session.select(
					arrange(part.text).replace(/^SELECT \* /, 'SELECT count(*) AS n '),
					filled(part.text, values, types),
					stop.signal,
				)
				const rows = Number(counted.result.cell(0, 0))
				this.#change(id, { total: rows })
				if (at) queries.recount({ at, sql: part.text.trim() }, rows)
			} catch (error) {
				// Cancelled, or not to be put into brackets: that there are more rows is said already.
				if (asFault(error).code === 'engine/cancelled') return
			}
		}
	}

	#change(id: number, change: Partial<StatementRun>): void {
		this.all = this.all.map((run) => (run.id === id ? { ...run, ...change } : run))
	}
}

/**
 * An answer in the order and with the filter that were asked for. Those of a link may not fit the columns of the answer any
 * more: then it is given without them.
 */
async function arranged(
	ask: (rows: RowSelection) => Promise<Timed>,
	wanted: RowSelection,
	isOpening: boolean,
): Promise<{ readonly answer: Timed; readonly plain: boolean }> {
	const { sort, filters, ...rows } = wanted
	try {
		return { answer: await ask(wanted), plain: false }
	} catch (error) {
		const isPlain = !sort && !filters
		if (!isOpening || isPlain || asFault(error).code !== 'engine/query-failed') throw error
		return { answer: await ask(rows), plain: true }
	}
}

/** Of several statements that are run together, a chart belongs to those whose answers have its columns. */
const fits = ({ x, y, colour, facet }: ChartSpec, columns: readonly ResultColumn[]): boolean =>
	[x, ...y, colour, facet].every(
		(wanted) => wanted === undefined || columns.some(({ name }) => name === wanted),
	)

/** A value for every parameter of a statement, with the type that was chosen for it; one that nobody filled in is an empty text. */
export const filled = (
	sql: string,
	values: Readonly<Record<string, string>>,
	types: Types = {},
): Record<string, string | TypedText> =>
	Object.fromEntries(
		parametersOf(sql).map((name) => {
			const [text, type] = [values[name] ?? '', types[name]]
			return [name, type ? { type, text } : text]
		}),
	)

/** Where in the whole text a fault of one of its statements is; undefined where the fault does not say it. */
export function placed(fault: Fault, { start, text }: Part, values: Values): Place | undefined {
	if ('word' in fault.facts) {
		const from = text.search(new RegExp(fault.facts.word.replace(/\(\)$/, '').replace(/[^\w]/g, '\\$&'), 'i'))
		return from < 0 ? undefined : { from: start + from, to: start + from + fault.facts.word.length }
	}
	if (fault.code !== 'engine/query-failed' || !('message' in fault.facts)) return undefined
	const found = 'place' in fault.facts ? fault.facts.place : undefined
	const place = found ?? placeOf(fault.facts.message, text, values)
	return place && { from: start + place.from, to: start + place.to }
}
