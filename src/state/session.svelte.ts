import type { Table } from 'apache-arrow'
import { asFault, Fault } from '../base/fault.ts'
import { whenIdle } from '../base/when-idle.ts'
import type { Ask, Question } from '../engine/engine.ts'
import type { Selected } from '../engine/duckdb/result.ts'
import { nameOf } from '../engine/question.ts'
import type { Row, Shape } from '../engine/row.ts'
import type { Rejected } from '../share/param.ts'
import type { OwnFileBeside } from './own-files/beside.ts'
import { Remembering } from './remembering.ts'
import { answered, type Shipped } from './shipped.ts'
import type { Select, Startable, Stream, Told, Work } from './startable.ts'
import { Warming } from './warming.ts'

/** What stands outside the session: opened by the composition root, so that tests can hand in their own. */
export interface Surroundings {
	readonly shipped: Shipped | undefined
	/** The engine with its dataset; started by `start` or by the first question. */
	readonly open: (told: Told) => Startable
	/** The text of a disclosure as published. */
	readonly text: (file: string) => Promise<string>
	/** A phone, or a reader who saves data: the engine starts when it is first needed, not before. */
	readonly frugal: boolean
	/** The newest version, where the link pins an older one; else empty. */
	readonly newer: string
	/** Parts of the link that were not honoured before the session began. */
	readonly strange: readonly Rejected[]
}

/** An answer, and how long the engine took for it, in milliseconds. */
export interface Timed extends Selected {
	readonly ms: number
}

/** What is loaded, how far loading has come, and who answers questions. */
export class Session {
	phase = $state<'waiting' | 'loading' | 'ready' | 'failed'>('waiting')
	/** Whether every row stands in the engine: it answers before. */
	isFilled = $state(false)
	done = $state(0)
	total = $state(0)
	restarts = $state(0)
	fault = $state.raw<Fault | undefined>()
	/** Why the reader's own files do not stand beside the package although they lie on this device. */
	ownFilesFault = $state.raw<Fault | undefined>()
	version = $state('')
	/** Where the data package stands, once it is known. */
	base = $state('')
	/** The host of the server that answers, once that is known; empty where the engine in the page does. */
	server = $state('')
	/** Whether the data are made up, which every page says. */
	synthetic = $state(false)
	/** What came with the page, as long as nothing was added to the data that it is about. */
	shipped = $state.raw<Shipped | undefined>()
	/** Stands for what the engine holds: another object once that has changed, or is asked `again`. What is remembered of data is remembered by it. */
	data = $state.raw<object>({})
	/** Puts what the reader added into an engine; replaced by whoever adds. */
	additions: Work = () => Promise.resolve()
	/** Puts the reader's own purposes and codes of projects into an engine, after everything else; replaced by whoever has some. */
	assignments: Work = () => Promise.resolve()
	/** Whether the reader has said, or has taken back, what a project is for. */
	assigning = $state(false)
	readonly text: (file: string) => Promise<string>
	/** The text of a document that the reader added; replaced by whoever adds. */
	ownText: (document_id: string) => string | undefined = () => undefined
	/** Opens the page anew with a newer version of the site; set where one lies ready on this device. */
	takeUpdate = $state.raw<(() => void) | undefined>()
	/** The files of the reader's that stand beside the package; replaced by whoever adds. */
	ownFiles = $state.raw<() => readonly OwnFileBeside[]>(() => [])
	readonly #engine: Startable
	readonly newer: string
	readonly strange: readonly Rejected[]
	readonly #frugal: boolean
	readonly #remembering: Remembering
	readonly #warming: Warming
	/** Whether the engine holds other data than the package, which alone could answer in advance. */
	#isChanged = false
	#shown = false
	/** What came with the page was answered for the first picture: the engine has never been asked it. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nobody follows it
	readonly #unasked = new Map<string, Question<Shape>>()

	constructor({ shipped, open, text, frugal, newer, strange }: Surroundings) {
		this.shipped = shipped
		this.text = text
		this.#frugal = frugal
		this.newer = newer
		this.strange = strange
		this.version = shipped?.version ?? ''
		this.#remembering = new Remembering((question, signal) => this.#answer(question, signal), whenIdle)
		this.#warming = new Warming((question) => this.#engine.ask(question), whenIdle)
		this.#engine = open({
			progress: (done, total) => {
				this.phase = 'loading'
				this.done = done
				this.total = total
			},
			found: (version, base, server, synthetic) => {
				// Told with answers in advance, and again by the engine: what was answered before is of the same package.
				if (this.base && (version !== this.version || base !== this.base || server !== this.server))
					this.#remembering.forget()
				this.version = version
				this.base = base
				this.server = server
				this.synthetic = synthetic
			},
			ready: () => {
				this.phase = 'ready'
				this.fault = undefined
				performance.mark('engine-ready')
				if (!frugal) this.#warming.ready()
			},
			filled: () => {
				this.isFilled = true
				performance.mark('tables-filled')
				// The first question to an engine costs many times the next one like it: the reader's own is not to be the first.
				if (!frugal && !this.#isChanged) this.#remembering.foresee([...this.#unasked.values()])
				this.#unasked.clear()
			},
			restarted: () => {
				this.restarts += 1
			},
			failed: (fault) => {
				this.phase = 'failed'
				this.fault = fault
			},
			complete: async (engine) => {
				await this.additions(engine)
				await this.assignments(engine)
			},
		})
	}

	/** The answer at once where it came with the page or was asked before, else from the engine. */
	ask<S extends Shape>(question: Question<S>, signal?: AbortSignal): Row<S>[] | Promise<Row<S>[]> {
		const known = answered(this.shipped, question)
		if (known) {
			if (!this.isFilled) this.#unasked.set(nameOf(question), question)
			return known
		}
		// What was answered in advance may be all that the first picture needs.
		if (!this.#engine.prepared) this.begin()
		this.follow()
		return this.#remembering.ask(question, signal)
	}

	/** The text of a disclosure: as published, or of the reader's own file. */
	async textOf(disclosure: { readonly document_id: string; readonly source_file: string }): Promise<string> {
		return this.ownText(disclosure.document_id) ?? this.text(disclosure.source_file)
	}

	/** Asks what the reader is likely to choose next, while nothing else is asked; the likeliest first. */
	foresee(questions: readonly Question<Shape>[]): void {
		// Whoever saves data or starts on a phone is asked nothing beforehand, and the engine is not started for it.
		if (this.phase !== 'ready' || this.#frugal) return
		this.#remembering.foresee(questions.filter((question) => !answered(this.shipped, question)))
	}

	/**
	 * Answers a reader's own statement; waits for the engine, and no longer than until it is cancelled.
	 * @throws Fault those of `Engine.select`, and of opening the engine
	 */
	async select(...[sql, values, signal, rows]: Parameters<Select>): Promise<Timed> {
		this.begin()
		await Promise.race([this.#engine.start(), cancelled(signal)])
		const started = performance.now()
		const selected = await this.#engine.select(sql, values, signal, rows)
		return { ...selected, ms: performance.now() - started }
	}

	/**
	 * Every row of a reader's own statement, in order and in parts, none of them kept; waits for the engine as `select` does.
	 * @throws Fault those of `Engine.stream`, and of opening the engine
	 */
	async *stream(...[sql, values, signal]: Parameters<Stream>): AsyncGenerator<Table, void> {
		this.begin()
		await Promise.race([this.#engine.start(), cancelled(signal)])
		yield* this.#engine.stream(sql, values, signal)
	}

	/**
	 * Changes what the engine holds; everything that was asked of it before is asked again.
	 * @throws Fault of opening the engine, and what `work` throws: then nothing has changed
	 */
	async change(work: Work): Promise<void> {
		this.begin()
		await this.#engine.change(async (engine) => {
			await work(engine)
			await this.assignments(engine)
		})
		this.#remembering.forget()
		this.#isChanged = true
		this.#warming.stop()
		this.shipped = undefined
		this.data = {}
	}

	/** Starts the engine, once; what it needs is fetched now. */
	begin(): void {
		if (this.phase !== 'waiting') return
		this.phase = 'loading'
		this.#engine.start().catch((error: unknown) => {
			this.phase = 'failed'
			this.fault = asFault(error)
		})
	}

	/** Tells that pictures stand on the screen: the engine may load behind them now. */
	shown(): void {
		if (this.#shown) return
		this.#shown = true
		requestAnimationFrame(() => {
			performance.mark('first-picture')
			if (!this.#frugal) this.begin()
		})
	}

	/** Reads which data there are: an answer that was asked for here is asked for again once they have changed, or by `again`. */
	follow(): object {
		return this.data
	}

	/** Asks everything on the page once more, what is remembered from memory; starts an engine that could not be started. */
	again(): void {
		if (this.phase === 'failed') {
			this.phase = 'waiting'
			this.fault = undefined
		}
		this.data = {}
	}

	readonly #answer: Ask = async <S extends Shape>(question: Question<S>, signal?: AbortSignal) => {
		const prepared = this.#isChanged ? undefined : await this.#engine.prepared?.(question)
		if (prepared) this.#warming.add(question, prepared)
		else this.begin()
		const rows = (prepared as Row<S>[] | undefined) ?? (await this.#engine.ask(question, signal))
		// How many questions a choice costs, and how many rows, is counted by what reads these marks.
		performance.mark('engine-answer', {
			detail: { asked: question.sql.split('\n', 1)[0], values: question.values, rows: rows.length },
		})
		return rows
	}
}

/** Rejects as soon as the signal is given. */
const cancelled = (signal: AbortSignal): Promise<never> =>
	new Promise((_, reject) => {
		const stop = () => {
			reject(new Fault('engine/cancelled', {}))
		}
		if (signal.aborted) stop()
		signal.addEventListener('abort', stop, { once: true })
	})
