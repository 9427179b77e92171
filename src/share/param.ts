/** One value of the address: how it is read, written, and what it is when absent. */
export interface Param<T> {
	/** `undefined` when the text is not a value of this parameter. */
	read(raw: string): T | undefined
	write(value: T): string
	readonly initial: T
	/** What may stand there, to be shown: a closed list, or a form as a regular expression. */
	readonly allowed?: readonly string[] | string
	/** What of a value must be known beyond its form; what is not known is taken out of it and named. */
	readonly known?: readonly Known<T>[]
}

/** Codes in a value that must be among those listed, or among those that the loaded data have. */
export interface Known<T> {
	readonly codes: (value: T) => readonly string[]
	/** Lists of the data in which a code may stand, by the names of `vocabulary.sql`. */
	readonly among: readonly string[]
	/** Codes that are known whatever the data. */
	readonly also: readonly string[]
	/** The value without codes that are not known. */
	readonly without: (value: T, unknown: ReadonlySet<string>) => T
}

/** The codes that the loaded data have, by the name of their list. */
export type Vocabulary = Readonly<Record<string, ReadonlySet<string>>>

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
	read: (raw) => {
		// Full-width digits are digits.
		const plain = raw.normalize('NFKC')
		return CODES.test(plain) ? [...new Set(plain.split('.'))].sort() : undefined
	},
	write: (value) => [...new Set(value)].sort().join('.'),
	initial: [],
	allowed: CODES.source,
})

/** A set of codes of a closed list; others are named and left out. */
export const someOf = (options: readonly string[]): Param<readonly string[]> => ({
	...many(),
	allowed: options,
	known: [listKnown([], options)],
})

/** A set of codes of which each must be in one of these lists of the data. */
export const manyAmong = (...among: readonly string[]): Param<readonly string[]> => ({
	...many(),
	known: [listKnown(among)],
})

const listKnown = (among: readonly string[], also: readonly string[] = []): Known<readonly string[]> => ({
	among,
	also,
	codes: (value) => value,
	without: (value, unknown) => value.filter((code) => !unknown.has(code)),
})

/** A parameter whose value, or the codes in it, must be in one of these lists of the data; else it is as if it were absent. */
export const among = <T>(
	param: Param<T>,
	lists: readonly string[],
	codes: (value: T) => readonly string[],
	also: readonly string[] = [],
): Param<T> => ({
	...param,
	known: [...(param.known ?? []), { among: lists, also, codes, without: () => param.initial }],
})

/** Text of a stated form, empty when absent. */
export const matching = (form: RegExp): Param<string> => ({
	read: (raw) => (form.test(raw) ? raw : undefined),
	write: (value) => value,
	initial: '',
	allowed: form.source,
})

/** Whether a parameter has to be looked up in the data. */
export const needsData = ({
	known = [],
}: {
	readonly known?: readonly { readonly among: readonly string[] }[]
}): boolean => known.some(({ among }) => among.length > 0)

/**
 * Reads the declared keys; never throws. Keys nobody declared are left alone: others append theirs. Codes that only data
 * can refuse are looked up where a vocabulary is given; those of closed lists always.
 */
export function read<P extends Params>(
	params: P,
	search: URLSearchParams,
	vocabulary?: Vocabulary,
): {
	readonly values: Values<P>
	readonly rejected: readonly Rejected[]
	/** Codes of the right form that are not known; the rest of their value is kept. */
	readonly absent: readonly Rejected[]
} {
	const rejected: Rejected[] = []
	const absent: Rejected[] = []
	const values = Object.entries(params).map(([key, param]) => {
		const [raw = null, ...others] = search.getAll(key)
		for (const other of others) if (other !== raw) rejected.push({ key, raw: other })
		const value: unknown = raw === null ? param.initial : param.read(raw)
		if (raw !== null && value === undefined) rejected.push({ key, raw })
		if (raw === null || value === undefined) return [key, param.initial as unknown] as const
		const { rest, unknown } = checked(param as Param<unknown>, value, vocabulary)
		absent.push(...unknown.map((code) => ({ key, raw: code })))
		return [key, rest] as const
	})
	return { values: Object.fromEntries(values) as Values<P>, rejected, absent }
}

/** What of a value is known, and the codes that are not. A list of the data that is not there refuses nothing. */
function checked<T>(
	{ known = [] }: Param<T>,
	value: T,
	vocabulary: Vocabulary | undefined,
): { readonly rest: T; readonly unknown: readonly string[] } {
	let rest = value
	const all: string[] = []
	for (const { codes, among, also, without } of known) {
		const lists = among.map((name) => vocabulary?.[name])
		if (lists.includes(undefined)) continue
		const unknown = codes(rest).filter(
			(code) => !also.includes(code) && !lists.some((list) => list?.has(code)),
		)
		if (!unknown.length) continue
		rest = without(rest, new Set(unknown))
		all.push(...unknown)
	}
	return { rest, unknown: all }
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
