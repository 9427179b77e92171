/** An exact fraction; the denominator is positive. */
export interface Rational {
	readonly over: bigint
	readonly under: bigint
}

/** A printed decimal, such as `0.1`, exactly. */
export function rational(printed: string): Rational {
	const [whole = '', decimals = ''] = printed.split('.')
	return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) }
}

export const times = (a: Rational, b: Rational): Rational => ({
	over: a.over * b.over,
	under: a.under * b.under,
})

/** `undefined` where the divisor is zero. */
export const divided = (a: Rational, b: Rational): Rational | undefined =>
	b.over > 0n ? { over: a.over * b.under, under: a.under * b.over } : undefined

export const plus = (a: Rational, b: Rational): Rational => ({
	over: a.over * b.under + b.over * a.under,
	under: a.under * b.under,
})

export const negative = ({ over, under }: Rational): Rational => ({ over: -over, under })

export const isSame = (a: Rational, b: Rational): boolean => a.over * b.under === b.over * a.under

/** The nearest whole number, half away from zero. */
export function rounded({ over, under }: Rational): bigint {
	const size = over < 0n ? -over : over
	const whole = (2n * size + under) / (2n * under)
	return over < 0n ? -whole : whole
}
