import { Joined, type Added } from '../../additions/join.ts'
import { asFault } from '../../base/fault.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Session } from '../session.svelte.ts'
import type { AddedFiles } from './added-files.svelte.ts'
import { denominatorsOf, disclosuresOf, recordOf, tablesOf, type Addition } from './addition.ts'

/** Puts files into the rooms and takes them out again, all or nothing, in this engine and in each that replaces it. */
export class Joining {
	readonly #files: AddedFiles
	readonly #joined = new WeakMap<Engine, Joined>()
	/** One change after the other: an engine has one transaction at a time. */
	#last: Promise<unknown> = Promise.resolve()

	constructor(files: AddedFiles) {
		this.#files = files
	}

	/** @throws Fault those of `Joined`; then the rooms are as they were */
	exchange(session: Session, gone: readonly Addition[], come: readonly Addition[]): Promise<void> {
		session.additions = (engine) => this.#restore(engine)
		session.ownText = (document_id) => this.#files.text(document_id)
		session.ownFiles = () =>
			this.#files.joined.map((one) => ({
				...recordOf(one),
				documents: disclosuresOf(one),
				tables: tablesOf(one).map(({ name }) => name),
				counties: denominatorsOf(one).flatMap(({ rows }) => rows.map(({ county_code }) => county_code)),
			}))
		const away = {
			documents: gone.flatMap(disclosuresOf).map(({ document }) => document.document_id),
			denominators: gone.flatMap(denominatorsOf).map(({ source }) => source),
			tables: gone.flatMap(tablesOf).map(({ name }) => name),
		}
		const change = this.#last.then(() =>
			session.change((engine) => this.#joinedOf(engine).exchange(away, contentOf(come))),
		)
		// Whoever began the change hears of a failure; the next one only waits for its end.
		this.#last = change.catch(() => undefined)
		return change
	}

	/** A new engine in place of one that died is given what the old one held. */
	async #restore(engine: Engine): Promise<void> {
		try {
			await this.#joinedOf(engine).exchange({}, contentOf(this.#files.joined))
		} catch (error) {
			// The package is there all the same; the reader sees which files are not, and why.
			for (const { id } of this.#files.joined) this.#files.set(id, { joined: false, fault: asFault(error) })
		}
	}

	#joinedOf(engine: Engine): Joined {
		const known = this.#joined.get(engine) ?? new Joined(engine)
		this.#joined.set(engine, known)
		return known
	}
}

const contentOf = (files: readonly Addition[]): Added => ({
	documents: files.flatMap(disclosuresOf),
	denominators: files.flatMap(denominatorsOf),
	tables: files.flatMap(tablesOf),
})
