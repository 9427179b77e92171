import { yuan } from '../../base/money.ts'

/** From this many cents on a Chinese sentence speaks of 万元. */
const WAN = 1_000_000n

/** Digits with their thousands parted: `34303160.5` → `34,303,160.5`. */
export function parted(digits: string): string {
	const [whole = '', fraction] = digits.split('.')
	const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
	return fraction === undefined ? parted : `${parted}.${fraction}`
}

/** Whole cents in a Chinese sentence, to the last digit so that sums can be followed: `3,430.316 万元`, below one 万 `350 元`. */
export function amountZh(cents: bigint): string {
	const size = cents < 0n ? -cents : cents
	if (size < WAN) return `${parted(yuan(cents).replace(/\.00$/, ''))} 元`
	const fraction = String(size % WAN)
		.padStart(6, '0')
		.replace(/0{1,4}$/, '')
	return `${cents < 0n ? '-' : ''}${parted(String(size / WAN))}.${fraction} 万元`
}

/** Whole cents in an English sentence: `34,303,160.00 yuan`. */
export const amountEn = (cents: bigint): string => `${parted(yuan(cents))} yuan`
