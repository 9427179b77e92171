import { cents, yuan, type AmountUnit } from '../../base/money.ts'
import type { Row } from '../../schema/schema.ts'
import { perUnit, perWords, type Per } from './value-per.ts'
import type { Digits, Quantity, Scale } from './value-quantity.ts'

/** What something costs, in whole cents. */
export interface Cost extends Per {
	readonly amount: bigint
	readonly high: bigint | null
}

/** What stands beside an amount and may say that it is money, or per what. */
export interface CostWords {
	readonly amountUnit: AmountUnit
	readonly name?: string | null
	readonly description?: string | null
	readonly cost?: boolean
	/** Per what the value's own first words say it is. */
	readonly per: Per
}

interface Money extends Partial<Pick<Row<'indicator'>, 'value' | 'value_low' | 'value_high'>> {
	readonly value_kind: 'money' | 'money_range'
	readonly value_state: 'printed' | 'inferred'
	readonly unit: '元'
	readonly cost: Cost
}

const UNIT: Readonly<Record<Scale, AmountUnit>> = { '': '元', 万: '万元', 亿: '亿元' }
const COSTLY = /成本|费|经费|资金|补助|补贴|津贴|工资|奖励|标准|单价|金额|投入/
/** Beyond this an amount cannot be stored, and no budget prints it. */
const LARGEST = 10n ** 17n

/** A quantity as money; `null` where it is none, or where its digits exceed what a table can hold. */
export function moneyValue({ low, high, unit }: Quantity, words: CostWords): Money | null {
	const after = /^(?:元|块)(?:钱|整)?(.*)$/s.exec(unit)?.[1]
	const rate = perUnit(after ?? unit)
	const isMoney = after !== undefined || meant(low, unit, words)
	if (!rate || !isMoney) return null
	const amount = inCents(low)
	const top = high && inCents(high)
	if (amount === null || (high && top === null)) return null
	const said = perWords(`${words.name ?? ''} ${words.description ?? ''}`)
	const per = rate.per ?? words.per.per
	const period = rate.period ?? words.per.period
	// A rate printed with the value is complete; words elsewhere speak where the value is silent.
	const silent = per === null && period === null
	const cost = { amount, high: top, ...(silent ? said : { per, period }) }
	const value_state = after === undefined && low.scale === '' ? 'inferred' : 'printed'
	if (top === null) return { value_kind: 'money', value: asNumber(amount), unit: '元', value_state, cost }
	const ends = { value_low: asNumber(amount), value_high: asNumber(top) }
	return { value_kind: 'money_range', ...ends, unit: '元', value_state, cost }
}

/** Without 元, 万 is money where the words speak of cost, and a bare number where the class does and amounts are in 元. */
function meant(low: Digits, unit: string, { name, cost, amountUnit }: CostWords): boolean {
	if (unit !== '' && !/^[/每]/.test(unit)) return false
	if (low.scale !== '') return cost === true || unit !== '' || COSTLY.test(name ?? '')
	// A document in 万元 prints its targets in 元 as well (168 元), so its unit says nothing of a bare number.
	return amountUnit === '元' && (cost === true || /^\/(?:人|个|村|户)/.test(unit))
}

function inCents({ digits, scale }: Digits): bigint | null {
	const amount = cents(digits, UNIT[scale])
	return amount === undefined || amount === null || amount > LARGEST ? null : amount
}

const asNumber = (amount: bigint): number => Number(yuan(amount))
