import type { Row } from '../../schema/schema.ts'
import type { Header } from './header.ts'
import type { TableRow } from './table-row.ts'
import type { Token } from './token.ts'
import { classOfSubclass, type Class, type Terms } from '../words/terms.ts'

/** The class columns of an indicator, and whether its class was concluded from the subclass. */
export interface RowClass extends Pick<
	Row<'indicator'>,
	'class1' | 'class1_printed' | 'class1_origin' | 'class2' | 'class2_origin'
> {
	readonly unlabelled: boolean
}

/** A row without a class. */
export const NO_CLASS: RowClass = {
	class1: null,
	class1_printed: null,
	class1_origin: null,
	class2: null,
	class2_origin: null,
	unlabelled: false,
}

/**
 * The classes of the rows of a table. A label covers the rows below it, as the merged cell it was; a class follows from
 * the subclass where both are printed, since merged labels may stand anywhere beside their rows.
 */
export function classesOf(header: Header, rows: readonly TableRow[], terms: Terms): readonly RowClass[] {
	const roles = header.columns.map((it) => (it.longer ? null : it.role))
	const at1 = roles.indexOf('class1')
	const at2 = roles.indexOf('class2')
	if (at1 < 0 && at2 < 0) return rows.map(() => NO_CLASS)
	let above1: Token | null = null
	let above2: Token | null = null
	const labelAt = (row: TableRow, at: number): Token | null => {
		const token = row.cells[at]
		return token?.text ? token : null
	}
	const classes = rows.map((row): RowClass => {
		if (row.labels) return classed(row.labels.class1, row.labels.class2, terms)
		const first = labelAt(row, at1)
		const second = labelAt(row, at2)
		// 成本指标 is a class in one template, a subclass under 产出 in the other.
		const under =
			first !== null && second === null && isSubclassUnder(first.text, above1?.text ?? null, terms)
		const one = under ? null : first
		const two = under ? first : second
		if (one !== null) {
			// A class beside the middle of its rows comes after the subclass that it holds.
			const late =
				above1 === null && two === null && above2 !== null && holdsLabel(one.text, above2.text, terms)
			above1 = one
			if (!late) above2 = null
		}
		if (two !== null) above2 = two
		const own = classed(above1, above2, terms)
		return row.damagedLabel
			? {
					...own,
					class1_printed: row.damagedLabel.text,
					class1_origin: own.class1 === null ? null : 'inferred_exact',
					unlabelled: false,
				}
			: own
	})
	return reachingUp(classes, terms)
}

/**
 * A merged label may stand beside any of its rows: it covers those above it that are of its class as well, up to those that
 * another label covers.
 */
function reachingUp(classes: readonly RowClass[], terms: Terms): readonly RowClass[] {
	let label: string | null = null
	return classes
		.toReversed()
		.map((own): RowClass => {
			if (own.class1_printed !== null && own.class1_origin === 'disclosed') {
				label = own.class1_printed
				return own
			}
			const named: Class | null = label === null ? null : terms.class1(label)
			const holds = named !== null && (named === own.class1 || (named === '产出' && own.class1 === '成本'))
			if (!holds) label = null
			return holds && own.unlabelled
				? { ...own, class1_printed: label, class1_origin: 'disclosed', unlabelled: false }
				: own
		})
		.toReversed()
}

const holdsLabel = (one: string, two: string, terms: Terms): boolean => {
	const sub = terms.class2(two)
	const own = sub ? classOfSubclass(sub) : null
	return own !== null && (own === terms.class1(one) || (terms.class1(one) === '产出' && own === '成本'))
}

const isSubclassUnder = (label: string, above: string | null, terms: Terms): boolean =>
	terms.class1(label) === '成本' && above !== null && terms.class1(above) === '产出'

function classed(first: Token | null, second: Token | null, terms: Terms): RowClass {
	const one = first?.text ?? null
	const two = second?.text ?? null
	const printed = one ? terms.class1(one) : null
	const sub = two ? terms.class2(two) : one && !printed ? terms.class2(one) : null
	const own = sub ? classOfSubclass(sub) : null
	const holds =
		printed !== null && (own === null || own === printed || (printed === '产出' && own === '成本'))
	const class1: Class | null = own ?? printed
	return {
		class1,
		class1_printed: holds ? (first?.asPrinted ?? one) : null,
		class1_origin: class1 === null ? null : holds ? 'disclosed' : 'inferred_exact',
		class2: sub ?? (two && !terms.class1(two) ? two.replace(/\s/g, '') : null),
		class2_origin: sub || two ? 'disclosed' : null,
		unlabelled: class1 !== null && !holds,
	}
}
