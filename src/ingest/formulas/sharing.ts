import type { Project } from '../checks/check.ts'
import type { Reading } from '../reading.ts'
import type { Equation, Term } from './expression.ts'
import { counts } from './quantity.ts'
import { GOVERNMENTS, shareOf, type Government, type Ratio } from './ratio.ts'
import { isSame, rational, rounded, times, type Rational } from './rational.ts'
import { formula, type Arithmetic } from './row.ts'
import { rateUnit, type Told } from './units.ts'

export type CostShare = Extract<Reading, { table: 'cost_share' }>['row']

/** The product of a rate, the count of its part and the county's share, where a text tells all three in words. */
export function shareProducts(project: Project, told: Told): readonly Arithmetic[] {
	const [ratio, ...others] = told.ratios
	const [rate] = told.rates
	if (!ratio || !rate || others.length > 0) return []
	const part = partOf(ratio, project)
	const count = told.quantities.find((it) => counts(it, part))
	const { over, under } = shareOf(ratio, 'county')
	const share = decimal({ over, under })
	if (!count || share === null || rate.period === '月' || rate.period === '天') return []
	const factors: Term['factors'] = [
		{ number: count.number, unit: part, by: '×' },
		{ number: rate.number, unit: rateUnit(rate), by: '×' },
		{ number: share, unit: '比例', by: '×' },
	]
	return [{ terms: [{ sign: '+', factors }], claimed: null, claimed_printed: null, origin: 'derived' }]
}

/** The shares of the three governments in every part that a project's text divides. */
export function costShares(
	project: Project,
	told: Told,
	printed: readonly Equation[],
	derived: readonly Arithmetic[],
): readonly CostShare[] {
	const rows = told.ratios.flatMap((ratio, order) => {
		const end = told.ratios[order + 1]?.at ?? Infinity
		const amount =
			printed
				.filter((it) => it.at > ratio.at && it.at < end && holds(it, shareOf(ratio, 'county')))
				.map((it) => formula({ ...it, origin: 'disclosed' }, told, project).claimed_yuan)[0] ??
			wholeAmount(project, told, derived)
		return GOVERNMENTS.map((government): CostShare => {
			const { over, under } = shareOf(ratio, government)
			return {
				line_start: project.line_start,
				line_end: project.line_end,
				origin: government === 'county' || amount === null ? 'disclosed' : 'derived',
				part: partOf(ratio, project),
				government,
				share: Number(over) / Number(under),
				amount_yuan: amount === null ? null : partOfAmount(amount, ratio, government),
			}
		})
	})
	// A part that is told twice is one part.
	return [...new Map(rows.map((row) => [`${row.part} ${row.government}`, row])).values()]
}

/** The project's own amount, where the product told in words comes to it: then it is the county's share. */
function wholeAmount(project: Project, told: Told, derived: readonly Arithmetic[]): bigint | null {
	const [only] = derived
	const computed = only && formula(only, told, project).computed_yuan
	return computed === project.amount_yuan ? project.amount_yuan : null
}

/** The amount of another government, from the county's. */
function partOfAmount(amount: bigint, { parts }: Ratio, government: Government) {
	if (government === 'county') return amount
	return parts.county > 0n ? rounded({ over: amount * parts[government], under: parts.county }) : null
}

const holds = ({ terms }: Equation, share: Rational): boolean =>
	terms.some(({ factors }) => factors.some(({ number }) => isSame(rational(number), share)))

/** What is divided: named before the ratio, or by the beginning of the project's name. */
const partOf = ({ part }: Ratio, { name }: Project): string =>
	part ?? /^(?:行政)?(村|社区)(?![(（])/.exec(name)?.[1] ?? name

/** A share as a decimal of up to six places; null where it has more. */
function decimal({ over, under }: Rational): string | null {
	const millionths = times({ over, under }, rational('1000000'))
	if (millionths.over % millionths.under !== 0n) return null
	const digits = String(millionths.over / millionths.under).padStart(7, '0')
	return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '')
}
