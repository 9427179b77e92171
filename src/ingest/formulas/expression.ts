import { divided, negative, plus, rational, times, type Rational } from './rational.ts'

/** A number of an expression, with the unit printed after it. */
export interface Operand {
	readonly number: string
	readonly unit: string | null
}

/** Operands multiplied (or divided) with each other; terms are added or subtracted. */
export interface Term {
	readonly sign: '+' | '-'
	readonly factors: readonly (Operand & { readonly by: '×' | '÷' })[]
}

/** A claimed result, and where it stands in its text. */
export interface Result extends Operand {
	readonly at: number
}

/** Arithmetic printed in a text with its result: `322×10×0.1=322万元`. `at` is where it begins. */
export interface Equation {
	readonly at: number
	/** The left side, without units. */
	readonly expression: string
	readonly terms: readonly Term[]
	readonly claimed: Result
	readonly claimed_printed: string
}

const NUMBER = '\\d{1,15}(?:\\.\\d{1,8})?'
const UNIT = '万元|元|万|人|名|个月|个|村|社区|月|年|天|次|期|份|套|部|%'
const OPERAND = `(${NUMBER})(${UNIT})?`
const SIGN = '[×xX*÷+\\-−]'
// Every repetition is bounded, so that no text makes the search slower than its length.
const EQUATION = new RegExp(
	`(?<![\\d.])${NUMBER}(?:${UNIT})?(?:${SIGN}${NUMBER}(?:${UNIT})?){1,30}=${OPERAND}`,
	'g',
)
const TERM_PART = new RegExp(`(${SIGN})?${OPERAND}`, 'g')

/** The equations printed in a text (as plain characters), in their order. */
export function equations(text: string): readonly Equation[] {
	return [...text.matchAll(EQUATION)].map((match) => {
		const [printed, number = '0', unit] = match
		const left = printed.slice(0, printed.indexOf('='))
		const terms = termsOf(left)
		return {
			at: match.index,
			expression: written(terms),
			terms,
			claimed: { at: match.index, number, unit: unit ?? null },
			claimed_printed: printed.slice(printed.indexOf('=') + 1),
		}
	})
}

/** The terms of the left side of an equation. */
function termsOf(left: string): readonly Term[] {
	const terms: { sign: Term['sign']; factors: Term['factors'] }[] = []
	for (const [, sign = '+', number = '0', unit = null] of left.matchAll(TERM_PART)) {
		const last = terms.at(-1)
		if (last && sign !== '+' && sign !== '-' && sign !== '−')
			last.factors = [...last.factors, { number, unit, by: sign === '÷' ? '÷' : '×' }]
		else terms.push({ sign: sign === '+' ? '+' : '-', factors: [{ number, unit, by: '×' }] })
	}
	return terms
}

/** Terms as one line of text: `224-28×5`. */
export const written = (terms: readonly Term[]): string =>
	terms
		.map(({ sign, factors }, order) => {
			const product = factors.map(({ by, number }, nth) => (nth === 0 ? '' : by) + number).join('')
			return (order === 0 && sign === '+' ? '' : sign) + product
		})
		.join('')

/** The exact value of a term, its sign included; `undefined` where it divides by zero. */
export function valueOf({ sign, factors }: Term): Rational | undefined {
	const product = factors.reduce<Rational | undefined>(
		(so, { by, number }) => so && (by === '×' ? times(so, rational(number)) : divided(so, rational(number))),
		rational('1'),
	)
	return product && sign === '-' ? negative(product) : product
}

/** The exact value of an expression such as `224-28×5`; `undefined` where it divides by zero. */
export const evaluate = (expression: string): Rational | undefined =>
	termsOf(expression)
		.map(valueOf)
		.reduce((sum, term) => sum && term && plus(sum, term), rational('0'))
