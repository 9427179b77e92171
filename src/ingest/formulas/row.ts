import { cents, type AmountUnit } from '../../base/money.ts'
import type { Place, Reading } from '../reading.ts'
import { valueOf, written, type Result, type Term } from './expression.ts'
import { plus, rational, rounded, times, type Rational } from './rational.ts'
import { asMoney, unitsOf, type Told } from './units.ts'

export type Formula = Extract<Reading, { table: 'formula' }>['row']

/** Arithmetic that a text tells, and the result that it claims, where it claims one. */
export interface Arithmetic {
	readonly terms: readonly Term[]
	readonly claimed: Result | null
	readonly claimed_printed: string | null
	/** Printed with an equals sign, or put together from the words around it. */
	readonly origin: 'disclosed' | 'derived'
}

const CENTS: Readonly<Record<AmountUnit, Rational>> = {
	元: rational('100'),
	千元: rational('100000'),
	万元: rational('1000000'),
	亿元: rational('10000000000'),
}

/** The arithmetic as a row, evaluated exactly in the units that the text tells. */
export function formula(
	{ terms, claimed, claimed_printed, origin }: Arithmetic,
	told: Told,
	{ line_start, line_end }: Place,
): Formula {
	const money = asMoney(claimed?.unit ?? null)
	const each = terms.map((term) => unitsOf(term, told, money ?? claimed?.unit ?? null))
	return {
		line_start,
		line_end,
		origin,
		expression: written(terms),
		operand_units: each.flatMap(({ units }) => units).join('×'),
		computed_yuan: computed(
			terms,
			each.map((it) => it.money),
		),
		claimed_yuan: claimed && money ? (cents(claimed.number, money) ?? null) : null,
		claimed_printed,
	}
}

/** Whole cents; null where the result is no money, or its unit is not told. */
function computed(terms: readonly Term[], units: readonly (AmountUnit | null)[]): bigint | null {
	let sum = rational('0')
	for (const [order, term] of terms.entries()) {
		const [value, unit] = [valueOf(term), units[order] ?? null]
		if (!value || unit === null) return null
		sum = plus(sum, times(value, CENTS[unit]))
	}
	return rounded(sum)
}
