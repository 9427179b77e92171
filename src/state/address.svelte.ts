import { joinedParts, partsOf } from '../share/fragment-parts.ts'
import { mendParts, mendValues } from '../share/mend-query.ts'
import { read, type Params, type Values, type Vocabulary } from '../share/param.ts'
import { afterPaint } from './after-paint.ts'

/** What follows the path of an address: each part empty, or with the character that it begins with. */
type Parts = Pick<Location, 'search' | 'hash'>

interface Unwritten extends Parts {
	readonly as: 'push' | 'replace'
}

/** This page's address: the only state of what is shown. No other module touches `location` or `history`. */
class Address {
	/**
	 * The codes that the data have. Undefined until the address names one that they do not: until then nothing that reads it
	 * has a reason to read it again.
	 */
	vocabulary = $state.raw<Vocabulary | undefined>()
	/**
	 * Another object whenever the address has changed, by the page or by Back. One signal for all who read: every number of a
	 * table is a link of this page, and a subscription for each would cost more than the table.
	 */
	#written = $state.raw({})
	/** The same one frame later, for those who write links: no picture waits for the addresses of everything that can be pressed. */
	#linked = $state.raw({})
	/** What is shown, and not yet in the history of the browser: that takes it several milliseconds. */
	#unwritten: Unwritten | undefined

	constructor() {
		// Whoever draws pictures without a page has no address.
		if (typeof window === 'undefined') return
		window.addEventListener('popstate', () => {
			this.#unwritten = undefined
			this.#tell()
		})
	}

	get #current(): Parts {
		return this.#unwritten ?? location
	}

	get search(): URLSearchParams {
		this.#follow()
		return this.#search()
	}

	/** What stands behind `#`: long state that is not sent to the host; without the files of the reader's own that it names. */
	get fragment(): string {
		this.#follow()
		return partsOf(this.#current.hash.slice(1)).asked
	}

	/** The part of the fragment that names files of a reader's own; empty where it names none. */
	get ownFiles(): string {
		this.#follow()
		return partsOf(this.#current.hash.slice(1)).ownFiles
	}

	/** The whole link to this page, with further keys set and those that are empty taken out, and this fragment where it is given. */
	link(keys: Readonly<Record<string, string>> = {}, fragment?: string): string {
		this.#followLinks()
		const [search, parts] = [this.#search(), partsOf(this.#current.hash.slice(1))]
		for (const [key, raw] of Object.entries(keys)) {
			if (raw) search.set(key, raw)
			else search.delete(key)
		}
		const query = search.toString()
		const whole = joinedParts(fragment ?? parts.asked, parts.ownFiles)
		return `${location.origin}${location.pathname}${query ? `?${query}` : ''}${whole && `#${whole}`}`
	}

	/** The absolute address of a file of this site, such as `card/function.zh.html`. */
	file(path: string): string {
		return new URL(path, document.baseURI).href
	}

	/** The declared keys, without codes that the data are known not to have. */
	read<P extends Params>(params: P): ReturnType<typeof read<P>> {
		return read(params, this.search, this.vocabulary)
	}

	/** Writes the address as it was meant, where what carried it bent it; leaves no step behind. */
	mend(params: Params): void {
		const { search, hash } = this.#current
		const { query, fragment } = mendParts(search.slice(1), hash.slice(1))
		const before = new URLSearchParams(query)
		const after = mendValues(params, before)
		// An address that needs no mending stays letter for letter.
		const kept = after.toString() === before.toString() ? query : after.toString()
		if (kept === search.slice(1) && fragment === hash.slice(1)) return
		this.#write(`?${kept}${fragment && `#${fragment}`}`, 'replace', 'now')
	}

	/** The address that differs from this page's by `values`; initial values are left out, the fragment stays. */
	query<P extends Params>(params: P, values: Partial<Values<P>>): string {
		this.#followLinks()
		const search = this.#search()
		for (const [key, value] of Object.entries(values)) {
			const param = params[key]
			if (!param) continue
			const raw = param.write(value)
			if (raw === param.write(param.initial)) search.delete(key)
			else search.set(key, raw)
		}
		return `?${search.toString()}${this.#current.hash}`
	}

	/** Removes a key that could not be honoured. */
	drop(key: string): void {
		const search = this.search
		search.delete(key)
		this.#write(`?${search.toString()}${this.#current.hash}`, 'replace', 'now')
	}

	/** Sets what stands behind `#`; nothing where it is empty. The files that it names stay named. */
	attach(fragment: string, as: 'push' | 'replace'): void {
		const whole = joinedParts(fragment, this.ownFiles)
		this.#write(
			`${this.#current.search || '?'}${whole && `#${whole}`}`,
			as,
			as === 'push' ? 'painted' : 'now',
		)
	}

	/** Names other files of the reader's own behind `#`; leaves no step behind. */
	nameFiles(ownFiles: string): void {
		const whole = joinedParts(this.fragment, ownFiles)
		this.#write(`${this.#current.search || '?'}${whole && `#${whole}`}`, 'replace', 'now')
	}

	/** The query of another room: these keys of this page's, and what is wanted there. */
	elsewhere(carried: readonly string[], keys: Readonly<Record<string, string>>): string {
		this.#followLinks()
		const search = this.#search()
		for (const key of [...search.keys()]) if (!carried.includes(key)) search.delete(key)
		for (const [key, raw] of Object.entries(keys)) search.set(key, raw)
		return `?${search.toString()}`
	}

	/** Goes to another query of this page, such as `elsewhere` makes. Files that are named stay named where it names none. */
	leave(query: string): void {
		const [search = '', fragment = ''] = query.split(/#(.*)/s)
		const { asked, ownFiles } = partsOf(fragment)
		const whole = joinedParts(asked, ownFiles || this.ownFiles)
		this.#write(`${search}${whole && `#${whole}`}`, 'push', 'painted')
	}

	go<P extends Params>(params: P, values: Partial<Values<P>>, as: 'push' | 'replace' = 'push'): void {
		this.#write(this.query(params, values), as, 'painted')
	}

	/** Whoever reads the address has it read again once it has changed. */
	#follow(): object {
		return this.#written
	}

	#followLinks(): object {
		return this.#linked
	}

	#search(): URLSearchParams {
		return new URLSearchParams(this.#current.search)
	}

	/** Tells all who read the address that it has changed. */
	#tell(): void {
		this.#written = {}
		afterPaint(() => {
			this.#linked = {}
		})
	}

	/** `to` begins with `?`, also where the query is empty. Written now, or once what it shows has been painted. */
	#write(to: string, as: 'push' | 'replace', when: 'now' | 'painted'): void {
		const before = this.#current
		if (to === `${before.search || '?'}${before.hash}`) return
		this.#writeStep()
		const [, search = '', hash = ''] = /^([^#]*)(.*)$/s.exec(to) ?? []
		const next = { search: search === '?' ? '' : search, hash, as }
		this.#unwritten = next
		if (when === 'now') this.#writeStep()
		else
			afterPaint(() => {
				if (this.#unwritten === next) this.#writeStep()
			})
		this.#tell()
	}

	/** Nobody who reads the address finds another after it. */
	#writeStep(): void {
		const step = this.#unwritten
		if (!step) return
		this.#unwritten = undefined
		if (step.as === 'push') history.pushState(null, '', relative(step))
		else history.replaceState(null, '', relative(step))
	}
}

const relative = ({ search, hash }: Parts): string => `${search || location.pathname}${hash}`

export const address = new Address()
