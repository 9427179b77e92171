import { asFault, type Fault } from '../base/fault.ts'
import type { Place } from '../engine/duckdb/error-position.ts'
import type { Part } from '../engine/duckdb/user-sql.ts'
import type { QueryDraft } from '../share/query-draft.ts'
import type { Session, Timed } from './session.svelte.ts'
import { filled, placed } from './statement-runs.svelte.ts'

/** So many rows are previewed. */
export const PREVIEWED_ROWS = 5
/** A preview begins when typing pauses for so long, and ends after so long, in milliseconds. */
const PAUSE = 400
const LONGEST = 3000

const KEY = 'preview'

/** Where storage is forbidden the choice lasts as long as the page. */
function isWanted(): boolean {
	try {
		return localStorage.getItem(KEY) !== 'off'
	} catch {
		return true
	}
}

/** What is previewed: a statement as it stands, with the values of its parameters. */
export interface Previewed extends Pick<QueryDraft, 'values' | 'types'> {
	readonly part: Part
}

/** What came of it: the first rows; or why there are none and where in the whole text, `slow` where it took too long. */
export type Outcome =
	| { readonly answer: Timed }
	| { readonly fault: Fault; readonly place: Place | undefined }
	| { readonly slow: true }

/**
 * The first rows of the statement that is being written. It asks when typing pauses, is cancelled by the next change, and is
 * remembered nowhere.
 */
export class StatementPreview {
	isOn = $state(isWanted())
	/** The last one stays until the next has come; undefined where there is nothing to preview. */
	outcome = $state.raw<Outcome | undefined>()
	readonly #session: Session

	constructor(session: Session) {
		this.#session = session
	}

	/** Previews what `statement` gives, for as long as the workbench is open. */
	follow(statement: () => Previewed | undefined): void {
		$effect(() => {
			const asked = this.isOn && this.#session.phase === 'ready' ? statement() : undefined
			if (!asked) {
				this.outcome = undefined
				return
			}
			const stop = new AbortController()
			const waiting = setTimeout(() => void this.#ask(asked, stop), PAUSE)
			return () => {
				clearTimeout(waiting)
				stop.abort()
			}
		})
	}

	/** Switches it on or off, on this device. */
	turn(): void {
		this.isOn = !this.isOn
		try {
			localStorage.setItem(KEY, this.isOn ? 'on' : 'off')
		} catch {
			return
		}
	}

	async #ask({ part, values, types = {} }: Previewed, stop: AbortController): Promise<void> {
		let isSlow = false
		const limit = setTimeout(() => {
			isSlow = true
			stop.abort()
		}, LONGEST)
		const given = filled(part.text, values, types)
		const failed = (fault: Fault): Outcome => ({ fault, place: placed(fault, part, given) })
		const outcome: Promise<Outcome> = this.#session
			.select(part.text, given, stop.signal, { limit: PREVIEWED_ROWS })
			.then(
				(answer) => ({ answer }),
				(error: unknown) => (isSlow ? { slow: true } : failed(asFault(error))),
			)
		const came = await outcome
		clearTimeout(limit)
		// The next statement has its own preview.
		const isStillWanted = () => isSlow || !stop.signal.aborted
		if (isStillWanted()) this.outcome = came
	}
}
