/* eslint-disable svelte/prefer-svelte-reactivity -- maps are replaced whole, and moments are written down: neither changes */
import { asFault, Fault } from '../base/fault.ts'
import type { ChartSpec, QueryDraft } from '../share/query-draft.ts'
import { DeviceEntries, moveFrom, thisDevice, type Device } from './device-entries.svelte.ts'
import {
	idOf,
	keptOf,
	readDraft,
	readFile,
	readPast,
	readSaved,
	written,
	type Kept,
	type PastRun,
	type SavedQuery,
	type Unfinished,
} from './saved.ts'

/** Where all queries lay together before each had a key of its own. */
const FORMER = 'queries'
/** So many runs are remembered; older ones make room. */
export const REMEMBERED = 200
const DRAFTS = 20

/** The reader's queries on this device: those with a name, those that were run, and those that were only typed. */
export class QueryHistory {
	readonly #saved: DeviceEntries<SavedQuery>
	readonly #past: DeviceEntries<PastRun>
	readonly #drafts: DeviceEntries<Unfinished>
	readonly #device: Device
	/** The draft of this page: two pages never write to the same one, also where one is a copy of the other. */
	readonly #own = `${new Date().toISOString()} ${random()}`
	#fault = $state.raw<Fault | undefined>()
	#isOpen = false

	constructor(device: Device = thisDevice) {
		this.#device = device
		this.#saved = new DeviceEntries({ name: 'saved', read: readSaved }, device)
		this.#past = new DeviceEntries({ name: 'past', read: readPast, limit: REMEMBERED }, device)
		this.#drafts = new DeviceEntries({ name: 'draft', read: readDraft, limit: DRAFTS }, device)
	}

	/** The newest first. */
	readonly current: Kept = $derived.by(() => ({
		saved: newestFirst(this.#saved.all),
		past: newestFirst(this.#past.all),
	}))
	/** What was typed in other pages, or here before, and never run; the newest first, each once. */
	readonly drafts: readonly Unfinished[] = $derived.by(() => {
		const others = new Map([...this.#drafts.all].filter(([id]) => id !== this.#own))
		return newestFirst(others).filter(
			({ sql }, at, all) => all.findIndex((other) => other.sql === sql) === at,
		)
	})
	/** Why something does not stay, or was not read. */
	get fault(): Fault | undefined {
		return this.#fault ?? this.#saved.fault ?? this.#past.fault ?? this.#drafts.fault
	}

	/** Reads what this device has; called where it is shown. */
	open(): void {
		if (this.#isOpen) return
		this.#isOpen = true
		for (const entries of [this.#saved, this.#past, this.#drafts]) entries.open()
		try {
			moveFrom(this.#device, FORMER, (json) => {
				const kept = keptOf(json)
				if (typeof kept === 'string') throw new Fault('page/not-kept', { reason: kept })
				this.#adopt(kept)
				return true
			})
		} catch (error) {
			this.#fault = asFault(error)
		}
	}

	add(run: PastRun): void {
		this.open()
		this.#past.put(idOf(run), run)
	}

	/** What was drawn of a run's answer is kept beside it; nothing where the run is not remembered. */
	redraw(run: Pick<PastRun, 'at' | 'sql'>, chart: ChartSpec | undefined): void {
		this.#alter(run, ({ chart: _, ...plain }) => ({ ...plain, ...(chart && { chart }) }))
	}

	/** How many rows the answer of a run has in all. */
	recount(run: Pick<PastRun, 'at' | 'sql'>, rows: number): void {
		this.#alter(run, ({ more: _, ...past }) => ({ ...past, rows }))
	}

	save(name: string, { sql, values, types, chart }: QueryDraft): void {
		this.open()
		const query = {
			name,
			sql,
			values,
			...(types && { types }),
			...(chart && { chart }),
			at: new Date().toISOString(),
		}
		this.#saved.put(idOf(query), query)
	}

	/** Takes away an entry, or a draft of another page. */
	remove(one: SavedQuery | PastRun | Unfinished): void {
		this.#saved.remove(idOf(one as SavedQuery))
		this.#past.remove(idOf(one as PastRun))
		this.#forget(({ at, sql }) => at === one.at && sql === one.sql)
	}

	/** What stands in the editor now and was not run; an empty one is none. */
	sketch({ answer: _, grid: __, ...draft }: QueryDraft): void {
		this.open()
		if (draft.sql.trim()) this.#drafts.put(this.#own, { ...draft, at: new Date().toISOString() })
		else this.#drafts.remove(this.#own)
	}

	/** What was run, or opened here again, is no draft any more: neither this page's nor the same one of another. */
	finish(sql: string): void {
		this.open()
		this.#drafts.remove(this.#own)
		this.#forget((other) => other.sql === sql)
	}

	/** The text of a file with all that has a name or was run. */
	written(): string {
		return written(this.current)
	}

	/** Adds what a file holds; a file that is none of ours is a fault, and nothing changes. */
	async read(file: File): Promise<void> {
		this.open()
		try {
			this.#adopt(readFile(file.name, await file.text()))
			this.#fault = undefined
		} catch (error) {
			this.#fault = asFault(error)
		}
	}

	/** What is here already stays; of a chart one of both has, nothing is lost. */
	#adopt({ saved, past }: Kept): void {
		for (const one of saved) this.#saved.put(idOf(one), { ...one, ...this.#saved.all.get(idOf(one)) })
		for (const one of past) this.#past.put(idOf(one), { ...one, ...this.#past.all.get(idOf(one)) })
	}

	#alter({ at, sql }: Pick<PastRun, 'at' | 'sql'>, change: (run: PastRun) => PastRun): void {
		this.open()
		for (const [id, run] of this.#past.all)
			if (run.at === at && run.sql === sql) this.#past.put(id, change(run))
	}

	#forget(isIt: (draft: Unfinished) => boolean): void {
		for (const [id, one] of this.#drafts.all) if (isIt(one)) this.#drafts.remove(id)
	}
}

/** Ids begin with the moment of their entry. */
const newestFirst = <T>(all: ReadonlyMap<string, T>): readonly T[] =>
	[...all].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, entry]) => entry)

// Unlike `randomUUID`, this is there on pages without encryption as well.
const random = (): string =>
	Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('')

export const queries = new QueryHistory()
