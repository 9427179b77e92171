import { asFault, type Fault } from '../base/fault.ts'
import type { ResultColumn } from '../base/result.ts'
import { placeOf, type Place } from '../engine/duckdb/error-position.ts'
import { parametersOf } from '../engine/duckdb/statement.ts'
import type { Part } from '../engine/duckdb/user-sql.ts'
import type { RowSelection, Values } from '../engine/engine.ts'
import type { ChartSpec } from '../share/query-draft.ts'
import { queries } from './history.svelte.ts'
import type { Session, Timed } from './session.svelte.ts'

/** So many rows of an answer are shown. */
export const SHOWN_ROWS = 100_000

/** A statement that is, was or will be run. */
export interface Run {
	readonly id: number
	/** Where it stands in the text it was taken from. */
	readonly part: Part
	readonly values: Readonly<Record<string, string>>
	readonly state: 'queued' | 'running' | 'done' | 'failed'
	/** Which of its rows are shown, in which order. */
	readonly arrangement: RowSelection
	/** Its last good answer. */
	readonly answer?: Timed
	readonly fault?: Fault | undefined
	/** Where in the whole text the fault is. */
	readonly place?: Place | undefined
	/** When it was first run, ISO 8601: the history knows it by this. */
	readonly at?: string
}

/** The statements of one press of a button, in turn, and their answers. */
export class Runs {
	all = $state.raw<readonly Run[]>([])
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

	/** Runs statements in turn; one that fails ends the row. `chart` is what will be drawn of the answers. */
	async start(
		parts: readonly Part[],
		values: Readonly<Record<string, string>>,
		chart?: ChartSpec,
	): Promise<void> {
		this.cancel()
		this.#chart = chart
		const stop = (this.#stop = new AbortController())
		this.all = parts.map((part) => ({ id: ++this.#id, part, values, state: 'queued', arrangement: {} }))
		this.shown = 0
		this.busy = true
		for (const [at, { id }] of this.all.entries()) {
			this.shown = at
			if (!(await this.#ask(id, {}, stop))) break
		}
		if (this.#stop === stop) this.busy = false
	}

	/** Asks for the shown answer once more, sorted or filtered otherwise. */
	async arrange(arrangement: RowSelection): Promise<void> {
		const run = this.all[this.shown]
		if (!run || this.busy) return
		const stop = (this.#stop = new AbortController())
		this.busy = true
		await this.#ask(run.id, arrangement, stop)
		if (this.#stop === stop) this.busy = false
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
		const { part, values } = run
		// A moment that is written down, nothing that changes.
		// eslint-disable-next-line svelte/prefer-svelte-reactivity
		const at = new Date().toISOString()
		const first = !run.answer
		this.#change(id, { state: 'running', fault: undefined, place: undefined, ...(first && { at }) })
		const past = { sql: part.text.trim(), values, at }
		try {
			const wanted = { ...arrangement, limit: SHOWN_ROWS }
			const answer = await this.#session.select(part.text, filled(part.text, values), stop.signal, wanted)
			this.#change(id, { state: 'done', answer, arrangement })
			const { columns, length } = answer.result
			const chart = this.#chart && fits(this.#chart, columns) ? { chart: this.#chart } : {}
			if (first) queries.add({ ...past, ...chart, rows: length, ms: answer.ms })
			return true
		} catch (error) {
			const fault = asFault(error)
			this.#change(id, { state: 'failed', fault, place: placed(fault, part, filled(part.text, values)) })
			// Without an answer nothing says whether the chart belongs to it: it is not lost.
			const chart = this.#chart ? { chart: this.#chart } : {}
			if (first && fault.code !== 'engine/cancelled') queries.add({ ...past, ...chart, ms: 0 })
			return false
		}
	}

	#change(id: number, change: Partial<Run>): void {
		this.all = this.all.map((run) => (run.id === id ? { ...run, ...change } : run))
	}
}

/** Of several statements that are run together, a chart belongs to those whose answers have its columns. */
const fits = ({ x, y, colour, facet }: ChartSpec, columns: readonly ResultColumn[]): boolean =>
	[x, ...y, colour, facet].every(
		(wanted) => wanted === undefined || columns.some(({ name }) => name === wanted),
	)

/** A value for every parameter of a statement; one that nobody filled in is an empty text. */
export const filled = (sql: string, values: Readonly<Record<string, string>>): Record<string, string> =>
	Object.fromEntries(parametersOf(sql).map((name) => [name, values[name] ?? '']))

function placed(fault: Fault, { start, text }: Part, values: Values): Place | undefined {
	if ('word' in fault.facts) {
		const from = text.search(new RegExp(fault.facts.word.replace(/\(\)$/, '').replace(/[^\w]/g, '\\$&'), 'i'))
		return from < 0 ? undefined : { from: start + from, to: start + from + fault.facts.word.length }
	}
	if (fault.code !== 'engine/query-failed' || !('message' in fault.facts)) return undefined
	const place = placeOf(fault.facts.message, text, values)
	return place && { from: start + place.from, to: start + place.to }
}
