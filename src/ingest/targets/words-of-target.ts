import type { AmountUnit } from '../../base/money.ts'
import type { RowClass } from './classes-of-rows.ts'
import { targetOf, type ReadIndicator } from './indicator.ts'
import { classOfSubclass, type Terms } from '../words/terms.ts'
import type { Token } from './token.ts'

/** Labels as running text gives them: the class, the subclass, or both. */
export interface TextLabels {
	readonly class1: string | null
	readonly class2: string | null
}

/** The class columns that labels in running text say. */
export function classOfLabels({ class1, class2 }: TextLabels, terms: Terms): RowClass {
	const printed = class1 ? terms.class1(class1) : null
	const sub = class2 ? terms.class2(class2) : null
	const own = sub ? classOfSubclass(sub) : printed
	const holds = printed !== null && (own === printed || (printed === '产出' && own === '成本'))
	return {
		class1: own,
		class1_printed: holds ? class1 : null,
		class1_origin: own === null ? null : holds ? 'disclosed' : 'inferred_exact',
		class2: sub,
		class2_origin: sub ? 'disclosed' : null,
		unlabelled: own !== null && !holds,
	}
}

/** An indicator told in running text. */
export function toldIndicator(
	token: Token,
	classes: RowClass,
	name: string,
	printed: string | null,
	unit: AmountUnit | null,
): ReadIndicator {
	const {
		cost: _,
		repaired,
		...value
	} = targetOf(name, printed ?? '', null, null, unit, classes.class1 === '成本')
	const { unlabelled, ...columns } = classes
	return {
		row: {
			line_start: token.line,
			line_end: token.line,
			origin: 'disclosed',
			...columns,
			name,
			description: null,
			...value,
			value_printed: printed,
			weight: null,
			actual_value: null,
			actual_printed: null,
			score: null,
			basis: null,
		},
		tokens: [token],
		actual: null,
		score: null,
		lastYear: null,
		direction: null,
		unlabelled,
		repaired,
		standsLeft: false,
		shifted: false,
		hasValueColumn: false,
		left: [],
		description: null,
		nameCell: null,
		valueCell: null,
		damagedLabel: null,
	}
}
