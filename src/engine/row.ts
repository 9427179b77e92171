import type { DataType } from 'apache-arrow'

/** What a column of an answer must be. */
export interface Kind<T> {
	readonly accepts: (type: DataType) => boolean
	readonly nullable: boolean
	/** Makes the value of what Arrow gives; undefined for what a value of this kind cannot hold. As given without one. */
	readonly read?: (cell: unknown) => T | undefined
	readonly sample?: T
}
export type Shape = Readonly<Record<string, Kind<unknown>>>
export type Row<S extends Shape> = {
	readonly [K in keyof S]: S[K] extends Kind<infer T> ? T : never
}

// Arrow's own numbers of its types. Shapes belong to the first picture, which does not wait for Arrow.
const [DICTIONARY, INT, FLOAT, UTF8, BOOL, DECIMAL] = [-1, 2, 3, 5, 6, 7]

export const text: Kind<string> = {
	accepts: ({ typeId }) => typeId === UTF8 || typeId === DICTIONARY,
	nullable: false,
}

const isInteger = (type: DataType) => type.typeId === INT && 'bitWidth' in type && Number(type.bitWidth) < 64

/** Decimals and 64-bit integers are refused: they do not reach JavaScript as numbers. Cast them in SQL. */
export const number: Kind<number> = {
	accepts: (type) => type.typeId === FLOAT || isInteger(type),
	nullable: false,
}

/** A whole number of at most 32 bits. */
export const integer: Kind<number> = { accepts: isInteger, nullable: false }

/**
 * An amount of money, DECIMAL(…, 2). It arrives as the number nearest to it, which `toFixed(2)` turns back into the very
 * digits as long as its cents fit into 53 bits (90 million million yuan); what does not fit is refused.
 */
export const money: Kind<number> = {
	accepts: (type) => type.typeId === DECIMAL && 'scale' in type && type.scale === 2,
	nullable: false,
	read: (cell) => {
		const words = cell as ArrayLike<number>
		let whole = 0n
		for (let word = 3; word >= 0; word--) whole = (whole << 32n) | BigInt((words[word] ?? 0) >>> 0)
		const cents = Number(BigInt.asIntN(128, whole))
		return Number.isSafeInteger(cents) ? cents / 100 : undefined
	},
}

export const flag: Kind<boolean> = { accepts: ({ typeId }) => typeId === BOOL, nullable: false }

export const nullable = <T>(kind: Kind<T>): Kind<T | null> => ({ ...kind, nullable: true })
