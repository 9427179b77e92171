import { on } from 'svelte/events'
import { createSubscriber } from 'svelte/reactivity'
import { read, type Params, type Rejected, type Values } from '../share/param.ts'

/** This page's address: the only state of what is shown. No other module touches `location` or `history`. */
class Address {
	#changed = () => {}
	readonly #subscribe = createSubscriber((changed) => {
		this.#changed = changed
		return on(window, 'popstate', changed)
	})

	get search(): URLSearchParams {
		this.#subscribe()
		return new URLSearchParams(location.search)
	}

	/** The whole link, as one would give it to someone. */
	get href(): string {
		this.#subscribe()
		return location.href
	}

	read<P extends Params>(params: P): { values: Values<P>; rejected: readonly Rejected[] } {
		return read(params, this.search)
	}

	/** The query that differs from this page's by `values`; initial values are left out. */
	query<P extends Params>(params: P, values: Partial<Values<P>>): string {
		const search = this.search
		for (const [key, value] of Object.entries(values)) {
			const param = params[key]
			if (!param) continue
			const raw = param.write(value)
			if (raw === param.write(param.initial)) search.delete(key)
			else search.set(key, raw)
		}
		return `?${search.toString()}`
	}

	/** Removes a key that could not be honoured. */
	drop(key: string): void {
		const search = this.search
		search.delete(key)
		this.#write(`?${search.toString()}`, 'replace')
	}

	/** The query that keeps only these keys of this page's. */
	kept(keys: readonly string[]): string {
		const search = this.search
		for (const key of [...search.keys()]) if (!keys.includes(key)) search.delete(key)
		return `?${search.toString()}`
	}

	/** The query of another room: these keys of this page's, and what is wanted there. */
	elsewhere(carried: readonly string[], keys: Readonly<Record<string, string>>): string {
		const search = this.search
		for (const key of [...search.keys()]) if (!carried.includes(key)) search.delete(key)
		for (const [key, raw] of Object.entries(keys)) search.set(key, raw)
		return `?${search.toString()}`
	}

	/** Goes to another query of this page, such as `elsewhere` makes. */
	leave(query: string): void {
		this.#write(query, 'push')
	}

	go<P extends Params>(params: P, values: Partial<Values<P>>, as: 'push' | 'replace' = 'push'): void {
		this.#write(this.query(params, values), as)
	}

	#write(query: string, as: 'push' | 'replace'): void {
		if (query === (location.search || '?')) return
		history[`${as}State`](null, '', query === '?' ? location.pathname : query)
		this.#changed()
	}
}

export const address = new Address()
