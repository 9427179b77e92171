import type { AmountUnit } from '../../base/money.ts'
import type { Row } from '../../schema/schema.ts'
import { number, quantity, type Quantity } from './value-quantity.ts'
import { moneyValue, type Cost, type CostWords } from './value-money.ts'
import { compared, operatorIn } from './value-operator.ts'
import { leadingPer } from './value-per.ts'
import { time } from './value-time.ts'

type Columns = Pick<
	Row<'indicator'>,
	'operator' | 'value' | 'value_low' | 'value_high' | 'value_kind' | 'value_printed' | 'value_state' | 'unit'
>

/** A printed target, understood: the value columns of an indicator, and the cost per something it states. */
export interface Understood extends Columns {
	/** What it says something costs, in whole cents; `null` where it is no money. */
	readonly cost: Cost | null
	/** The printed value with look-alike characters set right; `null` where there were none. */
	readonly repaired: string | null
}

/** What a document says of a value in other cells than its own. */
export interface ValueContext {
	/** The cell of the operator, where the layout has one. */
	readonly operator?: string | null
	/** The cell of the unit, where the layout has one. */
	readonly unit?: string | null
	/** The unit of the document's amounts. */
	readonly amountUnit: AmountUnit
	readonly name?: string | null
	/** Further words about what is measured: they may say per what a cost is. */
	readonly description?: string | null
	/** The indicator stands under 成本: a bare 万, or a bare number in a document in 元, is money. */
	readonly cost?: boolean
}

/** What an empty cell holds. */
const BLANK = /^[-—–/]*$/
/** ↑ stands for 个 where a converter met the character alone after a number; ≪ for ≤. */
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
	[/(?<=\d\s*)[↑⬆]$/, '个'],
	[/^≪/, '≤'],
]
/** The unit of a name's last bracket: 培训人数(人), 合格率(%). */
const NAMED_UNIT =
	/[(（](%|万?元|人次?|名|个|次|场次?|期|天|年|月|部|篇|份|件|套|项|户|村|小时|人\/年|次\/年)[)）]$/
const DURATION = /^(?:个?(?:年|月|季度|星期|小时|工作日)|天|日|周|分钟|秒)$/
const COUNTED = /^[\p{Script=Han}]{1,4}(?:\/[\p{Script=Han}]{1,3})?$/u
/** A word says how, in up to eight characters (明显提高); what is longer or has parts is a sentence. */
const WORD = /^[\p{Script=Han}“”"]{1,8}$/u

/**
 * Understands a printed value. Money becomes yuan and counts in 万 become ones, while other values keep their printed
 * unit. A value with a word, or one whose characters are damaged, has no number. Never throws.
 */
export function understand(printed: string, context: ValueContext): Understood {
	const value_printed = printed.trim() || null
	const whole = value_printed ?? ''
	const mended = /[↑⬆≪]/.test(whole)
		? LOOK_ALIKES.reduce((text, [look, meant]) => text.replace(look, meant), whole)
		: whole
	const narrow = mended.normalize('NFKC')
	const text = /\s/.test(narrow) ? narrow.replace(/(?<!\d)\s+|\s+(?!\d)/g, '') : narrow
	const stands = { value_printed, repaired: mended === whole ? null : mended }
	const beside = operatorIn(context.operator)
	if (BLANK.test(text)) return { ...NOTHING, ...stands, operator: beside, value_state: 'blank' }
	const { operator: own, rest } = compared(text)
	const operator = own ?? beside
	return { ...NOTHING, ...stands, operator, ...read(rest, context) }
}

const NOTHING = {
	operator: null,
	value: null,
	value_low: null,
	value_high: null,
	value_kind: 'none',
	value_state: 'printed',
	unit: null,
	cost: null,
} as const

type Reading = Partial<Omit<Understood, 'operator' | 'value_printed' | 'repaired'>>

function read(text: string, context: ValueContext): Reading {
	const told = time(text)
	if (told?.kind === 'frequency') return { value_kind: 'frequency', value: told.times, unit: told.unit }
	if (told?.until) return { ...DEADLINE, value_low: told.month, value_high: told.until, unit: '月' }
	if (told) return { ...DEADLINE, value: told.month, unit: told.month === null ? null : '月' }
	const { per, rest } = leadingPer(text)
	const found = quantity(rest)
	return (found && amount(found, context, per)) ?? words(text)
}

const DEADLINE = { value_kind: 'deadline' } as const

function amount(found: Quantity, context: ValueContext, per: CostWords['per']): Reading | null {
	const named = NAMED_UNIT.exec(context.name?.trim() ?? '')?.[1]
	const given = (context.unit?.trim() || named)?.normalize('NFKC')
	const inCell = found.unit !== '' || found.low.scale !== ''
	const whole = inCell || !given ? found : withUnit(found, given)
	const money = moneyValue(whole, { ...context, per })
	if (money) return money
	const low = number(whole.low)
	const high = whole.high && number(whole.high)
	if (!Number.isFinite(low) || (high !== null && !Number.isFinite(high))) return null
	const { unit } = whole
	const isShare = named === '%' && !context.unit && OF_ALL.test(context.name ?? '')
	if (!inCell && isShare && high === null && low > 0 && low <= 1)
		return {
			value_kind: 'percent',
			value: Number(`${whole.low.digits}e2`),
			unit: '%',
			value_state: 'inferred',
		}
	const percent = /^[%‰]$/.test(unit)
	// Money whose unit says more than per what (10元左右/人) is not a count of 元.
	if (!percent && unit !== '' && (!COUNTED.test(unit) || unit.startsWith('元'))) return null
	if (high !== null) return { value_kind: 'range', value_low: low, value_high: high, unit: unit || null }
	const kind = percent ? 'percent' : DURATION.test(unit) ? 'duration' : 'count'
	return { value_kind: kind, value: low, unit: unit || null }
}

/** Shares that aim at all there is: 0.95 of one is 95 %, where 0.5 of an error rate or of growth may well be 0.5 %. */
const OF_ALL =
	/(?:覆盖|完成|合格|达标|满意|及时|到位|发放|执行|支付|支出|使用|利用|知晓|参与|参训|出勤|签到|准确|通过|兑现|落实|验收|良好|培训|服务|活动).{0,4}[率度比]/u

/** A unit from another cell may hold the scale as well: 万元, 万人. */
function withUnit({ low, high }: Quantity, given: string): Quantity {
	const [, scale = '', unit = ''] = /^([万亿]?)(.*)$/s.exec(given) ?? []
	const scaled = (digits: Quantity['low']) => ({ ...digits, scale: scale as Quantity['low']['scale'] })
	return { low: scaled(low), high: high && scaled(high), unit }
}

function words(text: string): Reading {
	if (!/\p{Script=Han}/u.test(text)) return { value_state: 'unreadable' }
	return { value_kind: WORD.test(text) ? 'qualitative' : 'sentence' }
}
