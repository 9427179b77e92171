import { AssignedRows } from '../additions/assigned-rows.ts'
import { asFault, type Fault } from '../base/fault.ts'
import type { Engine } from '../engine/engine.ts'
import { assigned, isSamePlace, MOST_ASSIGNED, withRoom, type Assignment } from '../share/assignments.ts'
import { address } from './address.svelte.ts'
import { KeptAssignments } from './kept-assignments.svelte.ts'
import type { Session } from './session.svelte.ts'

/**
 * The reader's own purposes and codes of projects. The address says which are in force, so that a link shows the same to
 * whoever opens it; this device remembers those that were made here.
 */
class Assignments {
	/** Why the rooms do not show what the address says. */
	fault = $state.raw<Fault | undefined>()
	busy = $state(false)
	/** The text of those that the engine holds. */
	#held = $state('')
	readonly #rows = new WeakMap<Engine, AssignedRows>()
	readonly #kept = new KeptAssignments()
	#wanted: readonly Assignment[] = []
	#last: Promise<void> = Promise.resolve()

	/** Those that the address names. */
	get all(): readonly Assignment[] {
		return address.read(assigned).values.mine
	}

	/** Whether the rooms show what the address says. */
	get stand(): boolean {
		return this.#held === assigned.mine.write(this.all)
	}

	/** Those that were made on this device and that the address does not name. */
	get kept(): readonly Assignment[] {
		this.#kept.open()
		return this.#kept.all.filter((one) => !this.all.some((other) => isSamePlace(one, other)))
	}

	/** Why they are not remembered on this device. */
	get notKept(): Fault | undefined {
		return this.#kept.fault
	}

	/** Whether the address has no room for another; those made beyond it stay on this device, and are in no link. */
	get full(): boolean {
		return this.all.length >= MOST_ASSIGNED
	}

	of(project: string): readonly Assignment[] {
		return this.all.filter((one) => one.project === project)
	}

	/** Puts them into every room, and follows the address; called where a page tells of them. */
	follow(session: Session): void {
		$effect(() => {
			const wanted = this.all
			if (this.#held !== assigned.mine.write(wanted)) this.#put(session, wanted)
		})
	}

	/** The reader decides: remembered on this device, and in force at once and in the address where it has room. */
	set(project: string, as: Assignment['as']): void {
		this.#go(withRoom(this.all, [{ project, as }]).carried)
		this.#kept.put({ project, as })
	}

	/** What was suggested stands again; forgotten on this device too. */
	undo(projects: readonly string[] = this.all.map(({ project }) => project)): void {
		this.#go(this.all.filter(({ project }) => !projects.includes(project)))
		for (const project of projects) this.#kept.remove(project)
	}

	/** Takes up again what was made here before, as much as the address has room for. */
	resume(): void {
		this.#go(withRoom(this.all, this.kept).carried)
	}

	#go(mine: readonly Assignment[]): void {
		address.go(assigned, { mine })
	}

	#put(session: Session, wanted: readonly Assignment[]): void {
		this.#wanted = wanted
		session.assignments = (engine) => this.#rowsIn(engine).assign(this.#wanted)
		session.assigning = true
		this.busy = true
		const next = async () => {
			// What came meanwhile is put by the last of them.
			if (this.#wanted !== wanted) return
			try {
				await session.change(() => Promise.resolve())
				this.#held = assigned.mine.write(wanted)
				this.fault = undefined
			} catch (error) {
				this.fault = asFault(error)
			}
			this.busy = this.#wanted !== wanted
		}
		this.#last = this.#last.then(next)
	}

	#rowsIn(engine: Engine): AssignedRows {
		const known = this.#rows.get(engine) ?? new AssignedRows(engine)
		this.#rows.set(engine, known)
		return known
	}
}

export const assignments = new Assignments()
