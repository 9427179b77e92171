import type { AmountUnit } from '../../base/money.ts'
import type { Operand, Term } from './expression.ts'
import { counted, type Quantity } from './quantity.ts'
import { GOVERNMENTS, shareOf, type Ratio } from './ratio.ts'
import type { Rate } from './rate.ts'
import { isSame, rational } from './rational.ts'

/** What a text tells beside an expression: the units of its operands are found in it. */
export interface Told {
	readonly rates: readonly Rate[]
	readonly ratios: readonly Ratio[]
	readonly quantities: readonly Quantity[]
	/** The counts of the whole document. */
	readonly elsewhere: readonly Quantity[]
}

/** The units of a term's factors, and the unit of its money where it has any. */
export interface TermUnits {
	readonly units: readonly string[]
	readonly money: AmountUnit | null
}

const SHARE = '比例'
const UNKNOWN = '未说明'
/** What a whole document counts: other counts are the affair of one project. */
const PLACES = ['村', '社区']

/** The units of a term, found in the text; `result` is the unit of what it is part of. */
export function unitsOf({ factors }: Term, told: Told, result: string | null): TermUnits {
	const [only] = factors
	if (only && factors.length === 1) return single(only, result)
	const rate = told.rates.find(({ number }) => factors.some((it) => !it.unit && it.number === number))
	const units: (string | undefined)[] = factors.map(
		({ unit, number }) => unit ?? (rate && rated(number, rate)) ?? shared(number, told.ratios),
	)
	const needed = rate ? rate.per : result
	const fill = (find: (number: string) => string | undefined) => {
		for (const [at, { number }] of factors.entries()) units[at] ??= find(number)
	}
	fill((number) => counted(number, told.quantities, ['天', '人', ...PLACES]))
	// 每村(社区): the document says which of the two a number counts.
	if (missing(units) > 1 || /[(（]/.test(needed ?? ''))
		fill((number) => counted(number, told.elsewhere, PLACES))
	if (needed && missing(units) === 1) fill(() => completing(needed, units))
	return { units: units.map((unit) => unit ?? UNKNOWN), money: rate?.unit ?? moneyIn(factors) }
}

function single({ unit }: Operand, result: string | null): TermUnits {
	const found = unit ?? result
	return { units: [found ?? UNKNOWN], money: asMoney(found) }
}

function rated(number: string, rate: Rate): string | undefined {
	if (number === rate.number) return rateUnit(rate)
	return number === '12' && rate.period === '月' ? '月' : undefined
}

function shared(number: string, ratios: readonly Ratio[]): string | undefined {
	const value = rational(number)
	const shares = ratios.flatMap((ratio) => GOVERNMENTS.map((government) => shareOf(ratio, government)))
	return shares.some((share) => isSame(share, value)) ? SHARE : undefined
}

const missing = (units: readonly (string | undefined)[]) => units.filter((it) => it === undefined).length

/** Beside a count of places, the number that makes people of them is people a place. */
function completing(needed: string, units: readonly (string | undefined)[]): string {
	const place = units.find((unit) => unit !== undefined && PLACES.includes(unit))
	return place && place !== needed ? `${needed}/${place}` : needed
}

const moneyIn = (factors: readonly Operand[]) =>
	factors.map(({ unit }) => asMoney(unit)).find(Boolean) ?? null

/** The unit of a rate: 元/人·月. */
export const rateUnit = ({ unit, per, period }: Rate): string =>
	`${unit}/${[per ?? '个', period].filter(Boolean).join('·')}`

/** The money of a unit such as 元/人·月; 万 is short for 万元. */
export function asMoney(unit: string | null): AmountUnit | null {
	const [money] = unit?.split('/') ?? []
	if (money === '元' || money === '亿元') return money
	return money === '万元' || money === '万' ? '万元' : null
}
