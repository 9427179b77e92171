export { isAmountUnit } from '../../base/money.ts'

/** The units of amounts as documents print them, to stand in a group of a pattern; the longer before the one they end in. */
export const AMOUNT_UNITS = '亿元|万元|千元|元'
