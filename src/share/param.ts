/** One value of the address: how it is read, written, and what it is when absent. */
export interface Param<T> {
	/** `undefined` when the text is not a value of this parameter. */
	read(raw: string): T | undefined
	write(value: T): string
	readonly initial: T
	/** What may stand there, to be shown: a closed list, or a form as a regular expression. */
	readonly allowed?: readonly string[] | string
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Params = Readonly<Record<string, Param<any>>>
export type Values<P extends Params> = { readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never }

/** A key whose text could not be honoured; its initial value stands instead and the reader is told. */
export interface Rejected {
	readonly key: string
	readonly raw: string
}

/** A parameter with a closed list of values, which a control can offer. */
export interface Choice<T extends string> extends Param<T> {
	readonly options: readonly T[]
}

/** One of a closed list; the first is the initial one. */
export const one = <const T extends string>(...options: readonly [T, ...T[]]): Choice<T> => ({
	options,
	allowed: options,
	read: (raw) => options.find((option) => option === raw),
	write: (value) => value,
	initial: options[0],
})

const CODES = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*$/u

/** A set of short codes (letters, digits, `_`, `-`). Order does not matter, so it is always written in the same one. */
export const many = (): Param<readonly string[]> => ({
	read: (raw) => (CODES.test(raw) ? [...new Set(raw.split('.'))].sort() : undefined),
	write: (value) => [...new Set(value)].sort().join('.'),
	initial: [],
	allowed: CODES.source,
})

/** Text of a stated form, empty when absent. */
export const matching = (form: RegExp): Param<string> => ({
	read: (raw) => (form.test(raw) ? raw : undefined),
	write: (value) => value,
	initial: '',
	allowed: form.source,
})

/** Reads the declared keys; never throws. Keys nobody declared are left alone: others append theirs. */
export function read<P extends Params>(
	params: P,
	search: URLSearchParams,
): { readonly values: Values<P>; readonly rejected: readonly Rejected[] } {
	const rejected: Rejected[] = []
	const values = Object.entries(params).map(([key, param]) => {
		const raw = search.get(key)
		const value: unknown = raw === null ? param.initial : param.read(raw)
		if (raw !== null && value === undefined) rejected.push({ key, raw })
		return [key, value ?? (param.initial as unknown)] as const
	})
	return { values: Object.fromEntries(values) as Values<P>, rejected }
}

/** Initial values are left out: a link says only what somebody chose. */
export function write<P extends Params>(params: P, values: Values<P>): URLSearchParams {
	const query = new URLSearchParams()
	for (const [key, param] of Object.entries(params)) {
		const raw = param.write(values[key])
		if (raw !== param.write(param.initial)) query.set(key, raw)
	}
	return query
}
