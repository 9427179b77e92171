import type { Fault } from '../base/fault.ts'
import type { Unreadable } from '../share/fragment.ts'
import type { QueryDraft } from '../share/query-draft.ts'
import { address } from './address.svelte.ts'
import { queries } from './history.svelte.ts'
import { tellFault } from './tell-fault.ts'

const EMPTY: QueryDraft = { sql: '', values: {} }
/** Typing is written to the address when it pauses, in milliseconds. */
const PAUSE = 300

/** What reads and writes the fragment. */
type Codec = Pick<typeof import('../share/fragment.ts'), 'decode' | 'encode'>

/**
 * The statement, values and chart of the workbench, mirrored to the fragment of the address. Each state that was run is
 * an entry of the history, so that Back returns to it; what is typed after it makes one more entry.
 */
export class DraftMirror {
	current = $state.raw<QueryDraft>(EMPTY)
	/** Why the fragment of the link could not be read, until something else is written. */
	unreadable = $state.raw<Unreadable | undefined>()
	/** Parts of the link's fragment that are not known here and were left out. */
	strange = $state.raw<readonly string[]>([])
	/** Whether the current statement came with the address, and was not written or opened here. */
	isFromLink = $state(false)
	/** Whether the current statement is too large for a link; the address carries none then. */
	tooLarge = $state(false)
	/** Why the address does not say what stands here, or the other way round: what reads it could not be fetched. */
	fault = $state.raw<Fault | undefined>()
	/** False until the address was read: nothing must be run before. */
	known = $state(false)
	#fragment: string | undefined
	#turn = 0
	#waiting: ReturnType<typeof setTimeout> | undefined
	/** The address holds something that was run or given as a link: it is not overwritten. */
	#kept = true
	readonly #codec: () => Promise<Codec>

	constructor(codec: () => Promise<Codec> = () => import('../share/fragment.ts')) {
		this.#codec = codec
	}

	/** Follows the address while the workbench is open; called where it is put together. */
	follow(): void {
		$effect(() => {
			const fragment = address.fragment
			if (fragment !== this.#fragment) this.#mirror(this.#read(fragment))
		})
		$effect(() => () => {
			clearTimeout(this.#waiting)
			this.#turn += 1
			this.#fragment = undefined
			this.known = false
		})
	}

	/** Sets what is asked; `run` says that it is asked now, so that Back will return to it. */
	set(next: QueryDraft, why: 'typed' | 'run' = 'typed'): void {
		const before = this.current
		const isNew = next.sql !== before.sql
		// A press, such as that for another chart: whoever copies the link right after it means what they see.
		const isPicked = !isNew && next.values === before.values && next.chart?.title === before.chart?.title
		// Another statement is opened over what was written here: that is a step to go back to, run or not.
		const left = why === 'run' && isNew && before.sql && !this.isFromLink ? before : undefined
		this.current = next
		this.isFromLink = false
		this.known = true
		this.unreadable = undefined
		this.strange = []
		// It stays on this device also where it is too long for the address, or the page is left at once.
		if (why === 'typed' && isNew) queries.sketch(next)
		clearTimeout(this.#waiting)
		const turn = (this.#turn += 1)
		const write = () => {
			this.#mirror(this.#write(next, turn, why, left))
		}
		if (why === 'run' || isPicked) write()
		else this.#waiting = setTimeout(write, PAUSE)
	}

	/** The address that opens the workbench with this, for links from elsewhere; without a fragment where it is too large. */
	async href(query: string, draft: QueryDraft): Promise<string> {
		const fragment = await (await this.#codec()).encode(draft)
		return fragment ? `${query}#${fragment}` : query
	}

	#mirror(work: Promise<void>): void {
		tellFault(work, (fault) => (this.fault = fault))
	}

	async #write(next: QueryDraft, turn: number, why: 'typed' | 'run', left?: QueryDraft): Promise<void> {
		const { encode } = await this.#codec()
		const before = left && (await encode(left))
		const fragment = next.sql ? await encode(next) : ''
		if (turn !== this.#turn) return
		if (before) {
			this.#attach(before)
			this.#kept = true
		}
		this.tooLarge = fragment === null
		this.#attach(fragment ?? '')
		if (why === 'run') this.#kept = true
	}

	#attach(fragment: string): void {
		if (fragment === this.#fragment) return
		this.#fragment = fragment
		address.attach(fragment, this.#kept ? 'push' : 'replace')
		this.#kept = false
	}

	async #read(fragment: string): Promise<void> {
		const turn = (this.#turn += 1)
		clearTimeout(this.#waiting)
		const { decode } = await this.#codec()
		const read = fragment ? await decode(fragment) : { draft: EMPTY, strange: [] }
		if (turn !== this.#turn) return
		// The address is mended as well, so that what is copied from it is whole.
		this.#fragment = ('mended' in read && read.mended) || fragment
		if (this.#fragment !== fragment) address.attach(this.#fragment, 'replace')
		this.#kept = true
		this.tooLarge = false
		this.unreadable = 'draft' in read ? undefined : read.unreadable
		this.strange = 'draft' in read ? read.strange : []
		// What could not be read leaves what stood here: nothing of the reader's is lost to a broken link.
		if ('draft' in read) {
			this.current = read.draft
			this.isFromLink = read.draft.sql !== ''
		}
		this.known = true
	}
}

export const draft = new DraftMirror()
