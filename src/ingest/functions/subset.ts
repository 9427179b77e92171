/** The largest amount that divides all of them. */
export function unitOf(amounts: readonly bigint[]): bigint {
	const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b))
	return amounts.reduce((unit, amount) => divisor(amount, unit), 0n) || 1n
}

/** Whether some of the amounts (each at most once) come to a sum. */
export function reachable(amounts: readonly number[]): (sum: number) => boolean {
	// Bit n is set when some of the amounts come to n; adding an amount shifts the set by it.
	const sums = amounts.reduce((set, amount) => set | (set << BigInt(amount)), 1n)
	const hex = sums.toString(16)
	return (sum) => {
		const digit = hex.at(-1 - Math.floor(sum / 4))
		return sum >= 0 && digit !== undefined && (parseInt(digit, 16) & (1 << (sum % 4))) !== 0
	}
}
