import { asFault, type Fault } from '../base/fault.ts'
import type { QueryDraft, ChartSpec } from '../share/query-draft.ts'
import { keep, merged, readFile, recall, written, type Kept, type PastRun, type SavedQuery } from './saved.ts'

const device = () => localStorage

/** The reader's queries on this device: those that were run, and those with a name. */
class QueryHistory {
	current = $state.raw<Kept>({ saved: [], past: [] })
	fault = $state.raw<Fault | undefined>()
	#read = false
	/** What lies there could not be read: it is not written over. */
	#foreign = false

	/** Reads what this device has; called where it is shown. */
	open(): void {
		if (this.#read) return
		this.#read = true
		try {
			this.current = recall(device)
		} catch (error) {
			this.#foreign = true
			this.fault = asFault(error)
		}
	}

	add(run: PastRun): void {
		this.#change(({ saved, past }) => ({ saved, past: [run, ...past] }))
	}

	/** What was drawn of a run's answer is kept beside it; nothing where the run is not remembered. */
	redraw({ at, sql }: Pick<PastRun, 'at' | 'sql'>, chart: ChartSpec | undefined): void {
		const redrawn = (run: PastRun): PastRun => {
			const { chart: _, ...plain } = run
			return { ...plain, ...(chart && { chart }) }
		}
		this.#change(({ saved, past }) => ({
			saved,
			past: past.map((run) => (run.at === at && run.sql === sql ? redrawn(run) : run)),
		}))
	}

	save(name: string, { sql, values, chart }: QueryDraft): void {
		const query = { name, sql, values, ...(chart && { chart }), at: new Date().toISOString() }
		this.#change(({ saved, past }) => ({ saved: [query, ...saved], past }))
	}

	remove(one: SavedQuery | PastRun): void {
		this.#change(({ saved, past }) => ({
			saved: saved.filter((it) => it !== one),
			past: past.filter((it) => it !== one),
		}))
	}

	/** The text of a file with all of it. */
	written(): string {
		return written(this.current)
	}

	/** Adds what a file holds; a file that is none of ours is a fault, and nothing changes. */
	async read(file: File): Promise<void> {
		try {
			const found = readFile(file.name, await file.text())
			this.#change((now) => merged(found, now))
		} catch (error) {
			this.fault = asFault(error)
		}
	}

	#change(make: (now: Kept) => Kept): void {
		this.open()
		this.current = make(this.current)
		if (this.#foreign) return
		try {
			keep(device, this.current)
			this.fault = undefined
		} catch (error) {
			// It lasts as long as the page; the reader is told.
			this.fault = asFault(error)
		}
	}
}

export const queries = new QueryHistory()
